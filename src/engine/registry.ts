import { fail, ok, type AppError, type Result } from '../shared';
import type { EngineNeeds, EngineTask, TextEngine } from './types';

/** What a request needs of an engine. */
export interface EngineQuery {
  readonly task: EngineTask;
  /** BCP 47 of the text, or 'und' where all that is known is that the engine before did not work in it. */
  readonly language?: string;
  /** The person's choice: with a model, or without. */
  readonly choice?: EngineNeeds;
}

/**
 * Why an engine was picked. 'chosen': by the person. 'only': no other does the task. 'language': a cheaper one does not
 * work in it. 'state': a cheaper one cannot work now. 'cost': of several it costs least.
 */
export type EngineReason = 'chosen' | 'only' | 'language' | 'state' | 'cost';

export interface PickedEngine {
  readonly engine: TextEngine;
  readonly why: EngineReason;
}

/** Which engine works for a request. */
export interface EngineRegistry {
  /** Errors: `model-needed` where no engine does what is asked; else what stands in the way of the cheapest. */
  pick(query: EngineQuery): Promise<Result<PickedEngine>>;
}

/** @param engines all there are; their order decides between equal costs */
export function createEngineRegistry(engines: readonly TextEngine[]): EngineRegistry {
  return {
    async pick({ task, language, choice }) {
      const able = engines
        .filter(({ capabilities }) => capabilities.tasks.includes(task))
        .toSorted((left, right) => left.capabilities.cost - right.capabilities.cost);
      const wanted = able.filter(({ capabilities }) => choice === undefined || capabilities.needs === choice);
      const fitting = wanted.filter((engine) => language === undefined || worksIn(engine, language));
      let obstacle: AppError | undefined;
      for (const engine of fitting) {
        const error = await engine.obstacle();
        if (error === undefined) return ok({ engine, why: reasonFor(engine, { choice, able, fitting }) });
        obstacle ??= error;
      }
      return obstacle === undefined ? fail('model-needed') : { ok: false, error: obstacle };
    },
  };
}

interface Considered {
  readonly choice: EngineNeeds | undefined;
  /** Those that do the task, the cheapest first. */
  readonly able: readonly TextEngine[];
  /** Of those, the ones of the person's choice that work in the language. */
  readonly fitting: readonly TextEngine[];
}

function reasonFor(engine: TextEngine, { choice, able, fitting }: Considered): EngineReason {
  if (choice !== undefined) return 'chosen';
  if (able.length === 1) return 'only';
  if (engine !== fitting[0]) return 'state';
  return engine === able[0] ? 'cost' : 'language';
}

/** 'en-GB' is English. */
const worksIn = ({ capabilities: { languages } }: TextEngine, language: string): boolean =>
  languages.includes('*') || languages.includes(new Intl.Locale(language).language);
