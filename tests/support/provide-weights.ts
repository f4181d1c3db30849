import { loadWeights, readWeightsWith } from '../../src/filter/detector/shipped-weights';
import { readWeights } from '../../tools/filter/weights';

readWeightsWith(() => Promise.resolve(readWeights()));
await loadWeights();
