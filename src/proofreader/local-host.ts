import { fail, ok } from '../shared';
import type { Result } from '../shared';
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
      return answer.value ? ok(answer.value) : fail('engine-failed', { detail: 'no outcome' });
    },
    async warmUp(dialect = 'american'): Promise<Result<void>> {
      const answer = await run({ kind: 'warm-up', dialect });
      return answer.ok ? ok(undefined) : answer;
    },
    close,
  };
}
