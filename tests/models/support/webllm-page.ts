/** WebLLM itself, over what the library handed out: for a page of the probe extension. */
import { MLCEngine, type ModelRecord } from '@mlc-ai/web-llm';

import type { LoadableModel } from '../../../src/models';

/** Loads the model and runs one prompt through it; the answer, or the error's text. */
export async function answer(selected: LoadableModel, text: string): Promise<string> {
  const record: ModelRecord = { ...selected.record };
  const engine = new MLCEngine({ appConfig: { model_list: [record], cacheBackend: selected.cacheBackend } });
  try {
    await engine.reload(selected.modelId);
    const reply = await engine.chat.completions.create({
      messages: [{ role: 'user', content: `Fix the text.\n<text>\n${text}\n</text>` }],
      temperature: 0,
      max_tokens: text.length + 20,
    });
    return reply.choices[0]?.message.content ?? '';
  } catch (error) {
    return String(error);
  } finally {
    await engine.unload();
  }
}
