import { i18n } from '#i18n';
import { Fold, formatPercent } from '../../../ui/controls';
import { formatBytes, formatNumber } from '../../parts/format';
import { Panel } from '../../parts/panel';
import { Rows, type Row } from '../../parts/rows';
import type { DeviceView } from '../types';

const unknown = (): string => i18n.t('options.models.device_unknown');
const yesNo = (value: boolean): string =>
  value ? i18n.t('options.models.yes') : i18n.t('options.models.no');
const bytes = (value: number | undefined): string => (value === undefined ? unknown() : formatBytes(value));

export function Device({ device }: { readonly device: DeviceView }) {
  return (
    <Panel heading={i18n.t('options.models.device')}>
      <Rows rows={mainRows(device)} />
      <Fold summary={i18n.t('pages.details')}>
        <Rows rows={moreRows(device)} />
      </Fold>
    </Panel>
  );
}

function mainRows(device: DeviceView): readonly Row[] {
  return [
    [i18n.t('options.models.device_gpu'), device.webgpu ? graphicsName(device) : i18n.t('options.models.no')],
    [i18n.t('options.models.device_memory'), formatBytes(device.memoryBytes)],
    [i18n.t('options.models.device_f16'), yesNo(device.webgpu && device.shaderF16)],
    [i18n.t('options.models.device_free'), bytes(device.freeBytes)],
  ];
}

function graphicsName({ gpu, software }: Extract<DeviceView, { readonly webgpu: true }>): string {
  const name = gpu === '' ? unknown() : gpu;
  return software ? i18n.t('options.models.device_software', [name]) : name;
}

function moreRows(device: DeviceView): readonly Row[] {
  const { deviceMemoryBytes, cores, weightRate, battery } = device;
  return [
    [i18n.t('options.models.device_ram'), bytes(deviceMemoryBytes)],
    [i18n.t('options.models.device_cores'), cores === undefined ? unknown() : formatNumber(cores)],
    [i18n.t('options.models.device_subgroups'), device.webgpu ? yesNo(device.subgroups) : unknown()],
    [i18n.t('options.models.device_buffer'), device.webgpu ? formatBytes(device.bufferBytes) : unknown()],
    [
      i18n.t('options.models.device_rate'),
      weightRate === undefined ? unknown() : i18n.t('pages.model.rate', [formatBytes(weightRate)]),
    ],
    [i18n.t('options.models.device_battery'), battery ? batteryWords(battery) : unknown()],
  ];
}

const batteryWords = ({ charging, level }: NonNullable<DeviceView['battery']>): string =>
  charging
    ? i18n.t('options.models.device_charging', [formatPercent(level)])
    : i18n.t('options.models.device_discharging', [formatPercent(level)]);
