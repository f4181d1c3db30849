import { i18n } from '#i18n';
import { formatBytes } from '../../parts/format';
import { Panel } from '../../parts/panel';
import type { DeviceView } from '../../types';

export function Device({ device }: { readonly device: DeviceView }) {
  const unknown = i18n.t('options.models.device_unknown');
  const yesNo = (value: boolean): string =>
    value ? i18n.t('options.models.yes') : i18n.t('options.models.no');
  const rows = [
    [
      i18n.t('options.models.device_gpu'),
      device.webgpu ? (device.gpu ?? unknown) : i18n.t('options.models.no'),
    ],
    [
      i18n.t('options.models.device_memory'),
      device.memoryBytes === undefined ? unknown : formatBytes(device.memoryBytes),
    ],
    [i18n.t('options.models.device_f16'), yesNo(device.shaderF16)],
    [
      i18n.t('options.models.device_free'),
      device.freeBytes === undefined ? unknown : formatBytes(device.freeBytes),
    ],
  ] as const;
  return (
    <Panel heading={i18n.t('options.models.device')}>
      <dl class="pg-list">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
