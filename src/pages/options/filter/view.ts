import { listRules, lockedCategories, policyTable, rulesChangelog, rulesVersion } from '../../../filter';
import type { FilterView } from '../types';

/** The filter as the options page explains it. */
export const filterView: FilterView = {
  rulesVersion,
  rules: listRules(),
  changelog: rulesChangelog,
  policy: policyTable,
  locked: lockedCategories,
};
