import { i18n } from '#i18n';
import { Fold, formatPercent } from '../../../controls';
import { formatBytes, formatNumber } from '../../parts/format';
import { Panel } from '../../parts/panel';
import { Rows, type Row } from '../../parts/rows';
import type { DeviceView } from '../../types';

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

function mainRows({ webgpu, gpu, software, memoryBytes, shaderF16, freeBytes }: DeviceView): readonly Row[] {
  const name = gpu === undefined || gpu === '' ? unknown() : gpu;
  const graphics = software === true ? i18n.t('options.models.device_software', [name]) : name;
  return [
    [i18n.t('options.models.device_gpu'), webgpu ? graphics : i18n.t('options.models.no')],
    [i18n.t('options.models.device_memory'), bytes(memoryBytes)],
    [i18n.t('options.models.device_f16'), yesNo(shaderF16)],
    [i18n.t('options.models.device_free'), bytes(freeBytes)],
  ];
}

function moreRows(device: DeviceView): readonly Row[] {
  const { subgroups, bufferBytes, deviceMemoryBytes, cores, weightRate, battery } = device;
  return [
    [i18n.t('options.models.device_ram'), bytes(deviceMemoryBytes)],
    [i18n.t('options.models.device_cores'), cores === undefined ? unknown() : formatNumber(cores)],
    [i18n.t('options.models.device_subgroups'), subgroups === undefined ? unknown() : yesNo(subgroups)],
    [i18n.t('options.models.device_buffer'), bytes(bufferBytes)],
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
