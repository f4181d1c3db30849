import { fail, ok } from '../shared';
import type { Result, Span } from '../shared';
import { longestText } from './protocol';
import type { Answer, Job } from './protocol';
import type { ProofreadHost } from './types';
import { createWorkerRunner, type WorkerRunnerOptions } from './worker-runner';

/** The proofreader in a worker of this very page, for browsers whose background is a page (Firefox). */
export function createLocalHost(options: WorkerRunnerOptions): ProofreadHost {
  const runner = createWorkerRunner(options);
  return hostOn(
    (job) => runner.run(job),
    async () => runner.close(),
  );
}

/** The ProofreadHost over any way to run jobs. */
export function hostOn(run: (job: Job) => Promise<Answer>, close: () => Promise<void>): ProofreadHost {
  return {
    async proofread({ text, dialect, dictionary }) {
      if (text.length > longestText) return fail('text-too-long');
      const answer = await run({ kind: 'proofread', text, dialect, dictionary: [...dictionary] });
      if (!answer.ok) return answer;
      if (!answer.value) return fail('engine-failed', { detail: 'no outcome' });
      if (!isInOrder(answer.value.changes, text.length))
        return fail('engine-failed', { detail: 'changes out of order' });
      return ok(answer.value);
    },
    async warmUp(dialect = 'american'): Promise<Result<void>> {
      const answer = await run({ kind: 'warm-up', dialect });
      return answer.ok ? ok(undefined) : answer;
    },
    close,
  };
}

/** Whether the spans follow one another without overlaps inside a text of that length. */
function isInOrder(spans: readonly Span[], length: number): boolean {
  let last = 0;
  for (const { start, end } of spans) {
    if (start < last || end < start) return false;
    last = end;
  }
  return last <= length;
}
