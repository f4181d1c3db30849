import {
  alternatives,
  type Alternative,
  type Finding,
  type Inspection,
  type InspectOptions,
} from '../filter';
import { AppFailure } from '../shared';
import { unlessCancelled } from './abort';
import type { RewriterDeps } from './route';
import { briefOf } from './brief';
import type { RewriteRequest, RewriteSettings } from './types';

/** What the filter said about a text, and what would make it say something else. */
export interface Checked extends Inspection {
  readonly alternatives: readonly Alternative[];
}

/** The filter around one request. */
export interface Filter {
  /** @throws Withheld when the text is blocked and the person has not insisted, or may not */
  before(): Promise<Checked>;
  /** @throws Withheld, as `before` */
  after(answer: string, input: Inspection): Promise<Checked>;
  /** Whether an answer that is still being written may be shown so far. */
  mayShow(partial: string, input: Inspection): Promise<boolean>;
}

/** The filter stopped a text; carries what it noticed, what would change that, and whether the person may insist. */
export class Withheld extends AppFailure {
  readonly findings: readonly Finding[];
  readonly alternatives: readonly Alternative[];
  readonly overridable: boolean;
  /** The answer that the findings are about, where the person may see it. */
  readonly answer: string | undefined;

  constructor({ decision, alternatives }: Checked, answer?: string) {
    super({ code: answer === undefined ? 'blocked-by-filter' : 'answer-withheld' });
    this.findings = decision.because;
    this.alternatives = alternatives;
    this.overridable = decision.overridable;
    this.answer = decision.overridable ? answer : undefined;
  }
}

/** UTF-16 code units at the end of a partial answer that are inspected; what is before them was inspected earlier. */
const newestPart = 2000;

export function createFilter(
  inspect: RewriterDeps['inspect'],
  request: RewriteRequest,
  settings: RewriteSettings,
  signal: AbortSignal,
): Filter {
  const common = {
    strictness: settings.strictness,
    disabled: settings.disabledCategories,
    ...(request.kind === 'draft' || request.language === undefined ? {} : { locale: request.language }),
  };
  const input: InspectOptions = { ...common, direction: 'input' };
  const output = ({ findings, unconfirmed }: Inspection): InspectOptions => ({
    ...common,
    direction: 'output',
    inputFindings: [...findings, ...unconfirmed],
  });
  const look = async (text: string, options: InspectOptions): Promise<Checked> => {
    const inspection = await unlessCancelled(inspect(text, options), signal);
    return { ...inspection, alternatives: alternatives(inspection.findings, options) };
  };
  const letPass = (checked: Checked, answer?: string): Checked => {
    if (!passes(checked, request)) throw new Withheld(checked, answer);
    return checked;
  };
  return {
    before: async () => letPass(await look(briefOf(request).material, input)),
    after: async (answer, found) => letPass(await look(answer, output(found)), answer),
    mayShow: async (partial, found) => passes(await look(partial.slice(-newestPart), output(found)), request),
  };
}

const passes = ({ decision }: Inspection, { override }: RewriteRequest): boolean =>
  decision.verdict !== 'block' || (override === true && decision.overridable);
