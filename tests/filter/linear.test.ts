import { describe, expect, it } from 'vitest';

import { inspect, sanitize } from '../../src/filter';
import { rules } from '../../src/filter/rules/catalogue';
import { shapeOf } from './support/regex-shape';

/** One character class over a whole text, tried once from its start: linear although open-ended. */
const wholeText = /^\^\[(?:\\.|[^\]])+\]\*\$$/;

describe('the measure itself', () => {
  it.each([
    [/(a+)+b/, Infinity],
    [/(?:a|a){1,20}b/, 2 ** 20],
    [/\w{0,40}_\w{0,40}_\w{0,40}!/, 41 ** 2],
  ])('%s', (expression, ways) => {
    expect(shapeOf(expression).ways).toBeGreaterThanOrEqual(ways);
  });

  it('sees that there is one way only', () => {
    expect(shapeOf(/[^:]{1,64}:[^@]{1,64}@/)).toEqual({ reach: 130, ways: 1 });
  });

  it('sees an open-ended repetition', () => {
    expect(shapeOf(/https?:\/\/\S+/).reach).toBe(Infinity);
  });
});

describe('no expression can be made to walk in circles', () => {
  const seen = new Set<string>();

  it.each(rules.map((rule) => [rule.id, rule.expressions] as const))(
    '%s',
    (_id, expressions) => {
      // Bounded work at every place of a text makes the whole linear. The bound on `ways` is pessimistic: it counts
      // splits that the next literal rules out.
      const careless = expressions
        .map((expression) => ({ source: expression.source, ...shapeOf(expression) }))
        .filter(({ source, reach, ways }) => ways > 1_000_000 || (reach > 15_000 && !wholeText.test(source)));
      for (const expression of expressions) seen.add(String(expression));
      expect(careless).toEqual([]);
    },
    30_000,
  );

  it('looked at every expression there is', () => {
    expect(seen.size).toBeGreaterThan(250);
  });
});

/** Texts that make careless filters take minutes; at this size anything quadratic runs into the time limit. */
const size = 100_000;
const repeat = (unit: string): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

describe('a hundred thousand adversarial characters', () => {
  it.each([
    'a',
    'A',
    ' ',
    '\n',
    '1',
    '0',
    '-',
    '.',
    '@',
    ':',
    '/',
    '=',
    '"',
    "'",
    '_',
    '\u0301',
    '\u200B',
    '\u202E',
    '😀',
    '\uD83D',
    'a@',
    'a.',
    '@a.',
    'a@b.',
    '1-',
    '1 ',
    '1.',
    '(1',
    '+1 ',
    '+49 30 ',
    '4111 ',
    '4111111111111111 ',
    'GB29 ',
    'DE89 3704 ',
    'key=',
    'token is ',
    'password: ',
    'password is ',
    'api_key="',
    'secret ',
    'eyJ',
    'eyJ-',
    'eyJ.eyJ.',
    'http://a:',
    'https://a:b',
    '-----BEGIN PRIVATE KEY-----',
    '-----END PRIVATE KEY-----\n',
    'curl -u a:',
    'Authorization: ',
    'ghs_1_',
    'xoxb-',
    'AKIA',
    'sk-',
    'Aa ',
    'Dear A ',
    'Mr. A',
    'Name: Aa Bb ',
    'Regards,\n',
    'born on ',
    '12 Aa Bb ',
    'Via Aa ',
    '1 rue de la ',
    '5, 10969 A',
    'passport no ',
    'AB 12 34 56 ',
    '12345678',
    '1:1:',
    'aa:',
    'aa-bb-',
    'ignore ',
    'ignore all ',
    'forget everything ',
    'send me all the ',
    'repeat the words ',
    'you are ',
    'if you are an ',
    '<|',
    '</',
    '![',
    '![a](http://a?b=',
    'i g n o r e ',
    'іgnоrе ',
    '1gn0re ',
    'YWJj',
    '%69',
    '\\u0069',
    '&#105;',
    '0x61 ',
    '01100001 ',
    'vtaber ',
    'erongi ',
    'i will ',
    'how to make a ',
    'i want to ',
    '"I will kill you" ',
    'child ',
    '12 year old ',
    '\u{E0041}',
    '\uFE01',
    '中',
    'م',
    '密码是',
    'pw ',
    'password to my ',
    'login: a / ',
    '"password "',
    'my sister A ',
    'Aa, the manager ',
    'a.b@c ',
    '\nAa Bb\n1 A',
    '1 Aa\n Apt. 1\n A',
    'zip 1 ',
    'AaBb',
  ])(
    '%j over and over',
    async (unit) => {
      const text = repeat(unit);
      const { findings } = await inspect(text, { direction: 'input', strictness: 'strict', locale: 'de-DE' });
      expect(findings.every(({ start, end }) => start >= 0 && start <= end && end <= text.length)).toBe(true);
      expect(sanitize(text).text.length).toBeLessThanOrEqual(text.length);
    },
    30_000,
  );
});
