/** Results as the pipeline gives them, for streams in the extension's pages. */
import { decide } from '../../src/filter/policy/decide';
import type { ChangesResult, TextResult } from '../../src/rewrite';

export function resultOf(
  revised: string,
  extra: { readonly changes?: ChangesResult['changes']; readonly masked?: number } = {},
): ChangesResult {
  const { changes = [], masked = 0 } = extra;
  return {
    kind: 'changes',
    original: '',
    revised,
    changes,
    report: {
      engine: { id: 'webllm', needs: 'model', why: 'only' },
      stats: { model: 'Llama 3.2 1B', device: 'gpu', elapsedMs: 2100 },
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

/** A text of its own. */
export function textResultOf(text: string, masked = 0): TextResult {
  const { report } = resultOf(text, { masked });
  return { kind: 'text', text, report };
}
