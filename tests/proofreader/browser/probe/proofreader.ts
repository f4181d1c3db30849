import { serveProofreader } from '../../../../src/proofreader/worker';

serveProofreader(self);
