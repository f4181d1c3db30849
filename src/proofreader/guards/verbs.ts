import { pattern } from '../../shared';
import { foundedThings } from '../lists/founded-things';
import { participles } from '../lists/participles';
import { hasCapital, plain, textAfter, textBefore, type Guard } from './place';

/** "What it is is a mess", "all there was was hope": the first verb ends a clause, the second goes on. */
export const endsClause: Guard = (lint, place) =>
  /\b(?:what|whatever|whoever|who|all|how|where|which|that)(?:['’]s)?\b[^.!?;\n]*$/iu.test(
    textBefore(lint, place),
  );

/** The end of "the customer's", not of "it's". */
const ofNoun = /(?<!\b(?:he|here|how|it|she|that|there|this|what|where|who))['’]s?\s*$/iu;

/**
 * The beginning of a clause. Elsewhere a subject follows the noun that its clause describes, and the verb of that
 * clause ends it: "nothing he did helped", "the chances he had went to waste".
 */
const clauseStart = pattern`
  (?:
    ^\s*
    |[.!?;:,—(]["“”’)]*\s+["“]?
    |\n\s*
    |\b(?:after|although|and|because|before|but|if|or|since|so|then|though|unless|until|when|while)\s+
    |\b(?:I|you|he|she|we|they)\s+(?:guess|hope|hoped|knew|know|knows|said|say|says|think|thinks|thought)\s+
  )
`;
const subject = '(?:I|you|he|she|it|we|they)';
const article = pattern`
  (?:(?:the|an?|my|your|his|her|its|our|their|all|some|every|each|no|this|that|these|those)\s+)
`;
const noun = pattern`
  (?!
    (?:
      I
      |you
      |he
      |she
      |it
      |we
      |they
      |all
      |however
      |how
      |nothing
      |everything
      |there
      |what
      |whatever
      |which
      |who
      |whoever
      |where
    )\b
  )[\p{L}'’]+\s+
`;
/** Nothing of a question or of a clause of its own stands between the beginning of the clause and the verb. */
const startOf = (verb: string): RegExp =>
  new RegExp(
    pattern`
      ${clauseStart}(?:
        ${subject}\s+(?:${verb})
        |${subject}['’](?:ve|d|s)
        |${article}{0,2}(?:${noun}){1,2}(?:${verb})
      )\s+$
    `,
    'iu',
  );
const startsWithDid = startOf('did');
const startsWithHave = startOf('have|has|had|am|is|are|was|were');

/** "did not went", "did you went". */
const denied = /\bdid(?:\s+not|n['’]?t)\s+$/iu;
const asked = /(?<!\b(?:I|you|he|she|it|we|they)\s+)\bdid(?:n['’]?t)?\s+(?:I|you|he|she|it|we|they)\s+$/iu;

/** Past forms that are plain forms of other verbs: "he did not wound anyone". */
const otherVerb = /^(?:bore|bound|ground|hove|lay|rent|smelt|wound|wove)$/iu;

/** What is cut with a saw, and what is felled. */
const wood = /\b(?:beam|board|branch|log|oak|pine|pipe|plank|timber|tree|wood)(?:e?s)?\b/iu;

/** "did not found my keys": somebody meant to find what nobody founds. */
function isFind(rest: string): boolean {
  const [, object = ''] = /^\s+([^.!?;\n]*)/u.exec(rest) ?? [];
  const words = object.split(/[^\p{L}’'-]+/u).filter((word) => word !== '');
  if (words.length === 0 || (words.length === 1 && /^(?:it|this|that|them)$/iu.test(object.trim())))
    return false;
  if (words.some((word) => word !== 'I' && hasCapital(word.charAt(0)))) return false;
  return !words.slice(0, 6).some((word) => foundedThings.has(word.toLowerCase().replace(/s$/u, '')));
}

/** "did" takes the plain form, unless it is the verb of a clause that ends there. */
export const takesPlainForm: Guard = (lint, place) => {
  if (/\bdid\s+did\b/iu.test(place.text.slice(Math.max(0, lint.start - 8), lint.end + 8))) return false;
  if (otherVerb.test(lint.problem)) return false;
  const lead = textBefore(lint, place);
  const rest = textAfter(lint, place, 80);
  if (/^found$/iu.test(lint.problem) && !isFind(rest)) return false;
  if (/^(?:fell|saw)$/iu.test(lint.problem) && wood.test(rest.split(/[.!?;\n]/u, 1)[0] ?? '')) return false;
  return denied.test(lead) || asked.test(lead) || startsWithDid.test(lead);
};

/** Past forms that are nouns or adjectives as well: "has saw marks", "has fell runners". */
const thing = /^(?:bit|bore|broke|dove|drove|fell|ground|rose|saw|shot|spoke|stove|wound|wove)$/iu;
/** What comes after a verb rather than between two nouns. */
const afterVerb = new RegExp(
  pattern`
    ^\s*(?:
      $
      |[^\p{L}\s]
      |(?:
        a
        |about
        |across
        |again
        |ahead
        |all
        |already
        |an
        |and
        |any
        |apart
        |around
        |as
        |asleep
        |at
        |away
        |back
        |because
        |before
        |behind
        |but
        |by
        |down
        |each
        |every
        |for
        |from
        |her
        |him
        |his
        |home
        |how
        |if
        |in
        |into
        |it
        |its
        |me
        |my
        |no
        |none
        |of
        |off
        |on
        |one
        |open
        |our
        |out
        |over
        |so
        |some
        |something
        |that
        |the
        |their
        |them
        |there
        |these
        |this
        |those
        |through
        |to
        |today
        |too
        |two
        |up
        |us
        |what
        |when
        |where
        |with
        |yesterday
        |you
        |your
      )(?!\p{L})
    )
  `,
  'iu',
);

/** "have" and "be" take the participle, unless they are the verb of a clause that ends there. */
export const takesParticiple: Guard = (lint, place) => {
  const lead = textBefore(lint, place);
  if (/\bthere\s+(?:is|are|was|were)\s+$/iu.test(lead)) return false;
  if (thing.test(lint.problem) && !afterVerb.test(textAfter(lint, place))) return false;
  // "should have went", "to have went", "who have went", "having went": a verb with its subject at hand.
  if (
    /\b(?:could|had|may|might|must|never|not|should|to|who|will|would)(?:n['’]t)?\s+(?:have|be)\s+$/iu.test(
      lead,
    )
  )
    return true;
  if (/\b(?:who\s+(?:have|has|had|was|were)|having|being|been|be|has\s+being)\s+$/iu.test(lead)) return true;
  return startsWithHave.test(lead);
};

/** Where Harper sees two forms of "be" that do not belong together. */
export const isDoubleBe: Guard = (lint, place) =>
  !endsClause(lint, place) &&
  !ofNoun.test(textBefore(lint, place, 24)) &&
  // "Were is the key?" means a place: the second verb is right.
  !/^were\b/iu.test(lint.problem) &&
  !/\bwere\s*$/iu.test(textBefore(lint, place, 8)) &&
  // "I'm was": of two tenses nobody can tell which was meant.
  !/['’](?:m|re|s)\s*$/iu.test(textBefore(lint, place, 8)) &&
  !/^\S*['’](?:m|re|s)\s+(?:was|were)\b/iu.test(lint.problem);

/** What comes before a noun: "the will", "a good might". */
const beforeNoun =
  /\b(?:an?|any|free|full|good|her|his|its|last|my|no|of|our|sheer|the|their|this|your)\s+(?:\p{L}+\s+)?$/iu;

/** "should of gone": the participle shows that "have" was meant; "the will of young people" has none. */
export const isModalVerb: Guard = (lint, place) => {
  const rest = textAfter(lint, place);
  if (/^\s+(?:necessity|course|late|old)\b/iu.test(rest)) return false;
  if (/^(?:could|should|would)/iu.test(lint.problem)) return true;
  const [, next = ''] = /^\s+(?:(?:already|also|been|just|never|not)\s+)?(\p{L}+)/iu.exec(rest) ?? [];
  if (!participles.has(next.toLowerCase()) && !/\p{L}{2}ed$/iu.test(next)) return false;
  return !beforeNoun.test(textBefore(lint, place));
};

/** "What can you and I are", "either you or I are": the verb belongs to several. */
export const isAlone: Guard = (lint, place) =>
  !/\b(?:and|or|nor)\s+$/iu.test(textBefore(lint, place, 10)) &&
  !/^(?:and|or|nor)$/u.test(plain(place.words.findLast(({ end }) => end <= lint.start)));

/** "I suggest he go": a wish or an order takes the plain form. */
const wish = new RegExp(
  pattern`
    \b(?:
      advis
      |ask
      |command
      |crucial
      |demand
      |essential
      |imperative
      |important
      |insist
      |necessary
      |order
      |prefer
      |propos
      |recommend
      |request
      |requir
      |suggest
      |urg
      |vital
    )\p{L}*(?: that)? (?:\p{L}+ )?\p{L}+\s+$
  `,
  'iu',
);

/** Of these the plain form is nothing but the plain form: "he cast", "she beat", "you guys" are right. */
const verbsOfOneReading = new RegExp(
  pattern`
    ^(?:
      agree
      |ask
      |begin
      |believe
      |bring
      |call
      |come
      |do
      |eat
      |feel
      |find
      |get
      |give
      |go
      |have
      |help
      |keep
      |know
      |learn
      |like
      |live
      |look
      |love
      |make
      |mean
      |need
      |pay
      |play
      |remember
      |say
      |see
      |seem
      |sell
      |sit
      |speak
      |take
      |teach
      |tell
      |think
      |try
      |understand
      |use
      |wait
      |walk
      |want
      |watch
      |wear
      |work
      |write
    )$
  `,
  'u',
);

const plainAgreement = (written: string, meant: string): boolean =>
  /^(?:does(?:n['’]t)?|goes|has(?:n['’]t)?)$/u.test(written)
    ? /^(?:do|go|have)/u.test(meant)
    : verbsOfOneReading.test(written.replace(/n['’]t$/u, ''));

export const agreesPlainly: Guard = (lint, place) =>
  plainAgreement(lint.problem.toLowerCase(), lint.replacements[0] ?? '') &&
  !wish.test(textBefore(lint, place));

const preposition =
  /^(?:about|after|at|before|by|for|from|in|inside|into|of|on|to|under|with|within|without)$/iu;

/** "what is in it are …": the pronoun is not the subject. */
export const isSubject: Guard = (lint, { text, words }) => {
  const pronoun = words.findLast(({ end }) => end <= lint.start);
  const index = pronoun ? words.indexOf(pronoun) : -1;
  const leading = words[index - 1];
  // "Me and him are going": several.
  if (leading && /^(?:and|or|nor)$/iu.test(leading.text)) return false;
  return (
    !leading ||
    !preposition.test(leading.text) ||
    /[.!?,;:]/u.test(text.slice(leading.end, pronoun?.start ?? leading.end))
  );
};
