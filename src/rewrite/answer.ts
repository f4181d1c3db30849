import type { EngineEvent, EngineNeeds, EngineStats, GenerateEngine, GenerateRequest } from '../engine';
import { AppFailure } from '../shared';
import { streamUnlessCancelled } from './abort';
import type { RewriteEvent } from './types';

/** A whole answer of a model, or one that was stopped because it could only get worse. */
export interface Answer {
  readonly text: string;
  readonly finish: 'stop' | 'length' | 'stopped';
  readonly stats?: EngineStats;
}

/**
 * Runs one request: passes on queueing and loading, and the text so far as often as `show` says something.
 * @param enough asked now and then with the text so far; true ends the run with finish 'stopped'
 * @throws AppFailure with the engine's error; `cancelled`; `engine-failed` when the stream ends without an end
 */
export async function* askEngine(
  engine: GenerateEngine,
  request: GenerateRequest,
  signal: AbortSignal,
  show: (text: string) => Promise<string | undefined>,
  enough: (text: string) => boolean,
): AsyncGenerator<RewriteEvent, Answer, undefined> {
  const own = new AbortController();
  const either = AbortSignal.any([signal, own.signal]);
  let text = '';
  try {
    for await (const event of streamUnlessCancelled(engine.generate(request, either), signal)) {
      if (event.type === 'done') {
        const { finish, stats } = event;
        return { text: event.text, finish, stats };
      }
      if (event.type === 'error') throw new AppFailure(event.error);
      if (event.type === 'delta') {
        text += event.text;
        if (enough(text)) return { text, finish: 'stopped' };
        const shown = await show(text);
        if (shown !== undefined) yield { type: 'partial', text: shown };
      } else {
        if (event.type === 'restarted') text = '';
        yield passedOn(event, engine.capabilities.needs);
      }
    }
  } finally {
    own.abort();
  }
  throw new AppFailure({ code: 'engine-failed', detail: 'the answer ended without an end' });
}

type Passing = Exclude<EngineEvent, { type: 'done' | 'error' | 'delta' }>;

/** The events of an engine that mean the same to the person. */
function passedOn(event: Passing, needs: EngineNeeds): RewriteEvent {
  if (event.type === 'queued') return { type: 'queued', position: event.position };
  if (event.type === 'loading') return { type: 'loading', needs, progress: event.progress };
  return { type: 'restarted', reason: event.reason };
}
