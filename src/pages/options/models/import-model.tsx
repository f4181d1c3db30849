import { useEffect, useRef, useState } from 'preact/hooks';

import { i18n } from '#i18n';
import { Button, ProgressBar } from '../../../ui/controls';
import { ErrorNote } from '../../parts/error-note';
import { Panel } from '../../parts/panel';
import { useAction } from '../../parts/use-action';
import type { OptionsActions } from '../types';
import { droppedFiles } from './dropped-files';

interface ImportModelProps {
  readonly importModel: OptionsActions['importModel'];
}

/** A model's folder or archive from this computer, chosen or dropped. */
export function ImportModel({ importModel }: ImportModelProps) {
  const action = useAction();
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState('');
  const [fraction, setFraction] = useState<number | undefined>(undefined);
  const folder = useRef<HTMLInputElement>(null);
  const archive = useRef<HTMLInputElement>(null);
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  function take(files: readonly File[]): void {
    if (files.length === 0 || action.pending) return;
    setSaid('');
    setFraction(undefined);
    abort.current = new AbortController();
    const progress = (done: number, total: number): void => setFraction(total > 0 ? done / total : undefined);
    action.follow(importModel(files, progress, abort.current.signal), ({ name }) =>
      setSaid(i18n.t('options.models.imported', [name])),
    );
  }

  async function takeDropped(items: DataTransferItemList): Promise<void> {
    take(await droppedFiles(items));
  }

  const takeChosen = (input: HTMLInputElement): void => {
    take([...(input.files ?? [])]);
    // So that choosing the same files once more is a change again.
    input.value = '';
  };

  return (
    <Panel heading={i18n.t('options.models.import')} lead={i18n.t('options.models.import_lead')}>
      <div
        class={over ? 'options-drop options-drop-over' : 'options-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (event.dataTransfer) void takeDropped(event.dataTransfer.items);
        }}
      >
        <div class="pg-actions">
          <Button icon="folder" disabled={action.pending} onClick={() => folder.current?.click()}>
            {i18n.t('options.models.import_choose')}
          </Button>
          <Button disabled={action.pending} onClick={() => archive.current?.click()}>
            {i18n.t('options.models.import_archive')}
          </Button>
        </div>
        <input
          ref={folder}
          type="file"
          hidden
          multiple
          // Preact's types do not know the attribute, which every browser does.
          {...{ webkitdirectory: true }}
          aria-label={i18n.t('options.models.import_choose')}
          onChange={(event) => takeChosen(event.currentTarget)}
        />
        <input
          ref={archive}
          type="file"
          hidden
          accept=".zip,.tar"
          aria-label={i18n.t('options.models.import_archive')}
          onChange={(event) => takeChosen(event.currentTarget)}
        />
      </div>
      {action.pending && (
        <div class="pg-download">
          <ProgressBar label={i18n.t('options.models.importing')} fraction={fraction} />
          <div class="pg-row">
            <p class="pg-hint">{i18n.t('options.models.importing')}</p>
            <Button look="quiet" onClick={() => abort.current?.abort()}>
              {i18n.t('pages.cancel')}
            </Button>
          </div>
        </div>
      )}
      <output class="pg-said">{said}</output>
      <ErrorNote error={action.error} />
    </Panel>
  );
}
