/** Results as the pipeline gives them, for streams in the extension's pages. */
import { decide } from '../../src/filter/policy/decide';
import type { RewriteResult } from '../../src/rewrite';

export function resultOf(
  revised: string,
  extra: { readonly changes?: RewriteResult['changes']; readonly masked?: number } = {},
): RewriteResult {
  const { changes = [], masked = 0 } = extra;
  return {
    original: '',
    revised,
    changes,
    report: {
      stats: { engine: 'webllm', model: 'Llama 3.2 1B', device: 'gpu', elapsedMs: 2100 },
      masked: masked === 0 ? [] : [{ label: 'EMAIL', count: masked }],
      inputFindings: [],
      outputFindings: [],
      inputDecision: decide([], { direction: 'input', strictness: 'standard' }),
      outputDecision: decide([], { direction: 'output', strictness: 'standard' }),
      inputAlternatives: [],
      outputAlternatives: [],
      checks: [],
      chunks: 1,
      chunksKept: 0,
      foreign: [],
      elapsedMs: 2300,
    },
  };
}
