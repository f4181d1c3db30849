import { useRef, useState } from 'preact/hooks';

import { i18n } from '#i18n';
import { Button, IconButton } from '../../ui/controls';
import { ErrorNote } from '../parts/error-note';
import { TextField } from '../parts/field';
import { Live } from '../parts/live';
import { Panel } from '../parts/panel';
import { useAction } from '../parts/use-action';
import { useWish } from '../parts/use-wish';
import type { OptionsActions, OptionsData } from './types';

interface DictionaryProps {
  readonly words: readonly string[];
  readonly limits: OptionsData['dictionaryLimits'];
  readonly actions: Pick<OptionsActions, 'setWord'>;
}

/** The person's own words, sorted for reading, stored as they came. */
export function Dictionary({ words, limits, actions }: DictionaryProps) {
  const action = useAction();
  const own = useWish(words);
  const [word, setWord] = useState('');
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const [said, setSaid] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const collator = new Intl.Collator();

  function add(): void {
    const added = word.trim();
    if (added === '') return;
    const reason = refusal(added);
    setWrong(reason);
    if (reason !== undefined) return;
    setWord('');
    own.wish([...own.shown, added], action.attempt(actions.setWord(added, true)));
    setSaid(i18n.t('options.general.word_added', [added]));
  }

  /** Why a word cannot be added; undefined when it can. */
  function refusal(added: string): string | undefined {
    if (own.shown.includes(added)) return i18n.t('options.general.word_there', [added]);
    if (added.length > limits.characters) return i18n.t('options.general.word_long', [limits.characters]);
    if (own.shown.length >= limits.words) return i18n.t('options.general.dictionary_full');
    return undefined;
  }

  function remove(removed: string): void {
    own.wish(
      own.shown.filter((each) => each !== removed),
      action.attempt(actions.setWord(removed, false)),
    );
    setSaid(i18n.t('options.general.word_removed', [removed]));
    setWrong(undefined);
    // The button with the focus goes with its word.
    form.current?.querySelector('input')?.focus();
  }

  return (
    <Panel heading={i18n.t('options.general.dictionary')} lead={i18n.t('options.general.dictionary_lead')}>
      <form
        ref={form}
        class="options-add-word"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={i18n.t('options.general.word')}
          value={word}
          invalid={wrong}
          onInput={(value) => {
            setWrong(undefined);
            setWord(value);
          }}
        />
        <Button type="submit" icon="plus">
          {i18n.t('options.general.add')}
        </Button>
      </form>
      {own.shown.length === 0 && <p class="pg-hint">{i18n.t('options.general.dictionary_empty')}</p>}
      <ul class="pg-plain options-words">
        {[...own.shown]
          .sort((left, right) => collator.compare(left, right))
          .map((each) => (
            <li key={each} class="options-word">
              <span dir="auto">{each}</span>
              <IconButton
                icon="close"
                label={i18n.t('options.general.remove_of', [each])}
                onClick={() => remove(each)}
              />
            </li>
          ))}
      </ul>
      <Live>{action.error ? '' : said}</Live>
      <ErrorNote error={action.error} />
    </Panel>
  );
}
