import { useRef, useState } from 'preact/hooks';

import { i18n } from '#i18n';
import { Button, ProgressBar } from '../../../controls';
import { ErrorNote } from '../../parts/error-note';
import { Panel } from '../../parts/panel';
import { useAction } from '../../parts/use-action';
import type { Answer, ModelView } from '../../types';
import { droppedFiles } from './dropped-files';

interface ImportModelProps {
  readonly importModel: (files: readonly File[]) => Answer<ModelView> | undefined;
}

/** A model's folder from this computer, chosen or dropped. */
export function ImportModel({ importModel }: ImportModelProps) {
  const action = useAction();
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);

  function take(files: readonly File[]): void {
    setSaid('');
    const answer = files.length === 0 ? undefined : importModel(files);
    if (answer) action.follow(answer, ({ name }) => setSaid(i18n.t('options.models.imported', [name])));
  }

  async function takeDropped(items: DataTransferItemList): Promise<void> {
    take(await droppedFiles(items));
  }

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
        <Button icon="folder" disabled={action.pending} onClick={() => input.current?.click()}>
          {i18n.t('options.models.import_choose')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          // Preact's types know the attribute by its standard name only.
          {...{ webkitdirectory: true }}
          aria-label={i18n.t('options.models.import_choose')}
          onChange={(event) => take([...(event.currentTarget.files ?? [])])}
        />
      </div>
      {action.pending && <ProgressBar label={i18n.t('options.models.importing')} />}
      <output class="pg-said">{action.pending ? i18n.t('options.models.importing') : said}</output>
      <ErrorNote error={action.error} />
    </Panel>
  );
}
