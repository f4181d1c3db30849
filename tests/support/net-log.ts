import { readFileSync } from 'node:fs';

/** One request that the browser's network stack started, from any page, worker or the browser itself. */
export interface LoggedRequest {
  readonly url: string;
  /** The origin that asked; undefined for the browser's own requests. */
  readonly initiator: string | undefined;
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly initiator?: string };
  }[];
}

/** Argument that makes Chromium write every request of its network stack to a file, complete once it has closed. */
export const netLogArgument = (path: string): string => `--log-net-log=${path}`;

export function readNetLog(path: string): readonly LoggedRequest[] {
  const log = JSON.parse(readFileSync(path, 'utf8')) as NetLog;
  const started = log.constants.logEventTypes['URL_REQUEST_START_JOB'];
  if (started === undefined) throw new Error('the network log has no requests in it');
  return log.events
    .filter((event) => event.type === started && event.params?.url !== undefined)
    .map(({ params }) => ({
      url: params?.url ?? '',
      initiator: params?.initiator === 'not an origin' ? undefined : params?.initiator,
    }));
}
