import { emptySet, parseRegExp } from './regex-parser';
import type { CharSet, Node } from './regex-parser';

/**
 * How much work an expression can be at one place of a text. Both figures are upper bounds, so that an expression
 * that keeps within them takes linear time over a whole text, whatever the text.
 */
export interface Shape {
  /** UTF-16 code units that one attempt can take in; Infinity with an open-ended repetition. */
  readonly reach: number;
  /** Ways in which one attempt can split the same characters among its repetitions: what backtracking walks through. */
  readonly ways: number;
}

const intersects = (a: CharSet, b: CharSet): boolean => a.some((has, index) => has === 1 && b[index] === 1);
const union = (a: CharSet, b: CharSet): CharSet =>
  a.map((has, index) => (has === 1 || b[index] === 1 ? 1 : 0));
const none: CharSet = emptySet;

function nullable(node: Node): boolean {
  switch (node.type) {
    case 'set':
      return false;
    case 'empty':
      return true;
    case 'sequence':
      return node.items.every(nullable);
    case 'choice':
      return node.options.some(nullable);
    default:
      return node.min === 0 || nullable(node.item);
  }
}

function first(node: Node): CharSet {
  switch (node.type) {
    case 'set':
      return node.chars;
    case 'empty':
      return none;
    case 'sequence': {
      let result = none;
      for (const item of node.items) {
        result = union(result, first(item));
        if (!nullable(item)) break;
      }
      return result;
    }
    case 'choice':
      return node.options.map(first).reduce(union, none);
    default:
      return first(node.item);
  }
}

function reach(node: Node): number {
  switch (node.type) {
    case 'set':
      return 1;
    case 'empty':
      return 0;
    case 'sequence':
      return node.items.reduce((sum, item) => sum + reach(item), 0);
    case 'choice':
      return Math.max(0, ...node.options.map(reach));
    default: {
      const once = reach(node.item);
      return once === 0 ? 0 : once * node.max;
    }
  }
}

/** How an option begins: the sets of its first places, and whether they are all of it. */
interface Opening {
  readonly sets: readonly CharSet[];
  readonly complete: boolean;
}

const depth = 8;

function opening(node: Node): Opening {
  switch (node.type) {
    case 'set':
      return { sets: [node.chars], complete: true };
    case 'empty':
      return { sets: [], complete: true };
    case 'sequence': {
      const sets: CharSet[] = [];
      for (const item of node.items) {
        const next = opening(item);
        sets.push(...next.sets);
        if (!next.complete || sets.length >= depth)
          return { sets, complete: next.complete && item === node.items.at(-1) };
      }
      return { sets, complete: true };
    }
    case 'choice':
      return { sets: nullable(node) ? [] : [first(node)], complete: false };
    default:
      if (node.min === node.max && node.item.type === 'set')
        return {
          sets: Array.from({ length: Math.min(depth, node.min) }, () => first(node.item)),
          complete: node.min <= depth,
        };
      return { sets: nullable(node) ? [] : [first(node)], complete: false };
  }
}

/** The largest number of options that may all match the same opening characters: "rule", "rules", not "rope". */
function confusable(options: readonly Node[], follow: CharSet): number {
  const openings = options.map((option) => {
    const { sets, complete } = opening(option);
    return complete ? [...sets, follow] : sets;
  });
  const alike = (a: readonly CharSet[], b: readonly CharSet[]): boolean =>
    a.every((set, index) => {
      const other = b[index];
      return other === undefined || intersects(set, other);
    });
  return Math.max(1, ...openings.map((one) => openings.filter((other) => alike(one, other)).length));
}

function ways(node: Node, follow: CharSet): number {
  switch (node.type) {
    case 'set':
    case 'empty':
      return 1;
    case 'sequence': {
      let product = 1;
      let next = follow;
      for (const item of node.items.toReversed()) {
        product *= ways(item, next);
        next = nullable(item) ? union(first(item), next) : first(item);
      }
      return product;
    }
    case 'choice':
      return (
        confusable(node.options, follow) * Math.max(1, ...node.options.map((option) => ways(option, follow)))
      );
    default: {
      const start = first(node.item);
      const inner = ways(node.item, node.max > 1 ? union(start, follow) : follow);
      const stops = node.min === node.max || !intersects(start, follow) ? 1 : node.max - node.min + 1;
      return inner === 1 ? stops : stops * inner ** Math.min(node.max, 64);
    }
  }
}

export function shapeOf(expression: RegExp): Shape {
  const node = parseRegExp(expression.source, expression.flags);
  return { reach: reach(node), ways: ways(node, none) };
}
