import { wordClasses } from '../../../src/filter/detector/heads';
import type { Shape } from '../../../src/filter/detector/weights';
import { toExample } from './example';
import { TrainableNetwork } from './network';
import type { Rates } from './pass';
import { createRandom } from './random';
import type { Sample } from './sample';
import { sourceDims } from './words';
import type { Words } from './words';

export interface Plan {
  readonly shape: Shape;
  readonly rates: Rates;
  readonly epochs: number;
  readonly batch: number;
  readonly seed: number;
}

export function learn(
  samples: readonly Sample[],
  words: Words,
  plan: Plan,
  say: (line: string) => void,
): TrainableNetwork {
  const random = createRandom(plan.seed);
  const net = new TrainableNetwork(
    plan.shape,
    words.vocabulary,
    words.vectors,
    sourceDims,
    wordClasses.length,
    random,
  );
  const examples = samples
    .filter(({ split }) => split === 'train')
    .map((s) => toExample(s, words.vocabulary, plan.shape.bits));
  for (let epoch = 0; epoch < plan.epochs; epoch += 1) {
    random.shuffle(examples);
    for (const [i, example] of examples.entries()) {
      // Cosine from 1 to 0 over the whole run.
      const share = (epoch + i / examples.length) / plan.epochs;
      const scale = 0.5 * (1 + Math.cos(Math.PI * share));
      net.learn(
        example,
        { ...plan.rates, linear: plan.rates.linear * Math.max(scale, 0.02) },
        plan.batch,
        scale,
      );
    }
    say(`epoch ${epoch + 1} of ${plan.epochs}`);
  }
  return net;
}
