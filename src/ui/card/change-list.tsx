import { i18n } from '#i18n';

import { Icon } from '../controls';
import { reasonId } from './notes';
import { isSuggested, segments } from './suggestions';
import type { CardActions, Choice, ResultPhase, Suggestion } from './types';
import { changeName, showSpaces, withoutSharedSpaces } from './words';

interface ChangeListProps {
  readonly phase: ResultPhase;
  readonly language: string | undefined;
  /** Without marks: how the text would read. */
  readonly plain: boolean;
  readonly actions: CardActions;
}

/** The suggested text with its changes in place; each can be focused (arrows go from one to the next). */
export function ChangeList({ phase, language, plain, actions }: ChangeListProps) {
  return (
    <fieldset class={plain ? 'text changes plain' : 'text changes'} dir="auto" lang={language}>
      <legend class="ink-hidden" dir={i18n.t('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'}>
        {i18n.t('card.result.text')}
      </legend>
      {segments(phase.result.original, phase.suggestions).map((segment) =>
        segment.kind === 'same' ? (
          segment.text
        ) : (
          <ChangeMark
            key={segment.suggestion.id}
            suggestion={segment.suggestion}
            current={segment.index === phase.current}
            plain={plain}
            select={() => actions.select(segment.suggestion.id)}
          />
        ),
      )}
    </fieldset>
  );
}

interface ChangeMarkProps {
  readonly suggestion: Suggestion;
  readonly current: boolean;
  readonly plain: boolean;
  readonly select: () => void;
}

function ChangeMark({ suggestion, current, plain, select }: ChangeMarkProps) {
  const { change, choice } = suggestion;
  const { lead, before, after, trail } = withoutSharedSpaces(suggestion.before, change.replacement);
  return (
    <>
      {lead}
      <label class={`change ${choice} ${change.certainty}`}>
        <input
          class="ink-hidden"
          type="radio"
          name="change"
          checked={current}
          aria-label={changeName(suggestion)}
          aria-describedby={change.reason && reasonId(suggestion)}
          onChange={select}
        />
        {plain ? isSuggested(suggestion) ? after : before : <Marks {...{ choice, before, after }} />}
      </label>
      {trail}
    </>
  );
}

interface MarksProps {
  readonly choice: Choice;
  readonly before: string;
  readonly after: string;
}

function Marks({ choice, before, after }: MarksProps) {
  return (
    <>
      {choice !== 'pending' && <Icon name={choice === 'accepted' ? 'accept' : 'reject'} size={11} />}
      {choice === 'pending' && before !== '' && <del>{showSpaces(before)}</del>}
      {choice === 'rejected' && <span>{before}</span>}
      {choice !== 'rejected' && after !== '' && <ins>{choice === 'pending' ? showSpaces(after) : after}</ins>}
    </>
  );
}
