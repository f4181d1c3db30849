import { i18n } from '#i18n';
import { formatBytes, formatNumber, formatWordRate, wordsOfTokens } from '../../parts/format';
import type { DeviceView } from '../types';
import type { ModelView } from '../../types';

/** 'It takes 879 MB of the 4 GB of graphics memory here, about 18 words a second.' */
export function reasonFor({ memoryBytes, fit }: ModelView, device: DeviceView | undefined): string {
  const rate =
    fit.fits && fit.tokensPerSecond !== undefined ? formatWordRate(fit.tokensPerSecond) : undefined;
  if (memoryBytes !== undefined && device) {
    const [needs, has] = [formatBytes(memoryBytes), formatBytes(device.memoryBytes)];
    return rate === undefined
      ? i18n.t('options.models.why_memory_only', [needs, has])
      : i18n.t('options.models.why_memory', [needs, has, rate]);
  }
  return rate === undefined ? i18n.t('options.models.why_fits') : i18n.t('options.models.why_speed', [rate]);
}

export function sizeOf({ downloadBytes, approximate }: ModelView): string | undefined {
  if (downloadBytes === undefined) return undefined;
  const size = formatBytes(downloadBytes);
  return approximate ? i18n.t('pages.model.about_size', [size]) : size;
}

interface Fact {
  readonly label: string;
  readonly value: string;
  /** Words rather than a figure. */
  readonly wide: boolean;
}

/** What is known of a model, in the order a person asks. */
export function factsOf(model: ModelView): readonly Fact[] {
  const { memoryBytes, contextTokens, languages, licence, host, storedBytes, state } = model;
  const known = (label: string, value: string | undefined, wide = false): readonly Fact[] =>
    value === undefined ? [] : [{ label, value, wide }];
  return [
    ...(state.name === 'ready'
      ? known(i18n.t('options.models.stored'), formatBytes(storedBytes))
      : known(i18n.t('options.models.size'), sizeOf(model))),
    ...known(
      i18n.t('options.models.memory'),
      memoryBytes === undefined ? undefined : formatBytes(memoryBytes),
    ),
    ...known(
      i18n.t('options.models.context'),
      contextTokens === undefined
        ? undefined
        : i18n.t('options.models.context_words', [formatNumber(wordsOfTokens(contextTokens))]),
    ),
    ...known(i18n.t('options.models.host'), host),
    ...known(i18n.t('options.models.languages'), languages && languageNames(languages), true),
    ...known(i18n.t('options.models.licence'), licence, true),
  ];
}

/** ['en', 'de'] → 'English and German' in the reader's language; '*' and unknown tags stay as they are. */
function languageNames(tags: readonly string[]): string {
  const names = new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' });
  const readable = tags.map((tag) => (/^[a-z]{2,3}(-|$)/i.test(tag) ? (names.of(tag) ?? tag) : tag));
  return new Intl.ListFormat(undefined, { type: 'conjunction' }).format(readable);
}
