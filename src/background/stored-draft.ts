import * as v from 'valibot';

import { draftRequest } from '../messaging';
import type { DraftRun } from '../rewrite';
import { errorCodes } from '../shared';
import { categorySchema, strictnessSchema } from '../storage';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = { start: offset, end: offset };
const verdict = v.picklist(['allow', 'mask', 'warn', 'block']);

const finding = v.object({
  ...span,
  category: categorySchema,
  kind: v.string(),
  label: v.exactOptional(v.string()),
  confidence: v.number(),
  reason: v.string(),
  rule: v.string(),
  evidence: v.exactOptional(v.array(v.object(span))),
});

const alternative = v.object({
  change: v.union([v.object({ strictness: strictnessSchema }), v.object({ disable: categorySchema })]),
  verdict,
});

const decision = v.object({
  verdict,
  because: v.array(finding),
  masks: v.array(v.object({ ...span, label: v.string() })),
  overridable: v.boolean(),
});

const stats = v.object({
  model: v.string(),
  device: v.picklist(['gpu', 'cpu']),
  deviceName: v.exactOptional(v.string()),
  promptTokens: v.exactOptional(v.number()),
  completionTokens: v.exactOptional(v.number()),
  elapsedMs: v.number(),
  decodeRate: v.exactOptional(v.number()),
});

const report = v.object({
  engine: v.object({
    id: v.string(),
    needs: v.picklist(['nothing', 'model']),
    why: v.picklist(['chosen', 'only', 'language', 'state', 'cost']),
  }),
  stats,
  masked: v.array(v.object({ label: v.string(), count: v.number() })),
  inputFindings: v.array(finding),
  outputFindings: v.array(finding),
  inputDecision: decision,
  outputDecision: decision,
  inputAlternatives: v.array(alternative),
  outputAlternatives: v.array(alternative),
  checks: v.array(v.string()),
  chunks: v.number(),
  chunksKept: v.number(),
  foreign: v.array(v.object({ ...span, language: v.exactOptional(v.string()) })),
  elapsedMs: v.number(),
});

const result = v.object({ kind: v.literal('text'), text: v.string(), report });

const step = v.variant('name', [
  v.object({ name: v.literal('starting') }),
  v.object({ name: v.literal('queued'), position: v.number() }),
  v.object({
    name: v.literal('loading'),
    progress: v.object({
      fraction: v.exactOptional(v.number()),
      phase: v.picklist(['loading', 'compiling', 'warming-up']),
    }),
  }),
  v.object({ name: v.picklist(['inspecting', 'generating', 'checking']) }),
  v.object({ name: v.literal('restarted') }),
]);

const error = v.object({
  code: v.picklist(errorCodes),
  values: v.exactOptional(v.array(v.string())),
  detail: v.exactOptional(v.string()),
});

const run = v.variant('name', [
  v.object({ name: v.literal('idle') }),
  v.object({ name: v.literal('running'), step, partial: v.string() }),
  v.object({ name: v.literal('done'), result }),
  v.object({ name: v.literal('stopped'), partial: v.string() }),
  v.object({
    name: v.literal('failed'),
    error,
    partial: v.string(),
    findings: v.array(finding),
    alternatives: v.array(alternative),
    overridable: v.boolean(),
  }),
]);

/** The draft as session storage has it. */
export const storedDraft: v.GenericSchema<unknown, DraftRun> = v.object({
  id: v.string(),
  request: draftRequest,
  run,
});
