import { type ReadonlySignal, signal } from '@preact/signals';

import { isAsking, type RewriteEvent } from '../../rewrite';
import { toAppError, type Result } from '../../shared';
import { initialCard, isBusy, isWritten, reduceCard } from './reduce';
import { acceptedChanges, suggestedText, tally } from './suggestions';
import type { CardActions, CardEffects, CardEvent, CardRequest, CardView } from './types';

export interface CardFlow {
  readonly view: ReadonlySignal<CardView>;
  readonly actions: CardActions;
  /** Stops what is under way and ignores what still comes; for when the card is taken away. */
  dispose(): void;
}

/**
 * The life of one card: starts the first run at once (an action that begins with the person's words asks for them),
 * carries the pipeline's events and the person's actions into the view, and lets nothing of an older run through.
 */
export function createCardFlow(
  about: Pick<CardView, 'original' | 'editable' | 'insertable' | 'language'>,
  first: CardRequest,
  effects: CardEffects,
): CardFlow {
  const view = signal(initialCard({ ...about, action: first.action }));
  const dispatch = (event: RewriteEvent | CardEvent): void => {
    view.value = reduceCard(view.value, event);
  };
  let last = first;
  let run = new AbortController();

  async function start(request: CardRequest): Promise<void> {
    run.abort();
    run = new AbortController();
    const { signal: mine } = run;
    last = request;
    dispatch({
      type: 'run',
      action: request.action,
      ...(request.instruction === undefined ? {} : { instruction: request.instruction }),
    });
    try {
      for await (const event of effects.rewrite(request, mine)) {
        if (mine.aborted) return;
        dispatch(event);
      }
      if (!mine.aborted && isBusy(view.value.phase)) {
        dispatch({ type: 'error', error: { code: 'engine-interrupted' } });
      }
    } catch (thrown) {
      if (!mine.aborted) dispatch({ type: 'error', error: toAppError(thrown) });
    }
  }

  async function apply(): Promise<void> {
    const { phase } = view.value;
    if (phase.name !== 'result' || phase.applying || !view.value.editable) return;
    const changes = acceptedChanges(phase);
    if (changes.length === 0) return;
    await write(effects.replace(changes), {
      type: 'applied',
      count: changes.length,
      toCheck: tally(phase.suggestions).toCheck,
    });
  }

  async function insert(): Promise<void> {
    const { phase, insertable } = view.value;
    if (phase.name !== 'text-result' || phase.applying || !insertable) return;
    await write(effects.insert(phase.result.text), { type: 'inserted' });
  }

  async function write(writing: Promise<Result<void>>, done: CardEvent): Promise<void> {
    dispatch({ type: 'applying' });
    const written = await writing.catch((thrown: unknown) => ({
      ok: false as const,
      error: toAppError(thrown, 'field-rejected-edit'),
    }));
    dispatch(written.ok ? done : { type: 'apply-failed', error: written.error });
  }

  async function copy(): Promise<void> {
    const { phase } = view.value;
    if (phase.name !== 'result' && phase.name !== 'text-result') return;
    const text = phase.name === 'text-result' ? phase.result.text : suggestedText(phase);
    const copied = await effects.copy(text);
    dispatch(copied.ok ? { type: 'copied' } : { type: 'apply-failed', error: copied.error });
  }

  const begin = (request: CardRequest): void => void start(request);
  const actions: CardActions = {
    select: (id) => dispatch({ type: 'select', id }),
    accept(id) {
      dispatch({ type: 'choose', id, choice: 'accepted' });
      const { phase } = view.value;
      // A single change leaves nothing more to be decided.
      if (phase.name === 'result' && phase.suggestions.length === 1) void apply();
    },
    reject: (id) => dispatch({ type: 'choose', id, choice: 'rejected' }),
    reset: (id) => dispatch({ type: 'choose', id, choice: 'pending' }),
    acceptAll() {
      dispatch({ type: 'accept-sure' });
      void apply();
    },
    applyAccepted: () => void apply(),
    retry: () => begin(last),
    runAction(action, instruction) {
      if (isAsking(action) && !instruction) {
        if (isBusy(view.value.phase)) actions.cancel();
        dispatch({ type: 'ask', action });
      } else begin({ action, ...(instruction ? { instruction } : {}) });
    },
    back() {
      if (view.value.phase.name === 'asking' && !view.value.phase.back) actions.close();
      else dispatch({ type: 'back' });
    },
    copy: () => void copy(),
    insert: () => void insert(),
    cancel() {
      run.abort();
      dispatch({ type: 'error', error: { code: 'cancelled' } });
    },
    close() {
      run.abort();
      effects.close(!isWritten(view.value.phase));
    },
    openModels: () => effects.openModels(),
    showAnyway: () => begin({ ...last, override: true }),
    instantFix: () => begin({ action: 'fix', engine: 'nothing' }),
    useModel: () => begin({ action: 'fix', engine: 'model' }),
  };

  if (isAsking(first.action) && !first.instruction)
    view.value = { ...view.value, phase: { name: 'asking', action: first.action } };
  else begin(first);
  return { view, actions, dispose: () => run.abort() };
}
