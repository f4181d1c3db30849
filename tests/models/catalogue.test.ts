import { prebuiltAppConfig } from '@mlc-ai/web-llm';
import { describe, expect, it } from 'vitest';

import { catalogue } from '../../src/models';
import { isAllowed } from '../../src/models/hosts';
import { connectSources } from '../../src/shared';

describe.each(catalogue)('$id', (entry) => {
  const record = prebuiltAppConfig.model_list.find(({ model_id: id }) => id === entry.id);

  it('is what the installed WebLLM says it is', () => {
    expect(record).toMatchObject({
      model: entry.address,
      model_lib: entry.library,
      overrides: { context_window_size: entry.contextTokens },
    });
    expect(entry.memoryBytes).toBe(Math.round((record?.vram_required_MB ?? 0) * 1e6));
    // WebLLM leaves the feature out of some records; the quantisation cannot do without it.
    expect(entry.requiredFeatures).toEqual(/q4f16/.test(entry.id) ? ['shader-f16'] : []);
    expect(entry.requiredFeatures).toEqual(expect.arrayContaining(record?.required_features ?? []));
    expect(record?.model_type ?? 0).toBe(0);
  });

  it('comes from hosts that the browser lets through', () => {
    expect(isAllowed(entry.address, connectSources)).toBe(true);
    expect(isAllowed(entry.library, connectSources)).toBe(true);
  });

  it('has weights that fit into the memory it is said to take', () => {
    expect(entry.weightBytes).toBeLessThan(entry.memoryBytes);
    expect(entry.estimatedBytes).toBeGreaterThan(entry.weightBytes);
  });

  it('names its licence, languages and purpose', () => {
    expect(entry.licence).not.toBe('');
    expect(entry.goodAt).not.toBe('');
    expect(entry.languages).toContain('en');
    expect(entry.languages.map((language) => new Intl.Locale(language).baseName)).toEqual(entry.languages);
  });
});

describe('the catalogue', () => {
  it('has small, middle and large models for devices with and without 16-bit shaders', () => {
    for (const f16 of [true, false]) {
      const sizes = catalogue
        .filter(({ requiredFeatures }) => requiredFeatures.length > 0 === f16)
        .map(({ memoryBytes }) => memoryBytes);
      expect(sizes.filter((size) => size < 1e9).length).toBeGreaterThan(0);
      expect(sizes.filter((size) => size >= 1e9 && size < 2e9).length).toBeGreaterThan(0);
      expect(sizes.filter((size) => size >= 2e9).length).toBeGreaterThan(0);
    }
  });

  it('has no id twice', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
  });
});
