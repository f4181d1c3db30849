import type { ActionId, AskingAction } from '../../rewrite';

/** One small task with an answer that can be checked by its words. */
export interface TestSentence {
  readonly action: Exclude<ActionId, AskingAction>;
  readonly text: string;
  /** Words that a right answer has, in any order and case. */
  readonly wants: readonly string[];
  /** Words that it does not have. */
  readonly forbids: readonly string[];
}

/**
 * The fixed set that every model is measured with: short, for a slow device; English, which all models here know.
 * Spelling, grammar, a right sentence that must stay, a number that must stay. A change makes older figures
 * incomparable.
 */
export const testSentences: readonly TestSentence[] = [
  {
    action: 'fix',
    text: 'We definately need alot more time for this, becuase the server is slow.',
    wants: ['definitely', 'a lot', 'because', 'server'],
    forbids: ['definately', 'alot', 'becuase'],
  },
  {
    action: 'fix',
    text: 'She dont know wich train goes to the airport.',
    wants: ['which train', 'airport'],
    forbids: ['dont', 'wich', "don't know which"],
  },
  {
    action: 'fix',
    text: 'Please send me the report untill Friday at 3 pm.',
    wants: ['report', 'Friday', '3'],
    forbids: ['untill'],
  },
  {
    action: 'fix',
    text: 'The meeting is at nine, so please be there on time.',
    wants: ['meeting is at nine', 'be there on time'],
    forbids: [],
  },
  {
    action: 'clearer',
    text: 'Did you recieve the 12 files that I have sent to you?',
    wants: ['receive', '12'],
    forbids: ['recieve'],
  },
  {
    action: 'formal',
    text: 'I will recieve the keys tomorrow and call you.',
    wants: ['keys', 'tomorrow', 'you'],
    forbids: ['recieve'],
  },
];

/** Whether an answer is a right one. */
export function isRight({ wants, forbids }: TestSentence, answer: string): boolean {
  const said = answer.toLowerCase().replaceAll('’', "'");
  const has = (words: string): boolean => said.includes(words.toLowerCase());
  return wants.every(has) && !forbids.some(has);
}
