import { describe, expect, it } from 'vitest';

import {
  createEngineRegistry,
  createStateHolder,
  type EngineCapabilities,
  type EngineQuery,
  type GenerateEngine,
  type ProofreadEngine,
  type TextEngine,
} from '../../src/engine';
import { fail, ok, type AppError } from '../../src/shared';

const common = (capabilities: EngineCapabilities, obstacle?: AppError) => {
  const states = createStateHolder();
  return {
    capabilities,
    obstacle: () => Promise.resolve(obstacle),
    state: () => states.get(),
    subscribe: states.subscribe,
    load: () => Promise.resolve(ok(undefined)),
    unload: () => Promise.resolve(),
  };
};

const rules = (obstacle?: AppError): ProofreadEngine => ({
  ...common({ id: 'rules', tasks: ['proofread'], languages: ['en'], needs: 'nothing', cost: 0 }, obstacle),
  streams: false,
  proofread: () => Promise.resolve(fail('engine-failed')),
});

const model = (id: string, cost: 1 | 2, obstacle?: AppError, languages = ['*']): GenerateEngine => ({
  ...common({ id, tasks: ['generate', 'proofread'], languages, needs: 'model', cost }, obstacle),
  streams: true,
  async *generate() {
    yield { type: 'error', error: { code: 'engine-failed' } };
  },
});

const missing: AppError = { code: 'model-missing' };
const noGpu: AppError = { code: 'no-webgpu' };

async function picked(engines: readonly TextEngine[], query: EngineQuery): Promise<string> {
  const answer = await createEngineRegistry(engines).pick(query);
  return answer.ok ? `${answer.value.engine.capabilities.id}: ${answer.value.why}` : answer.error.code;
}

describe('which engine works, and why', () => {
  const all = [model('cpu', 2), model('gpu', 1), rules()];

  it('the one that costs least, of those that do the task', async () => {
    expect(await picked(all, { task: 'proofread' })).toBe('rules: cost');
    expect(await picked(all, { task: 'generate' })).toBe('gpu: cost');
    expect(await picked([rules(), model('gpu', 1)], { task: 'generate' })).toBe('gpu: only');
  });

  it('one that works in the language', async () => {
    expect(await picked(all, { task: 'proofread', language: 'en-GB' })).toBe('rules: cost');
    expect(await picked(all, { task: 'proofread', language: 'fr' })).toBe('gpu: language');
    expect(await picked(all, { task: 'proofread', language: 'und' })).toBe('gpu: language');
    expect(await picked([rules()], { task: 'proofread', language: 'fr' })).toBe('model-needed');
    const german = model('german', 1, undefined, ['de']);
    expect(await picked([rules(), german, model('cpu', 2)], { task: 'generate', language: 'fr' })).toBe(
      'cpu: language',
    );
  });

  it('the one that the person chose, whatever it costs', async () => {
    expect(await picked(all, { task: 'proofread', choice: 'model' })).toBe('gpu: chosen');
    expect(await picked(all, { task: 'proofread', choice: 'nothing' })).toBe('rules: chosen');
    expect(await picked(all, { task: 'generate', choice: 'nothing' })).toBe('model-needed');
  });

  it('one that can work now', async () => {
    expect(await picked([model('gpu', 1, noGpu), model('cpu', 2)], { task: 'generate' })).toBe('cpu: state');
    expect(await picked([rules(noGpu), model('gpu', 1)], { task: 'proofread' })).toBe('gpu: state');
  });

  it('none: what stands in the way of the cheapest', async () => {
    expect(await picked([model('cpu', 2, missing), model('gpu', 1, noGpu)], { task: 'generate' })).toBe(
      'no-webgpu',
    );
    expect(await picked([], { task: 'proofread' })).toBe('model-needed');
  });
});
