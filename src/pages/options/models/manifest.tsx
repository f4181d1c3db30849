import { useState } from 'preact/hooks';

import { i18n } from '#i18n';
import type { ModelManifest } from '../../../models';
import { Fold } from '../../../ui/controls';
import { ErrorNote } from '../../parts/error-note';
import { formatBytes, formatTime } from '../../parts/format';
import { Rows, type Row } from '../../parts/rows';
import { Table } from '../../parts/table';
import { useAction } from '../../parts/use-action';
import type { OptionsActions } from '../types';
import type { ModelView } from '../../types';

interface OriginProps {
  readonly model: ModelView;
  readonly manifest: OptionsActions['manifest'];
}

/** Where a model came from and what each file was compared with; read when it is opened. */
export function Origin({ model: { id, name }, manifest }: OriginProps) {
  const action = useAction();
  const [known, setKnown] = useState<ModelManifest | undefined>(undefined);
  return (
    <Fold
      summary={i18n.t('options.models.manifest')}
      onOpen={() => action.follow(manifest(id), (found) => setKnown(found))}
    >
      {known && (
        <>
          <Rows rows={rowsOf(known)} />
          <Table
            label={i18n.t('options.models.manifest_files', [name])}
            columns={[
              { name: i18n.t('options.models.manifest_file') },
              { name: i18n.t('options.models.manifest_size'), figure: true },
              { name: i18n.t('options.models.manifest_hash') },
              { name: i18n.t('options.models.manifest_trust') },
            ]}
            rows={known.files.map(({ path, size, sha256, trust }) => ({
              key: path,
              cells: [
                path,
                formatBytes(size),
                <code class="pg-breaks">{sha256}</code>,
                i18n.t(trustWords[trust]),
              ],
            }))}
          />
        </>
      )}
      <ErrorNote error={action.error} />
    </Fold>
  );
}

const trustWords = {
  published: 'options.models.trust_published',
  index: 'options.models.trust_index',
  'first-download': 'options.models.trust_first',
} as const;

function rowsOf({ source, revision, installedAt, checkedAt, by }: ModelManifest): readonly Row[] {
  const checked = checkedAt ?? installedAt;
  return [
    [
      i18n.t('options.models.manifest_source'),
      source === undefined ? i18n.t('options.models.badge_import') : <span class="pg-breaks">{source}</span>,
    ],
    ...row(i18n.t('options.models.manifest_revision'), revision && <code class="pg-breaks">{revision}</code>),
    ...row(i18n.t('options.models.manifest_at'), installedAt && formatTime(installedAt)),
    // Every byte is compared on its way in, too.
    ...row(i18n.t('options.models.manifest_checked'), checked && formatTime(checked)),
    [i18n.t('options.models.manifest_by'), by],
  ];
}

const row = (label: string, value: Row[1]): readonly Row[] => (value ? [[label, value]] : []);
