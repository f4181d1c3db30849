import { describe, expect, it } from 'vitest';

import { filterView } from '../../src/pages/options/filter/view';
import { lockedCategories, policyTable } from '../../src/filter';

describe('the filter as the options page explains it', () => {
  it('has the lock and the table of the policy, not copies', () => {
    expect(filterView.locked).toBe(lockedCategories);
    expect(filterView.policy).toBe(policyTable);
  });
});
