import { i18n } from '#i18n';

import type { ForeignSentence } from '../../engine';
import { isWhollyForeign, type ActionId } from '../../rewrite';
import { errorText } from '../controls';
import { tally } from './suggestions';
import type { CardPhase, CardView, Suggestion } from './types';

export const actionName = (action: ActionId): string => i18n.t(`card.action.${action}`);

/** What the card is doing or has found, in one line: its status, read aloud when it changes. */
export function statusText({ phase, action, original, restarted, copied }: CardView): string {
  if (copied) return i18n.t('card.result.copied');
  switch (phase.name) {
    case 'asking':
      return i18n.t(`card.ask.${phase.action}.label`);
    case 'inspecting':
      return restarted ? i18n.t(`card.busy.restarted_${restarted}`) : i18n.t('card.busy.inspecting');
    case 'queued':
      return i18n.t('card.busy.queued', [phase.position]);
    case 'loading':
      return loadingText(phase);
    case 'generating':
      return generatingText(phase);
    case 'text-result':
      return i18n.t('card.text.ready');
    case 'inserted':
      return i18n.t('card.text.inserted');
    case 'result':
      return resultText(phase.suggestions);
    case 'no-changes':
      return noChangesText(original, phase.report.foreign, action);
    case 'applied':
      return appliedText(phase);
    case 'needs-model':
      return i18n.t('card.model.what', [actionName(action)]);
    default:
      return errorText(phase.error).what;
  }
}

function appliedText({ count, toCheck }: Extract<CardPhase, { name: 'applied' }>): string {
  const done = i18n.t('card.applied.done', count);
  return toCheck === 0 ? done : `${done}. ${i18n.t('card.applied.left', toCheck)}`;
}

function noChangesText(original: string, foreign: readonly ForeignSentence[], action: ActionId): string {
  if (isWhollyForeign(original, foreign)) return foreignText(original, foreign);
  if (foreign.length > 0) return i18n.t('card.foreign.none');
  return i18n.t(action === 'fix' ? 'card.none.fix' : 'card.none.other');
}

/** What was not checked: the whole text, with its language where every sentence tells the same, or some sentences. */
export function foreignText(original: string, foreign: readonly ForeignSentence[]): string {
  if (!isWhollyForeign(original, foreign)) return i18n.t('card.foreign.left', foreign.length);
  const [language, ...others] = new Set(foreign.map((sentence) => sentence.language));
  return language === undefined || others.length > 0
    ? i18n.t('card.foreign.whole')
    : i18n.t('card.foreign.whole_named', [languageName(language)]);
}

/** 'fr' as a person calls it: 'French'. */
export const languageName = (language: string): string =>
  new Intl.DisplayNames(uiLanguage(), { type: 'language' }).of(language) ?? language;

function loadingText({ needs, progress: { phase } }: Extract<CardPhase, { name: 'loading' }>): string {
  // The built-in proofreader loads in one step and has no model.
  if (needs === 'nothing') return i18n.t('card.busy.loading_instant');
  return i18n.t(phase === 'warming-up' ? 'card.busy.warming_up' : `card.busy.${phase}`);
}

function generatingText({ checking, chunk, chunks }: Extract<CardPhase, { name: 'generating' }>): string {
  if (checking) return i18n.t('card.busy.checking');
  return chunks > 1
    ? i18n.t('card.busy.generating_part', [chunk + 1, chunks])
    : i18n.t('card.busy.generating');
}

function resultText(suggestions: readonly Suggestion[]): string {
  const { pending, sure, toCheck } = tally(suggestions);
  if (pending === 0) return i18n.t('card.result.decided');
  const untouched = pending === suggestions.length;
  if (toCheck === 0) return i18n.t(untouched ? 'card.result.count' : 'card.result.left', sure);
  if (sure === 0) return i18n.t(untouched ? 'card.result.check_count' : 'card.result.check_left', toCheck);
  return i18n.t(untouched ? 'card.result.count_and_check' : 'card.result.left_and_check', sure, [
    sure,
    toCheck,
  ]);
}

/** Longer texts are cut in names and lists. UTF-16 code units. */
const readable = 80;
/** In a reason, which is to fit on two lines or three. */
const readableInReason = 32;
export const excerpt = (text: string, most = readable): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;

/** 'Replace “recieve” with “receive”, please check, not decided'. */
export function changeName(suggestion: Suggestion): string {
  const { change, choice } = suggestion;
  const open = choice === 'pending' && change.certainty !== 'sure';
  return [
    editText('card.result', suggestion, readable),
    ...(open ? [i18n.t(`card.result.${change.certainty}`)] : []),
    i18n.t(`card.result.${choice}`),
  ].join(', ');
}

/** '“their” → “there”: commonly confused words'; undefined for a change without a reason. */
export function reasonText(suggestion: Suggestion): string | undefined {
  const { reason } = suggestion.change;
  return reason && i18n.t(`card.reason.${reason}`, [editText('card.edit', suggestion, readableInReason)]);
}

/** What a change does, in the words of the given place; each text up to `most` UTF-16 code units. */
function editText(place: 'card.result' | 'card.edit', { change, before }: Suggestion, most: number): string {
  const marked = withoutSharedSpaces(before, change.replacement);
  // A removed word takes a space along, which nobody needs to read.
  const from = excerpt(showSpaces(marked.before).trim(), most);
  const to = excerpt(showSpaces(marked.after).trim(), most);
  if (from === '') return i18n.t(`${place}.insert`, [to]);
  if (to === '') return i18n.t(`${place}.delete`, [from]);
  return i18n.t(`${place}.replace`, [from, to]);
}

/** Changes of white space alone would be invisible. */
export const showSpaces = (text: string): string =>
  /\S/.test(text) ? text : text.replaceAll(' ', '␣').replaceAll('\n', '↵\n').replaceAll('\t', '⇥');

/** White space that a change leaves in place at its edges is no part of what is marked. */
export function withoutSharedSpaces(
  before: string,
  after: string,
): { readonly lead: string; readonly before: string; readonly after: string; readonly trail: string } {
  const most = Math.min(before.length, after.length);
  const kept = (at: (text: string, index: number) => string | undefined, limit: number): number => {
    let count = 0;
    while (count < limit && at(before, count) === at(after, count) && /\s/.test(at(before, count) ?? ''))
      count += 1;
    return count;
  };
  const start = kept((text, index) => text[index], most);
  const end = kept((text, index) => text.at(-1 - index), most - start);
  return {
    lead: before.slice(0, start),
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
    trail: before.slice(before.length - end),
  };
}

/** The language of the card's words, for `lang` and number formats. */
export const uiLanguage = (): string => i18n.t('@@ui_locale').replace('_', '-') || 'en';
