import { AppFailure } from '../shared';
import type { Decision, Finding } from '../moderation';

/** The filter stopped a text; carries what it noticed and whether the person may insist. */
export class Withheld extends AppFailure {
  readonly findings: readonly Finding[];
  readonly overridable: boolean;

  constructor({ because, overridable }: Decision) {
    super({ code: 'blocked-by-filter' });
    this.findings = because;
    this.overridable = overridable;
  }
}
