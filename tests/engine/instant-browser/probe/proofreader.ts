import { serveProofreader } from '../../../../src/engine/instant/worker';

serveProofreader(self);
