import { pattern } from '../../shared';
import { gradedAdjectives } from '../lists/graded-adjectives';
import { end, last, next, notEarlier, stop, type Slips } from './slip';

const withSuffix = (adjective: string, suffix: 'er' | 'est'): string => {
  if (adjective.endsWith('e')) return adjective + suffix.slice(1);
  if (/[^aeiou]y$/u.test(adjective)) return `${adjective.slice(0, -1)}i${suffix}`;
  // One vowel and one consonant: "bigger". Not "newer", "slower".
  const doubled = /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(adjective) ? adjective.slice(-1) : '';
  return adjective + doubled + suffix;
};
const all = [...gradedAdjectives];
const plain = all.join('|');
const comparatives = [...all.map((word) => withSuffix(word, 'er')), 'better', 'worse'].join('|');
const superlatives = [...all.map((word) => withSuffix(word, 'est')), 'best', 'worst'].join('|');
const withoutFirstWord = (match: string): string => match.replace(/^\S+\s+/u, '');

const be = "am|is|are|was|were|be|been|I'm|(?:he|she|it|that|this)'s|(?:you|we|they)'re";

/** Adjectives with one degree too many, and "to" in place of "too". */
export const comparison: Slips = {
  MoreBigger: {
    wrong: `more (?:${comparatives})`,
    right: withoutFirstWord,
    // "There are more older than younger ones."
    before: `${notEarlier("there|there's")}${last(`${be}|looks?|feels?|seems?|gets?|got|becomes?|became|much|even`)}`,
    after: `${end}|${next('th[ae]n|to|for|now|today|every|when|if|because')}`,
  },
  MoreBetter: {
    wrong: 'more (?:better|worse)',
    right: withoutFirstWord,
    before: last('the|an?|way'),
  },
  MostBiggest: {
    wrong: `most (?:${superlatives})`,
    right: withoutFirstWord,
    before: last('the|my|your|his|her|our|their'),
  },
  /** With a verb before: "gave way to strong winds", "the way to warm places" are right. */
  WayToBig: {
    wrong: 'to',
    right: 'too',
    before: last(`(?:${be}|feels?|felt|seems?|seemed|looks?|looked|gets?|got) (?:way|far)`),
    after: pattern`
      ${next(`much|many|expensive|difficult|crowded|dangerous|complicated|${plain}`)}(?:
        ${stop}
        |${next('to|for|in|at|on|here|now|today|when')}
      )
    `,
    // "The best view is far to warm."
    notAfter: next(
      '(?:open|free|clean|clear|warm|cool|dry|empty|slow|close|narrow) (?:the|a|an|my|your|his|her|our|their|it|them)',
    ),
  },
  WayToMuch: {
    wrong: 'to',
    right: 'too',
    before: last(
      pattern`
        (?:
          ate
          |cost
          |costs
          |drank
          |drink
          |drinks
          |drive
          |drives
          |drove
          |eat
          |eats
          |has
          |have
          |had
          |it takes?
          |it took
          |need
          |needs
          |paid
          |pay
          |pays
          |spend
          |spends
          |spent
          |talks?
          |uses?
          |walks?
          |works?
          |worked
        ) way
      `,
    ),
    after: next('much|many|fast|slow|long|late|often|hard'),
  },
  TooForToWay: {
    wrong: 'too',
    right: 'to',
    before: last(
      '(?:the|a|an|my|your|his|her|our|their|this|that|any|no|best|only) way|(?:gave|give|gives|given) way',
    ),
    after: next('the|do|get|save|make|go|find|see|solve|learn'),
  },
};
