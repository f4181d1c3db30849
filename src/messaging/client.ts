import type { Runtime } from 'webextension-polyfill';

import { fail, type Result } from '../shared';
import type { Params, Replies, RequestName } from './protocol';

/** Asks the background once. Fails with `extension-updated` where this script outlived its extension. */
export async function ask<Name extends RequestName>(
  runtime: Pick<Runtime.Static, 'sendMessage'>,
  name: Name,
  params: Params<Name>,
): Promise<Result<Replies[Name]>> {
  try {
    const reply: Result<Replies[Name]> | undefined = await runtime.sendMessage({
      inkognito: 'request',
      name,
      params,
    });
    return reply ?? fail('message-refused', { detail: 'no answer' });
  } catch (thrown) {
    return fail('extension-updated', { detail: String(thrown) });
  }
}
