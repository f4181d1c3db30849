import { anyOf, pattern } from '../../shared';
import { oneOf, bases, formIn, pasts, plurals } from './forms';
import { clause, end, last, next, notEarlier, notLast, sentence, type Slips } from './slip';

const gerunds: ReadonlyMap<string, string> = new Map([
  ['discuss', 'discussing'],
  ['get', 'getting'],
  ['go', 'going'],
  ['hear', 'hearing'],
  ['join', 'joining'],
  ['learn', 'learning'],
  ['meet', 'meeting'],
  ['read', 'reading'],
  ['receive', 'receiving'],
  ['see', 'seeing'],
  ['speak', 'speaking'],
  ['start', 'starting'],
  ['talk', 'talking'],
  ['try', 'trying'],
  ['visit', 'visiting'],
  ['work', 'working'],
]);
/** Not in a relative clause, whose verb ends it: "those who could came". */
const whose = notEarlier('who|whoever|whatever|whichever');
const withoutFirstWord = (match: string): string => match.replace(/^\S+\s+/u, '');

/** Verbs, numbers and prepositions, as learners of English mix them up. */
export const agreement: Slips = {
  CouldOf: {
    wrong: 'of',
    right: 'have',
    before: last("(?:could|should|would|might|must)(?:n't| not)?"),
    after: String.raw` (?:\p{L}+(?:ed|en|ne|ade)|come|known|had|said|told)\b`,
  },
  WasForWere: { wrong: 'was', right: 'were', before: last('we|they') },
  PeopleIs: {
    wrong: oneOf(plurals),
    right: formIn(plurals),
    before: `${clause}(?:a lot of|many|most|some|several) people `,
  },
  WeAm: { wrong: 'am', right: 'are', before: `${sentence}(?:we|they|you|(?:you|he|she) and I) ` },
  HeAm: { wrong: 'am', right: 'is', before: `${sentence}(?:he|she|it) ` },
  HeAndIIs: { wrong: 'is', right: 'are', before: `${sentence}(?:you|he|she) and I ` },
  /** "I is a vowel." */
  IIs: {
    wrong: 'is',
    right: 'am',
    before: `${sentence}I `,
    after: next('wrong|happy|sorry|going|sure|here|tired|late|ready|hungry|sick|glad|from'),
  },
  IAmWas: { wrong: "I'm was", right: 'I was' },
  HaveBeing: {
    wrong: 'being',
    right: 'been',
    before: last("(?:I|you|we|they)'ve"),
    after: String.raw` \p{L}+ing\b`,
  },
  HaveTell: {
    wrong: 'tell',
    right: 'told',
    before: `${clause}(?:I|you|we|they|he|she) (?:have|has|had) `,
    after: next('me|us|you|him|her|them'),
  },
  DidSaid: {
    wrong: 'said|told',
    right: (match) => (match === 'said' ? 'say' : 'tell'),
    before: last("(?:didn't|did not|did (?:I|you|he|she|we|they))"),
  },
  YouIs: { wrong: 'is', right: 'are', before: `${sentence}(?:you|we|they) ` },
  ThisAre: { wrong: 'are', right: 'is', before: `${sentence}this `, after: next('an?') },
  TheseIs: { wrong: 'is', right: 'are', before: `${sentence}(?:these|those) ` },
  ThereIsMany: {
    wrong: 'is',
    right: 'are',
    before: last('there'),
    after: next('many|several'),
    notAfter: next('many an?'),
  },
  ItMake: {
    wrong: 'make',
    right: 'makes',
    before: `${sentence}(?:it|this|that) `,
    after: next('no sense|sense|me|it|you|him|her|them'),
  },
  DoesntLikes: { wrong: oneOf(bases), right: formIn(bases), before: last("doesn't|don't|didn't") },
  EveryoneKnow: {
    wrong: 'know|want|need',
    right: (match) => `${match}s`,
    before: `${sentence}(?:everyone|everybody|nobody) `,
    // "Nobody need know."
    notAfter: next('not|ever|know|be|go|have|do|see|worry|attend|come|tell|say'),
  },
  SeenForSaw: {
    wrong: 'seen',
    right: 'saw',
    before: `${clause}I `,
    after: next('him|her|it|them|that|the|an?|this|you|my|your|some'),
  },
  IBeen: {
    wrong: 'I been',
    right: "I've been",
    // "How long have you and I been friends?"
    before: String.raw`(?:^|[.!?;:,\n(]\s{0,4}|\b(?:but|because|so|then|when|since|where|what) )`,
  },
  /** To work, to visit and to talk as things: "forward to work with meaning", "forward to work the next day". */
  ForwardTo: {
    wrong: oneOf(gerunds),
    right: formIn(gerunds),
    before: last('look(?:s|ed|ing)? forward to'),
    after: next(
      '(?:(?:from|with|back from) )?(?:you|your|him|her|us|them|the|it)|with (?:my|our|this)|this|our|my|an?',
    ),
    notAfter: String.raw`(?<=work) (?:from|the|my|our|an?|this|it)\b`,
  },
  AmAgree: { wrong: "I am agree|I'm agree", right: 'I agree' },
  ExplainMe: {
    wrong: 'me|him',
    right: (match) => `to ${match}`,
    before: last('explain(?:ed|s|ing)?'),
    after: next('how|why|what|the|this|that|it|where|when|your'),
  },
  SpeakGood: {
    wrong: 'good',
    right: 'well',
    before: last('speaks? (?:english|german|french|spanish|italian|chinese) (?:very|so|pretty|really|quite)'),
    after: end,
  },
  BetweenYouAndI: {
    wrong: 'and I',
    right: 'and me',
    before: last('between (?:you|him|her|them)'),
    notAfter: next("am|was|have|had|will|would|can|could|think|know|feel|don't|do"),
  },
  ToPast: {
    wrong: oneOf(pasts),
    right: formIn(pasts),
    // "Those who wanted to came along."
    before: `${whose}${last(
      '(?:wants?|wanted|needs?|like|going|try|tried|able|have|has|had|how|plan|hope|decided|used) to',
    )}`,
  },
  ModalPast: {
    wrong: oneOf(pasts),
    right: formIn(pasts),
    before: `${whose}${last(
      pattern`
        (?:
          can't
          |could
          |couldn't
          |won't
          |would
          |wouldn't
          |should
          |shouldn't
          |must
          |(?:I|you|he|she|we|they|it) (?:can|will|may|might)
        )
      `,
    )}`,
  },
  InMonday: {
    wrong: 'in',
    right: 'on',
    // At work: "I'll be in Monday", "Are you in Friday?", "come in Monday".
    before: notLast(
      anyOf`
        be
        been
        com(?:e|es|ing)
        came
        call(?:ed|ing)?
        bring
        drop
        stop
        pop
        log
        check
        hand
        send
        sent
        turn
        put
        get
        go
        going
        went
        (?:I|you|he|she|we|they)'(?:m|re|s)
        (?:I|you|he|she|we|they) (?:am|are|is|was|were)
        (?:am|are|is|was|were) (?:I|you|he|she|we|they|\p{Lu}\p{L}+|everyone|anyone)
      `,
    ),
    after: String.raw` (?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s*(?:[.!?,]|$)|${next('at|because|if|when')})`,
  },
  AnEuropean: { wrong: 'an', right: 'a', after: next('european') },
  ALotsOf: { wrong: 'a lots of', right: 'a lot of' },
  AnAdvice: {
    wrong: 'an advice',
    right: 'some advice',
    after: `${end}|${next('for|to|on|about|from|that|please')}`,
  },
  AGoodNews: {
    wrong: 'a (?:good|great|bad) news',
    right: withoutFirstWord,
    after: `${end}|${next('for|to|about|that')}`,
  },
  OneOfSingular: {
    wrong:
      'friend|colleague|reason|problem|question|student|customer|thing|user|brother|sister|teacher|neighbor|car|window',
    right: (match) => `${match}s`,
    before: last('one of (?:my|our|your|his|her|their|the)'),
    after: `${next('is|was|who|that|has|said|told|asked|called|came|went|lives|works|complained')}|${end}`,
  },
  UseToForUsedTo: {
    wrong: 'use',
    right: 'used',
    // "the app you and I use to play chess"
    before: String.raw`(?:^|[.!?,\n]\s{0,4}|\b(?:but|because) )(?:I|we|he|she|they) `,
    after: next('to (?:live|be|work|have|play|think|like|love|know)'),
  },
  SupposeTo: {
    wrong: 'suppose',
    right: 'supposed',
    before: last("am|is|are|was|were|I'm|(?:we|you|they)'re|(?:he|she|it)'s|not"),
    after: next('to'),
  },
  ThanksYou: {
    wrong: 'thanks you',
    right: 'thank you',
    before: String.raw`(?:^|[.!?,\n]\s{0,4})`,
    notAfter: next('guys|all|two|both|lot|everyone'),
  },
};
