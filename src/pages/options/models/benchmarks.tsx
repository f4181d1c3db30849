import { i18n } from '#i18n';
import type { BenchmarkResult } from '../../../models';
import { formatDuration } from '../../../ui/controls';
import { formatBytes, formatDay, formatNumber } from '../../parts/format';
import { Panel } from '../../parts/panel';
import { Table } from '../../parts/table';

/** Models side by side, as measured here. */
export function Benchmarks({ rows }: { readonly rows: readonly BenchmarkResult[] }) {
  return (
    <Panel heading={i18n.t('options.models.benchmarks')}>
      <Table
        label={i18n.t('options.models.benchmarks')}
        columns={[
          { name: i18n.t('options.models.bench_model') },
          { name: i18n.t('options.models.bench_first'), figure: true },
          { name: i18n.t('options.models.bench_rate'), figure: true },
          { name: i18n.t('options.models.bench_memory'), figure: true },
          { name: i18n.t('options.models.bench_quality'), figure: true },
          { name: i18n.t('options.models.bench_at') },
        ]}
        rows={rows.map((row) => ({
          key: `${row.modelId}-${row.at}`,
          cells: [
            row.modelName,
            formatDuration(row.firstTokenMs),
            i18n.t('options.models.bench_tokens', [formatNumber(row.tokensPerSecond)]),
            formatBytes(row.memoryBytes),
            i18n.t('options.models.bench_score', [row.passed, row.total]),
            formatDay(row.at),
          ],
        }))}
      />
    </Panel>
  );
}
