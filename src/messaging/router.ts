import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';

import { fail, toAppError, type Result } from '../shared';
import { requestMessage, requests, type Params, type Replies, type RequestName, type Tier } from './protocol';
import { tierOf, type Self } from './sender';

export type Handlers = {
  readonly [Name in RequestName]: (
    params: Params<Name>,
    sender: Runtime.MessageSender,
  ) => Promise<Result<Replies[Name]>>;
};

export interface Router {
  /** Undefined: not a request of ours, somebody else may answer. */
  handle(message: unknown, sender: Runtime.MessageSender): Promise<Result<unknown>> | undefined;
}

/** @param admit resolves when a request may be handled; the first wait of every request that is not refused */
export function createRouter(
  self: Self,
  handlers: Handlers,
  admit: (name: RequestName) => Promise<void>,
): Router {
  const refuse = (detail: string): Promise<Result<unknown>> =>
    Promise.resolve(fail('message-refused', { detail }));

  async function call<Name extends RequestName>(
    name: Name,
    params: Params<Name>,
    sender: Runtime.MessageSender,
  ) {
    try {
      await admit(name);
      return await handlers[name](params, sender);
    } catch (thrown) {
      return { ok: false as const, error: toAppError(thrown) };
    }
  }

  return {
    handle(message, sender) {
      const envelope = v.safeParse(requestMessage, message);
      if (!envelope.success) return undefined;
      const { name, params } = envelope.output;
      if (!isRequestName(name)) return refuse('unknown');
      const tier = tierOf(sender, self);
      if (tier === undefined || !mayCall(tier, requests[name].tier)) return refuse('tier');
      const parsed = v.safeParse(requests[name].params, params);
      if (!parsed.success) return refuse('malformed');
      return call(name, parsed.output, sender);
    },
  };
}

const isRequestName = (name: string): name is RequestName => Object.hasOwn(requests, name);
const mayCall = (sender: Tier, needed: Tier): boolean => sender === 'extension' || needed === 'page';
