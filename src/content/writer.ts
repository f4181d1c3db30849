import { captureCaret, captureTarget } from '../editing';
import { ask, gestureMessage, rewriteInBackground, type Gesture } from '../messaging';
import type { RewriteEvent, RewriteRequest } from '../rewrite';
import type { AppError } from '../shared';
import type { CardRequest } from '../ui/card';
import * as v from 'valibot';
import { offerOnSelection } from './opted-in';
import { openSession, type Session, type SessionDeps } from './session';
import { nowhere } from './nowhere';
import type { WriterRuntime } from './runtime';

export interface WriterDeps {
  readonly document: Document;
  readonly runtime: WriterRuntime;
  /** Content scripts may look into closed shadow roots; pages may not. */
  readonly openShadowRoot?: (host: Element) => ShadowRoot | null;
  readonly newId: () => string;
}

export interface Writer {
  /** Opens the card for what is selected now; `choose` asks what to do first. */
  begin(gesture: Omit<Gesture, 'inkognito'>): void;
}

/** Listens for gestures in one frame until the signal ends it. One card at a time. */
export function startWriter(deps: WriterDeps, signal: AbortSignal): Writer {
  const { document, runtime } = deps;
  let session: Session | undefined;

  const capture = deps.openShadowRoot ? { openShadowRoot: deps.openShadowRoot } : {};

  const sessionDeps: SessionDeps = {
    document,
    rewrite: (text, language, request, run) =>
      rewriteInBackground(runtime, toRequest(deps.newId(), text, language, request), run),
    openModels: () => void ask(runtime, 'models.open', {}),
  };

  function begin({ action }: Omit<Gesture, 'inkognito'>): void {
    session?.close();
    const captured = captureTarget(document, capture);
    // A choice starts like a custom rewrite: the card asks, and its menu has the other actions.
    const request: CardRequest = { action: action === 'choose' ? 'custom' : action };
    session = captured.ok
      ? openSession(sessionDeps, captured.value, captureCaret(document, capture), request, signal)
      : openSession(
          refusing(sessionDeps, captured.error),
          nowhere(document),
          undefined,
          { action: 'fix' },
          signal,
        );
  }

  const onMessage = (message: unknown): Promise<boolean> | undefined => {
    if (!v.is(gestureMessage, message)) return undefined;
    begin(message);
    return Promise.resolve(true);
  };
  runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(onMessage));
  void offerOnSelection({ document, runtime, capture, begin: () => begin({ action: 'choose' }) }, signal);
  return { begin };
}

/** A card that only says why there is nothing to work on; the text never leaves the page. */
function refusing(deps: SessionDeps, error: AppError): SessionDeps {
  return {
    ...deps,
    async *rewrite(): AsyncGenerator<RewriteEvent> {
      yield { type: 'error', error };
    },
  };
}

function toRequest(
  id: string,
  text: string,
  language: string | undefined,
  request: CardRequest,
): RewriteRequest {
  return { kind: 'action', ...request, id, text, ...(language === undefined ? {} : { language }) };
}
