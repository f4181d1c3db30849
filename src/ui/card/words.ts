import { i18n } from '#i18n';

import type { ActionId } from '../../rewrite';
import { errorText } from '../controls';
import { tally } from './suggestions';
import type { CardPhase, CardView, Suggestion } from './types';

export const actionName = (action: ActionId): string => i18n.t(`card.action.${action}`);

/** What the card is doing or has found, in one line: its status, read aloud when it changes. */
export function statusText({ phase, action, restarted, copied }: CardView): string {
  if (copied) return i18n.t('card.result.copied');
  switch (phase.name) {
    case 'asking':
      return i18n.t('card.ask.label');
    case 'inspecting':
      return restarted ? i18n.t(`card.busy.restarted_${restarted}`) : i18n.t('card.busy.inspecting');
    case 'queued':
      return i18n.t('card.busy.queued', [phase.position]);
    case 'loading':
      return loadingText(phase.progress.phase);
    case 'generating':
      return generatingText(phase);
    case 'result':
      return resultText(phase.suggestions);
    case 'no-changes':
      return i18n.t(action === 'fix' ? 'card.none.fix' : 'card.none.other');
    case 'applied':
      return i18n.t('card.applied.done', phase.count);
    case 'needs-model':
      return i18n.t('card.model.what', [actionName(action)]);
    default:
      return errorText(phase.error).what;
  }
}

function loadingText(phase: 'fetching' | 'loading' | 'compiling' | 'warming-up'): string {
  return i18n.t(phase === 'warming-up' ? 'card.busy.warming_up' : `card.busy.${phase}`);
}

function generatingText({ checking, chunk, chunks }: Extract<CardPhase, { name: 'generating' }>): string {
  if (checking) return i18n.t('card.busy.checking');
  return chunks > 1
    ? i18n.t('card.busy.generating_part', [chunk + 1, chunks])
    : i18n.t('card.busy.generating');
}

function resultText(suggestions: readonly Suggestion[]): string {
  const { pending } = tally(suggestions);
  if (pending === suggestions.length) return i18n.t('card.result.count', pending);
  return pending === 0 ? i18n.t('card.result.decided') : i18n.t('card.result.left', pending);
}

/** Longer texts are cut in names that are read aloud. UTF-16 code units. */
const readable = 80;
const short = (text: string): string => (text.length > readable ? `${text.slice(0, readable)}…` : text);

/** 'Replace “recieve” with “receive”, accepted'. */
export function changeName({ change, choice }: Suggestion): string {
  const before = short(showSpaces(change.before));
  const after = short(showSpaces(change.after));
  const what =
    change.before === ''
      ? i18n.t('card.result.insert', [after])
      : change.after === ''
        ? i18n.t('card.result.delete', [before])
        : i18n.t('card.result.replace', [before, after]);
  return `${what}, ${i18n.t(`card.result.${choice}`)}`;
}

/** Changes of white space alone would be invisible. */
export const showSpaces = (text: string): string =>
  /\S/.test(text) ? text : text.replaceAll(' ', '␣').replaceAll('\n', '↵\n').replaceAll('\t', '⇥');

/** The language of the card's words, for `lang` and number formats. */
export const uiLanguage = (): string => i18n.t('@@ui_locale').replace('_', '-');
