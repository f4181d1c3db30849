import { i18n } from '#i18n';

import type { ResultPhase, Suggestion } from './types';
import { reasonText } from './words';

/** The element with the reason of a change, for aria-describedby. */
export const reasonId = ({ id }: Suggestion): string => `reason-${id}`;

const hasNote = ({ change }: Suggestion): boolean =>
  change.reason !== undefined || change.certainty !== 'sure';

export const haveNotes = (suggestions: readonly Suggestion[]): boolean => suggestions.some(hasNote);

/**
 * Why the current change is suggested, and whether it has to be checked. All notes lie on top of one another and one
 * is visible: the place is as high as the longest note, whichever change is the current one.
 */
export function Notes({ suggestions, current }: Pick<ResultPhase, 'suggestions' | 'current'>) {
  if (!haveNotes(suggestions)) return undefined;
  return (
    <div class="notes">
      {suggestions.map(
        (suggestion, index) =>
          hasNote(suggestion) && (
            <Note key={suggestion.id} suggestion={suggestion} current={index === current} />
          ),
      )}
    </div>
  );
}

interface NoteProps {
  readonly suggestion: Suggestion;
  readonly current: boolean;
}

function Note({ suggestion, current }: NoteProps) {
  const { certainty } = suggestion.change;
  const reason = reasonText(suggestion);
  return (
    <p class={current ? 'note current' : 'note'}>
      {certainty !== 'sure' && <span class={`tag ${certainty}`}>{i18n.t(`card.tag.${certainty}`)}</span>}
      {reason !== undefined && <span id={reasonId(suggestion)}>{reason}</span>}
    </p>
  );
}
