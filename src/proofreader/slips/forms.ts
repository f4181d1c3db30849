/** Verbs after he, she and it, and their base. */
export const bases: ReadonlyMap<string, string> = new Map([
  ['has', 'have'],
  ['goes', 'go'],
  ['likes', 'like'],
  ['knows', 'know'],
  ['wants', 'want'],
  ['needs', 'need'],
  ['works', 'work'],
  ['makes', 'make'],
  ['thinks', 'think'],
  ['looks', 'look'],
  ['means', 'mean'],
  ['comes', 'come'],
]);

/** Forms of one, and of several. */
export const plurals: ReadonlyMap<string, string> = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
]);

/** Forms of the past, and their base. */
export const pasts: ReadonlyMap<string, string> = new Map([
  ['ate', 'eat'],
  ['bought', 'buy'],
  ['came', 'come'],
  ['chose', 'choose'],
  ['gave', 'give'],
  ['goes', 'go'],
  ['knew', 'know'],
  ['made', 'make'],
  ['sent', 'send'],
  ['spoke', 'speak'],
  ['told', 'tell'],
  ['took', 'take'],
  ['went', 'go'],
  ['wrote', 'write'],
]);

/** Any of them, as a part of a pattern. */
export const oneOf = (forms: ReadonlyMap<string, string>): string => [...forms.keys()].join('|');

/** The form that was meant. */
export const formIn =
  (forms: ReadonlyMap<string, string>) =>
  (match: string): string =>
    forms.get(match) ?? match;
