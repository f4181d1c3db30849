import type { EngineStats } from '../engine';

/** The figures of several runs of one engine as one: times and tokens added, the rate over all tokens. */
export function sumStats(all: readonly EngineStats[]): EngineStats | undefined {
  const [first] = all;
  if (first === undefined || all.length === 1) return first;
  const prompt = sumOf(all, ({ promptTokens }) => promptTokens);
  const completion = sumOf(all, ({ completionTokens }) => completionTokens);
  const rate = decodeRate(all);
  return {
    model: first.model,
    device: first.device,
    ...(first.deviceName === undefined ? {} : { deviceName: first.deviceName }),
    ...(prompt === undefined ? {} : { promptTokens: prompt }),
    ...(completion === undefined ? {} : { completionTokens: completion }),
    elapsedMs: sumOf(all, ({ elapsedMs }) => elapsedMs) ?? 0,
    ...(rate === undefined ? {} : { decodeRate: rate }),
  };
}

function sumOf(
  all: readonly EngineStats[],
  pick: (stats: EngineStats) => number | undefined,
): number | undefined {
  const values = all.map(pick).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0);
}

function decodeRate(all: readonly EngineStats[]): number | undefined {
  let tokens = 0;
  let seconds = 0;
  for (const { completionTokens, decodeRate: rate } of all) {
    if (completionTokens === undefined || rate === undefined || rate <= 0) continue;
    tokens += completionTokens;
    seconds += completionTokens / rate;
  }
  return seconds === 0 ? undefined : tokens / seconds;
}
