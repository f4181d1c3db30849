import * as v from 'valibot';

import { errorCodes } from '../shared';
import { englishDialects } from '../engine';
import { certainties, reasons } from '../text';

/** The longest text that is proofread in one go, in UTF-16 units. */
export const longestText = 200_000;

const dialectSchema = v.picklist(englishDialects);

const jobSchema = v.variant('kind', [
  v.object({ kind: v.literal('warm-up'), dialect: dialectSchema }),
  v.object({
    kind: v.literal('proofread'),
    text: v.pipe(v.string(), v.maxLength(longestText)),
    dialect: dialectSchema,
    dictionary: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(10_000)),
  }),
]);
/** What the proofreader does for one request. */
export type Job = v.InferOutput<typeof jobSchema>;

/**
 * Milliseconds after which a job counts as hung. Setting up takes seconds and can be part of any job, since another
 * dialect needs it again; a long text takes its time. Stays below the five minutes after which the browser ends a
 * service worker that handles one event.
 */
export const jobLimitMs = (job: Job): number => 60_000 + (job.kind === 'proofread' ? job.text.length : 0);

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = { start: offset, end: offset };

const changeSchema = v.object({
  ...span,
  replacement: v.string(),
  rule: v.exactOptional(v.string()),
  reason: v.exactOptional(v.picklist(reasons)),
  certainty: v.picklist(certainties),
});

const outcomeSchema = v.object({
  changes: v.pipe(v.array(changeSchema), v.readonly()),
  foreign: v.pipe(v.array(v.object({ ...span, language: v.exactOptional(v.string()) })), v.readonly()),
});

export const answerSchema = v.variant('ok', [
  /** A warm-up has no outcome. */
  v.object({ ok: v.literal(true), value: v.optional(outcomeSchema) }),
  v.object({
    ok: v.literal(false),
    error: v.object({ code: v.picklist(errorCodes), detail: v.exactOptional(v.string()) }),
  }),
]);
export type Answer = v.InferOutput<typeof answerSchema>;

/** To the worker. The address of the WebAssembly file comes along: a worker made from a bundle cannot know it. */
export const workerRequestSchema = v.object({ id: v.number(), wasmUrl: v.string(), job: jobSchema });
export type WorkerRequest = v.InferOutput<typeof workerRequestSchema>;

/** From the worker. */
export const workerReplySchema = v.object({ id: v.number(), answer: answerSchema });
export type WorkerReply = v.InferOutput<typeof workerReplySchema>;

/** From the background to the offscreen page; every page of the extension hears it, only that one may answer. */
export const offscreenTarget = 'inkognito.offscreen.proofreader';
export const offscreenMessageSchema = v.object({ target: v.literal(offscreenTarget), job: jobSchema });
export type OffscreenMessage = v.InferOutput<typeof offscreenMessageSchema>;
