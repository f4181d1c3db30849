import type { Folded } from '../scan/fold';
import type { Hit, Rule } from '../scan/rule';
import { sentenceAround } from '../scan/sentence';
import { findNear } from '../scan/windows';
import type { Frame } from './frame';
import { frames } from './frames';

/** The kind of these rules: they are asked only where the learned detector has found something. */
export const harmlessFrame = 'harmless-frame';

/** Confidence of a dismissal: no finding, but the learned detector is believed half as much there. */
const dismissed = 0.2;

const seen = new WeakMap<Folded, ReadonlyMap<Frame, readonly Hit[]>>();

/** Every frame of a text, looked for once whatever the number of categories that ask. */
function framesIn(folded: Folded): ReadonlyMap<Frame, readonly Hit[]> {
  let found = seen.get(folded);
  if (found === undefined) {
    found = new Map(
      frames.map((frame) => [
        frame,
        findNear(folded, frame.needles, frame.pattern).map(({ start, end }) => {
          // A way of speaking is one of its whole sentence.
          const { before, after } = sentenceAround(folded.text, start, end);
          return {
            start: folded.toOriginal(start - before.length),
            end: folded.toOriginal(end + after.length - 1) + 1,
            confidence: dismissed,
            reason: `Most likely no harm: ${frame.words}.`,
          };
        }),
      ]),
    );
    seen.set(folded, found);
  }
  return found;
}

const framed = [...new Set(frames.flatMap(({ categories }) => categories))];

/** For each category the frames that speak against it; they find nothing themselves and doubt the learned detector. */
export const frameRules: readonly Rule[] = framed.map((category) => {
  const own = frames.filter(({ categories }) => categories.includes(category));
  return {
    id: category === 'injection' ? 'injection.everyday' : `unsafe.no-${category}`,
    category,
    kind: harmlessFrame,
    words: `words that most likely do no harm (${own.map(({ words }) => words).join('; ')})`,
    expressions: own.map(({ pattern }) => pattern),
    find: ({ folded }) => own.flatMap((frame) => framesIn(folded).get(frame) ?? []),
  };
});
