import { readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { writingModules, type RewriteEvent, type ActionRequest } from '../../src/rewrite';
import { guideOf, wordsIn } from '../../src/rewrite/modules';
import type { Script } from './scripted-engine';
import { setUp } from './scripted-rewriter';

interface Chosen {
  readonly modules?: readonly string[];
  readonly dictionary?: readonly string[];
  readonly model?: Script;
}

async function rewrite(request: Partial<ActionRequest>, { modules = [], dictionary = [], model }: Chosen) {
  const { rewriter, instant, webllm } = setUp({
    ...(model ? { model } : {}),
    settings: () =>
      Promise.resolve({
        strictness: 'standard',
        disabledCategories: [],
        dialect: 'american',
        dictionary,
        modules,
      }),
  });
  const events: RewriteEvent[] = [];
  const whole: ActionRequest = {
    kind: 'action',
    id: 'r',
    action: 'friendly',
    text: 'Restart the thing now.',
    ...request,
  };
  for await (const event of rewriter.run(whole, new AbortController().signal)) events.push(event);
  const [asked] = webllm.asked;
  return {
    last: events.at(-1),
    messages: asked?.messages ?? [],
    proofread: instant.asked[0],
  };
}

describe('the modules there are', () => {
  it('have each an id of its own, a name and a sentence', () => {
    expect(new Set(writingModules.map(({ id }) => id)).size).toBe(writingModules.length);
    for (const { id, name, about } of writingModules) {
      expect(id).toMatch(/^(?:tones|glossary)-[a-z-]+$/);
      expect(name).not.toBe('');
      expect(about).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('are all in the list', () => {
    const files = readdirSync('src/rewrite/modules/data').filter((name) => name !== 'index.ts');
    expect(writingModules).toHaveLength(files.length);
  });

  it('repeat no term, and none of their examples is a fence', () => {
    for (const module of writingModules) {
      const terms = module.kind === 'glossary' ? module.terms : [];
      expect(new Set(terms).size).toBe(terms.length);
      expect(JSON.stringify(module)).not.toMatch(/<\/?text>|\[[A-Z]+_\d+\]/);
    }
  });
});

describe('a tone pack', () => {
  it('says nothing until it is switched on', async () => {
    const { messages } = await rewrite({}, {});
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(messages.at(-1)?.content).not.toContain('support agent');
  });

  it('adds its sentence and its examples, before the person’s own text', async () => {
    const { messages } = await rewrite({}, { modules: ['tones-support'] });
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
    expect(messages[1]?.content).toContain('<text>\nYou entered the wrong code. Do it again.\n</text>');
    expect(messages.at(-1)?.content).toContain('Sound like a patient support agent');
    expect(messages.at(-1)?.content).toContain('<text>\nRestart the thing now.\n</text>');
  });

  it('leaves actions alone that it does not speak to', async () => {
    const { messages } = await rewrite({ action: 'shorter' }, { modules: ['tones-support'] });
    expect(messages).toHaveLength(2);
  });

  it('cannot end up in an answer', async () => {
    const { last } = await rewrite(
      {},
      {
        modules: ['tones-support'],
        model: () => 'The code does not seem to match. Could you please enter it once more?',
      },
    );
    expect(last).toMatchObject({ type: 'error' });
  });
});

describe('a glossary', () => {
  it('is the proofreader’s dictionary, beside the person’s own words', async () => {
    const { proofread } = await rewrite(
      { action: 'fix', text: 'The kubectl frontend of Zorp.' },
      { modules: ['glossary-software'], dictionary: ['Zorp'] },
    );
    expect(proofread).toMatchObject({
      dictionary: expect.arrayContaining(['Zorp', 'kubectl']) as unknown,
    });
  });

  it('has a model keep those of its words that stand in the text', async () => {
    const { messages } = await rewrite(
      { action: 'clearer', text: 'Kubectl talks to the webhook, says Zorp.' },
      { modules: ['glossary-software'], dictionary: ['Zorp'] },
    );
    expect(messages.at(-1)?.content).toContain('Keep these words as they are: Kubectl, webhook, Zorp.');
  });

  it('of an unknown id says nothing', () => {
    const guide = guideOf({ dictionary: ['a'], modules: ['glossary-gone'] });
    expect(guide.words).toEqual(['a']);
    expect(guide.says('friendly')).toEqual([]);
  });
});

describe('words in a text', () => {
  it('are whole words, as they stand there, each once and a dozen at most', () => {
    expect(wordsIn('Repo, repository, REPO and repo-like.', ['repo'])).toEqual(['Repo', 'REPO']);
    const many = Array.from({ length: 40 }, (_, index) => `word${index}`);
    expect(wordsIn(many.join(' '), many)).toHaveLength(12);
  });
});
