/** Results as the pipeline gives them, for streams in the extension's pages. */
import type { RewriteResult } from '../../src/rewrite';

const through = { verdict: 'allow', because: [], masks: [], overridable: false } as const;

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
      inputDecision: through,
      outputDecision: through,
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
