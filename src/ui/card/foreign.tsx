import { i18n } from '#i18n';

import type { ForeignSentence } from '../../engine';
import { Button, Notice } from '../controls';
import type { CardActions } from './types';
import { excerpt, foreignText, languageName } from './words';

/** Sentences that are quoted at most; the others are counted. */
const mostQuoted = 2;

interface ForeignProps {
  readonly original: string;
  readonly foreign: readonly ForeignSentence[];
  readonly actions: Pick<CardActions, 'useModel'>;
}

/** Names the sentences that the proofreader left as they are, and offers the model, which may know their language. */
export function Foreign({ original, foreign, actions }: ForeignProps) {
  if (foreign.length === 0) return undefined;
  const more = foreign.length - mostQuoted;
  return (
    <Notice tone="info">
      <p>{foreignText(original, foreign)}</p>
      <ul class="foreign">
        {foreign.slice(0, mostQuoted).map(({ start, end, language }) => (
          <li key={start}>
            <q lang={language} dir="auto">
              {excerpt(original.slice(start, end))}
            </q>
            {language !== undefined && ` (${languageName(language)})`}
          </li>
        ))}
        {more > 0 && <li>{i18n.t('card.foreign.more', more)}</li>}
      </ul>
      <Button look="quiet" icon="model" onClick={actions.useModel}>
        {i18n.t('card.foreign.model')}
      </Button>
    </Notice>
  );
}
