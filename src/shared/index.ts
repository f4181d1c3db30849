export { createChannel } from './channel';
export type { Channel } from './channel';
export { AppFailure, fail, ok, toAppError } from './result';
export type { AppError, Result } from './result';
export { errorCodes } from './error-codes';
export type { ErrorCode } from './error-codes';
export { connectSources } from './network-hosts';
export { createQueue } from './queue';
export type { Span } from './span';
