import { pattern } from '../../shared';
import { collectiveNouns } from '../lists/collective-nouns';
import { bandOf } from '../vocabulary';
import { hasCapital, plain, textAfter, textBefore, type Guard } from './place';
import { endsClause } from './verbs';

const isCommon = (word: string): boolean => (bandOf(word.toLowerCase()) ?? 60) <= 35;

/** "had had", "that that", "so so": right as often as not. Names come twice on purpose, and so do digits. */
const meantTwice = new RegExp(
  pattern`
    ^(?:
      again
      |blah
      |bye
      |can
      |do
      |far
      |ha
      |had
      |hear
      |her
      |his
      |knock
      |long
      |many
      |more
      |much
      |never
      |no
      |now
      |please
      |really
      |so
      |that
      |there
      |tut
      |very
      |way
      |well
      |will
      |yes
      |zero
      |oh
      |one
      |two
      |three
      |four
      |five
      |six
      |seven
      |eight
      |nine
      |ten
    )\s
  `,
  'iu',
);

/** "the only crazy I was was when": the clause belongs to a noun before it. */
const describesNoun =
  /(?<!\b(?:and|because|but|if|so|that|then|when)|[.!?;:,(])\s+(?:I|you|he|she|it|we|they)\s+$/iu;

export const isNotMeantTwice: Guard = (lint, place) =>
  !meantTwice.test(lint.problem) &&
  !hasCapital(lint.problem.slice(1)) &&
  !(
    /^(?:am|are|did|do|does|has|have|had|is|was|were)\s/iu.test(lint.problem) &&
    (endsClause(lint, place) || describesNoun.test(textBefore(lint, place)))
  );

/** Before these, "a" is a letter or a variable. */
const functionWord =
  /^(?:all|and|any|are|as|at|can|each|every|for|has|if|in|is|may|must|of|on|or|to|was|were|will)$/u;

/** Sounds and abbreviations are hard to tell from letters: only before a common word in lower case. */
export const isBeforeCommonWord: Guard = (lint, { text, word, after }) =>
  after !== undefined &&
  // "held by A against B"
  (!/^\p{Lu}/u.test(lint.problem) || word?.first === true) &&
  /^\s+$/u.test(text.slice(lint.end, after.start)) &&
  !hasCapital(after.text) &&
  isCommon(after.text) &&
  after.text.length > 1 &&
  !functionWord.test(after.text) &&
  // "an historic event" is as right as "a historic event".
  !(/^an$/iu.test(lint.problem) && after.text.startsWith('h')) &&
  // "a ewe", "a euphemism": it sounds like "you".
  !(/^a$/iu.test(lint.problem) && /^e[uw]/iu.test(after.text));

/** A space before a comma, or a comma without a space between two words. */
export const isSlippedComma: Guard = (lint, { text, before, after }) =>
  /^\s+$/u.test(lint.problem)
    ? /\p{L}/u.test(text.charAt(lint.start - 1)) && !/\n/u.test(lint.problem)
    : lint.problem === ',' &&
      before?.end === lint.start &&
      after?.start === lint.end &&
      before.text.length > 2 &&
      after.text.length > 2 &&
      isCommon(before.text) &&
      isCommon(after.text);

/** A space before the full stop. */
export const isSpaceBeforeStop: Guard = (lint, { text, before }) =>
  before?.end === lint.start &&
  before.text.length > 1 &&
  lint.problem === ' ' &&
  /^[.!?](?:\s+\p{Lu}|\s*$)/u.test(text.slice(lint.end, lint.end + 10));

/** Verbs and other words that take "not to" and a verb; not what people say "no" with: "say no to cake". */
const takesInfinitive = new RegExp(
  pattern`
    ^(?:
      afraid
      |agree
      |agreed
      |asked
      |best
      |better
      |careful
      |choose
      |chose
      |chosen
      |decide
      |decided
      |decides
      |hope
      |hoped
      |important
      |learn
      |learned
      |learnt
      |or
      |ought
      |prefer
      |preferred
      |prefers
      |pretend
      |pretended
      |promise
      |promised
      |promises
      |sure
      |told
      |tried
      |tries
      |try
      |trying
      |wanted
      |warned
      |wise
      |wish
    )$
  `,
  'u',
);
const verbAfterTo = new RegExp(
  pattern`
    ^\s+(?:
      be
      |buy
      |call
      |come
      |do
      |drink
      |eat
      |forget
      |get
      |give
      |go
      |have
      |laugh
      |leave
      |let
      |look
      |make
      |mention
      |miss
      |say
      |see
      |send
      |sleep
      |smoke
      |speak
      |spend
      |stay
      |take
      |talk
      |tell
      |think
      |try
      |use
      |wait
      |wake
      |worry
      |write
    )\b
  `,
  'iu',
);

export const isNotToDo: Guard = (lint, place) =>
  takesInfinitive.test(plain(place.before)) && verbAfterTo.test(textAfter(lint, place));

/** "as to how to do it": the words between are no adverb that splits the infinitive. */
export const isAdverbInInfinitive: Guard = (lint) =>
  !/\s(?:how|what|when|where|whether|which|who|whom|why)\s/iu.test(lint.problem);

/** What comes before a comparison that no noun follows. */
const beforeComparison = new RegExp(
  pattern`
    (?<!\bthere\s+)(?:
      \b(?:
        am
        |is
        |are
        |was
        |were
        |be
        |been
        |being
        |look
        |looks
        |looked
        |feel
        |feels
        |felt
        |seem
        |seems
        |get
        |gets
        |got
        |getting
        |become
        |becomes
        |became
        |even
        |much
        |far
      )
      |['’](?:m|re|s)
    )\s+$
  `,
  'iu',
);

/** "most newer phones" are the most of them; "more easier" has two comparatives only where no noun follows. */
export const isDoubleComparison: Guard = (lint, place) =>
  /^more\s\S+er\b/iu.test(lint.problem) &&
  beforeComparison.test(textBefore(lint, place)) &&
  /^(?:\s*(?:$|[.!?,;:)])|\s+(?:and|at|because|but|every|for|if|in|now|on|than|then|to|today|when|with)\b)/iu.test(
    textAfter(lint, place),
  );

/** "day one of the": what the number belongs to. */
const numbered = new RegExp(
  pattern`
    \b(?:
      act
      |book
      |chapter
      |class
      |day
      |episode
      |game
      |hour
      |level
      |lesson
      |month
      |number
      |page
      |part
      |phase
      |round
      |season
      |section
      |stage
      |step
      |track
      |unit
      |volume
      |week
      |year
    )\s+one\s+of\s+the\s
  `,
  'iu',
);

/** "day one of the job" counts days; "one of the staff" is a member, "one of the regular players" has its noun. */
export const isOneOfSeveral: Guard = (lint, place) =>
  !/\b(?:other|few|many|two|three)\b/iu.test(lint.problem) &&
  !/^\s+\p{L}/u.test(textAfter(lint, place)) &&
  !collectiveNouns.has(/\p{L}+$/u.exec(lint.problem)?.[0].toLowerCase() ?? '') &&
  !numbered.test(place.text.slice(Math.max(0, lint.start - 24), lint.end));

/** "its being late", "its planning took a year": what it does is a thing that it has. */
export const isContraction: Guard = (lint, place) => {
  const rest = textAfter(lint, place);
  // "its A students", "its a cappella version"; but "its a cappella."
  if (/^\s+A\b/u.test(rest) || /^\s+a\s+(?:cap?pella|priori|posteriori|la)\s+\p{L}/iu.test(rest))
    return false;
  return !/^\s+(?:\p{L}+ing|not\s+(?:so|always|\p{L}+ing))\b/iu.test(rest);
};

/** "They told to me that it is closed", with the subject at the beginning; "the story he told to me" is right. */
export const isNeedlessTo: Guard = (lint, place) =>
  /(?:^\s*|[.!?;:,]\s+|\b(?:and|but|because|so|then|when|if)\s+)(?:I|you|he|she|we|they)\s+(?:\p{L}+\s+)?$/iu.test(
    textBefore(lint, place),
  ) && !/^(?:is|are|was|were|be|been|being|get|got)$/u.test(plain(place.before));

/** "as I must suppose to be the case" */
export const isPassive: Guard = (_lint, { before }) =>
  /^(?:am|are|be|is|not|was|were)$|['’](?:m|re|s)$/iu.test(before?.text ?? '');

/** "there was data": data are many or much. */
export const isCountable: Guard = (lint) => !/\bdata\b|^were\b|^there['’]s lots\b/iu.test(lint.problem);

/** "mosquitos" is as right as "mosquitoes". */
export const isOnePlural: Guard = (lint) => !/os$/iu.test(lint.problem);

/** "the affect" for "the effect" is the common slip; before an object ("believe them") there is a verb. */
export const isNounOrVerb: Guard = (lint, place) =>
  !/effect/iu.test(lint.problem) &&
  !/^believe/iu.test(lint.problem) &&
  !(/advice/iu.test(lint.problem) && /^\s+(?:about|for|from|of|on)\b/u.test(textAfter(lint, place)));
