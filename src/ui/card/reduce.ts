import type { ActionId, RewriteEvent } from '../../rewrite';
import { isSure, nextPending } from './suggestions';
import type { CardEvent, CardPhase, CardView, ResultPhase, TextPhase } from './types';

/** A card that has not started. */
export const initialCard = (
  about: Pick<CardView, 'original' | 'editable' | 'insertable' | 'language'> & { readonly action: ActionId },
): CardView => ({ ...about, phase: { name: 'inspecting' }, copied: false });

/** Work is under way that can be stopped. */
export const isBusy = ({ name }: CardPhase): boolean =>
  name === 'inspecting' || name === 'queued' || name === 'loading' || name === 'generating';

/** The field was written, and the card is about to go. */
export const isWritten = ({ name }: CardPhase): boolean => name === 'applied' || name === 'inserted';

/** The next view after an event of the pipeline or the person. Pure; events that do not fit the phase do nothing. */
export function reduceCard(view: CardView, event: RewriteEvent | CardEvent): CardView {
  const copied = event.type === 'copied';
  switch (event.type) {
    case 'run':
      return startRun(view, event.action, event.instruction);
    case 'restarted':
      return { ...view, restarted: event.reason, phase: { name: 'inspecting' } };
    case 'copied':
      return { ...view, copied };
    default: {
      const phase = reducePhase(view, event);
      return phase === view.phase ? view : { ...view, phase, copied };
    }
  }
}

function startRun(view: CardView, action: ActionId, instruction: string | undefined): CardView {
  const { instruction: _before, restarted: _old, ...rest } = view;
  return {
    ...rest,
    action,
    ...(instruction === undefined ? {} : { instruction }),
    phase: { name: 'inspecting' },
    copied: false,
  };
}

type PhaseEvent = Exclude<RewriteEvent | CardEvent, { type: 'run' | 'restarted' | 'copied' }>;

function reducePhase(view: CardView, event: PhaseEvent): CardPhase {
  const { phase } = view;
  switch (event.type) {
    case 'stage':
      if (event.stage === 'inspecting') return { name: 'inspecting' };
      return {
        name: 'generating',
        text: phase.name === 'generating' ? phase.text : '',
        chunk: event.chunk,
        chunks: event.chunks,
        checking: event.stage === 'checking',
      };
    case 'queued':
      return { name: 'queued', position: event.position };
    case 'loading':
      return { name: 'loading', needs: event.needs, progress: event.progress };
    case 'partial':
      return phase.name === 'generating'
        ? { ...phase, text: event.text }
        : { name: 'generating', text: event.text, chunk: 0, chunks: 1, checking: false };
    case 'result': {
      const { result } = event;
      if (result.kind === 'text') return { name: 'text-result', result, applying: false };
      if (result.changes.length === 0) return { name: 'no-changes', report: result.report };
      const suggestions = result.changes.map((change, id) => ({
        id,
        change,
        before: result.original.slice(change.start, change.end),
        choice: 'pending' as const,
      }));
      return { name: 'result', result, suggestions, current: 0, applying: false };
    }
    case 'error':
      if (event.error.code === 'model-needed') return { name: 'needs-model' };
      return {
        name: 'error',
        error: event.error,
        findings: event.findings ?? [],
        findingsIn: event.error.code === 'answer-withheld' ? 'answer' : 'text',
        ...(event.answer === undefined ? {} : { answer: event.answer }),
        alternatives: event.alternatives ?? [],
        overridable: event.overridable ?? false,
      };
    case 'ask':
      return phase.name === 'asking'
        ? { ...phase, action: event.action }
        : { name: 'asking', action: event.action, back: phase };
    case 'back':
      return phase.name === 'asking' && phase.back ? phase.back : phase;
    case 'applied':
      return { name: 'applied', count: event.count, toCheck: event.toCheck };
    case 'inserted':
      return { name: 'inserted' };
    default:
      if (phase.name === 'text-result') return reduceText(phase, event);
      return phase.name === 'result' ? reduceResult(phase, event) : phase;
  }
}

type ResultEvent = Extract<
  CardEvent,
  { type: 'select' | 'choose' | 'accept-sure' | 'applying' | 'apply-failed' }
>;

function reduceText({ problem: _solved, ...phase }: TextPhase, event: ResultEvent): CardPhase {
  if (event.type === 'applying') return { ...phase, applying: true };
  return event.type === 'apply-failed' ? { ...phase, applying: false, problem: event.error } : phase;
}

function reduceResult(phase: ResultPhase, event: ResultEvent): CardPhase {
  const { problem: _solved, ...rest } = phase;
  switch (event.type) {
    case 'applying':
      return { ...rest, applying: true };
    case 'apply-failed':
      return { ...phase, applying: false, problem: event.error };
    default:
      return phase.applying ? phase : reduceChoice(phase, event);
  }
}

function reduceChoice(
  phase: ResultPhase,
  event: Extract<ResultEvent, { type: 'select' | 'choose' | 'accept-sure' }>,
): CardPhase {
  if (event.type === 'accept-sure') {
    const suggestions = phase.suggestions.map((suggestion) =>
      isSure(suggestion) ? { ...suggestion, choice: 'accepted' as const } : suggestion,
    );
    return { ...phase, suggestions, current: nextPending(suggestions, -1) ?? phase.current };
  }
  const index = phase.suggestions.findIndex(({ id }) => id === event.id);
  if (index === -1) return phase;
  if (event.type === 'select') return { ...phase, current: index };
  const suggestions = phase.suggestions.map((suggestion, at) =>
    at === index ? { ...suggestion, choice: event.choice } : suggestion,
  );
  const current = event.choice === 'pending' ? index : (nextPending(suggestions, index) ?? index);
  return { ...phase, suggestions, current };
}
