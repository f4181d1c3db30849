/** One place for every character of the scripts and punctuation that the rules name, one for all others. */
export type CharSet = Uint8Array;

export type Node =
  | { readonly type: 'set'; readonly chars: CharSet }
  | { readonly type: 'empty' }
  | { readonly type: 'sequence'; readonly items: readonly Node[] }
  | { readonly type: 'choice'; readonly options: readonly Node[] }
  | { readonly type: 'repeat'; readonly item: Node; readonly min: number; readonly max: number };

/** Up to Cyrillic, then general punctuation up to currency signs, then the rest. */
const lowEnd = 0x530;
const punctuation = 0x2000;
const punctuationEnd = 0x20d0;
const others = 0xffff;
const codes: readonly number[] = [
  ...Array.from({ length: lowEnd }, (_, index) => index),
  ...Array.from({ length: punctuationEnd - punctuation }, (_, index) => punctuation + index),
  others,
];
export const emptySet: CharSet = new Uint8Array(codes.length);
const build = (has: (code: number) => boolean): CharSet =>
  Uint8Array.from(codes, (code) => (has(code) ? 1 : 0));
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isWord = (code: number): boolean =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const isSpace = (code: number): boolean => (code >= 9 && code <= 13) || code === 32;
const place = (code: number): number =>
  code < lowEnd || (code >= punctuation && code < punctuationEnd) ? code : others;

function escapeClass(letter: string): ((code: number) => boolean) | undefined {
  switch (letter) {
    case 'd':
      return isDigit;
    case 'D':
      return (code) => !isDigit(code);
    case 'w':
      return isWord;
    case 'W':
      return (code) => !isWord(code);
    case 's':
      return (code) => isSpace(code) || code === 0xa0 || (code >= 0x2000 && code <= 0x200a);
    case 'S':
      return (code) => !isSpace(code) && code !== 0xa0;
    default:
      return undefined;
  }
}

/**
 * Reads a JavaScript regular expression into a tree of character sets and repetitions. Look-arounds and boundaries
 * take no characters and are left out; a back reference counts as any one character (the rules refer back to single
 * characters only).
 */
export function parseRegExp(source: string, flags: string): Node {
  let at = 0;
  const insensitive = flags.includes('i');
  const peek = (): string => source.charAt(at);
  const eat = (text: string): boolean => {
    if (!source.startsWith(text, at)) return false;
    at += text.length;
    return true;
  };
  const set = (has: (code: number) => boolean): Node => ({
    type: 'set',
    chars: build((code) => has(code) || (insensitive && (otherCase.get(code)?.some(has) ?? false))),
  });

  function choice(): Node {
    const options = [sequence()];
    while (eat('|')) options.push(sequence());
    const [only] = options;
    return options.length === 1 && only ? only : { type: 'choice', options };
  }

  function sequence(): Node {
    const items: Node[] = [];
    while (at < source.length && peek() !== '|' && peek() !== ')') items.push(term());
    return { type: 'sequence', items };
  }

  function term(): Node {
    const item = atom();
    let range: readonly [number, number] | undefined;
    if (eat('*')) range = [0, Infinity];
    else if (eat('+')) range = [1, Infinity];
    else if (eat('?')) range = [0, 1];
    else {
      const counted = /^\{(\d+)(,?)(\d*)\}/.exec(source.slice(at));
      if (counted) {
        at += counted[0].length;
        const min = Number(counted[1]);
        range = [min, counted[2] === '' ? min : counted[3] === '' ? Infinity : Number(counted[3])];
      }
    }
    if (range === undefined) return item;
    eat('?');
    return { type: 'repeat', item, min: range[0], max: range[1] };
  }

  function atom(): Node {
    if (eat('(')) {
      const around = /^\?<?[=!]/.exec(source.slice(at));
      if (around) at += around[0].length;
      else if (!eat('?:')) at += /^\?<[A-Za-z]+>/.exec(source.slice(at))?.[0].length ?? 0;
      const inner = choice();
      eat(')');
      return around ? { type: 'empty' } : inner;
    }
    if (eat('[')) return characterClass();
    if (eat('^') || eat('$')) return { type: 'empty' };
    if (eat('.')) return set((code) => code !== 10 && code !== 13);
    if (eat('\\')) return escape();
    const point = source.codePointAt(at) ?? 0;
    at += point > 0xffff ? 2 : 1;
    return set((code) => code === place(point));
  }

  function escape(): Node {
    const letter = peek();
    at += 1;
    if (letter === 'b' || letter === 'B') return { type: 'empty' };
    const known = escapeClass(letter);
    if (known) return set(known);
    if (letter === 'p' || letter === 'P') {
      at = source.indexOf('}', at) + 1;
      return set((code) => code > 0x7f || isWord(code));
    }
    if (letter === 'k' || /[1-9]/.test(letter)) {
      if (letter === 'k') at = source.indexOf('>', at) + 1;
      return set(() => true);
    }
    const code = escaped(letter);
    return set((other) => other === place(code));
  }

  function escaped(letter: string): number {
    const hex = letter === 'u' ? /^[0-9a-f]{4}/i : letter === 'x' ? /^[0-9a-f]{2}/i : undefined;
    const digits = hex?.exec(source.slice(at))?.[0];
    if (digits !== undefined) {
      at += digits.length;
      return Number.parseInt(digits, 16);
    }
    return { n: 10, r: 13, t: 9, v: 11, f: 12, '0': 0 }[letter] ?? letter.charCodeAt(0);
  }

  function characterClass(): Node {
    const negated = eat('^');
    const tests: ((code: number) => boolean)[] = [];
    let from: number | undefined;
    while (peek() !== ']') {
      if (peek() === '-' && from !== undefined && source.charAt(at + 1) !== ']') {
        at += 1;
        const low = from;
        const high = member(tests) ?? others;
        tests.push(
          (code) =>
            (code >= low && code <= high) || (code === others && high >= lowEnd && place(high) === others),
        );
        from = undefined;
        continue;
      }
      const code = member(tests);
      if (code !== undefined) tests.push((other) => other === place(code));
      from = code;
    }
    at += 1;
    const has = (code: number): boolean => tests.some((test) => test(code));
    return negated ? set((code) => code === others || !has(code)) : set(has);
  }

  /** One member of a class: its code, or undefined when it was a class of its own, which is then in `tests`. */
  function member(tests: ((code: number) => boolean)[]): number | undefined {
    if (!eat('\\')) {
      const point = source.codePointAt(at) ?? 0;
      at += point > 0xffff ? 2 : 1;
      return point;
    }
    const letter = peek();
    at += 1;
    const known = escapeClass(letter);
    if (known) tests.push(known);
    else if (letter === 'p' || letter === 'P') {
      at = source.indexOf('}', at) + 1;
      tests.push((code) => code > 0x7f || isWord(code));
    } else return letter === 'b' ? 8 : escaped(letter);
    return undefined;
  }

  return choice();
}

const otherCase: ReadonlyMap<number, readonly number[]> = new Map(
  codes.map((code) => {
    const letter = String.fromCharCode(code);
    const others = [letter.toLowerCase(), letter.toUpperCase()].filter(
      (other) => other.length === 1 && other !== letter,
    );
    return [code, others.map((other) => other.charCodeAt(0))];
  }),
);
