import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { describe, expect, it } from 'vitest';

import { inspect } from '../../src/filter';
import { alnum, digits, hex, letters, made, upper } from './support/made';

/** What secretlint's recommended preset reports, as ranges. */
async function bySecretlint(content: string): Promise<readonly (readonly [number, number])[]> {
  const { messages } = await lintSource({
    source: { content, filePath: 'text.txt', ext: '.txt', contentType: 'text' },
    options: { config: { rules: [{ id: 'preset', rule: creator }] }, noPhysicFilePath: true },
  });
  return messages.map(({ range }) => range);
}

async function bySecretRules(text: string): Promise<readonly (readonly [number, number])[]> {
  const { findings } = await inspect(text, { direction: 'input', strictness: 'standard' });
  return findings
    .filter(({ category, confidence }) => category === 'secret' && confidence >= 0.5)
    .map(({ start, end }) => [start, end]);
}

const pem = Array.from({ length: 14 }, (_, line) => made(64, alnum, line + 3)).join('\n');

/** One text for each kind of secret that the preset knows. */
const samples: readonly (readonly [string, string])[] = [
  ['AWS key id', `id AKIA${made(16, upper)} here`],
  ['AWS secret', `AWS_SECRET_ACCESS_KEY = "${made(40, alnum)}"`],
  [
    'Google service key',
    `{"type": "service_account", "private_key_id": "${made(40, hex)}", ` +
      `"private_key": "-----BEGIN PRIVATE KEY-----\n${pem}\n-----END PRIVATE KEY-----\n"}`,
  ],
  ['private key', `-----BEGIN RSA PRIVATE KEY-----\n${pem}\n-----END RSA PRIVATE KEY-----`],
  ['npm', `//registry.example.org/:_authToken=npm_${made(36, alnum)}`],
  ['basic auth', `see https://user:${made(12, alnum)}@example.com/path`],
  ['Slack', `xoxb-${made(12, digits)}-${made(12, digits)}-${made(24, alnum)}`],
  [
    'Slack webhook',
    `https://hooks.slack.com/services/T${made(8, upper)}/B${made(8, upper)}/${made(24, alnum)}`,
  ],
  ['SendGrid', `SG.${made(22, alnum)}.${made(43, alnum)}`],
  ['Shopify', `shpss_${made(32, alnum)}`],
  ['Stripe', `rk_live_${made(24, alnum)}`],
  ['GitHub', `ghp_${made(36, alnum)} and github_pat_${made(82, alnum)}`],
  ['GitLab', `glpat-${made(20, alnum)}`],
  ['Grafana', `glc_${made(40, alnum)} and glsa_${made(32, alnum)}_${made(8, hex)}`],
  ['OpenAI', `sk-proj-${made(74, alnum)}T3BlbkFJ${made(74, alnum)}`],
  ['Anthropic', `sk-ant-api03-${made(93, alnum)}AA`],
  ['Groq', `gsk_${made(52, alnum)}`],
  ['Hugging Face', `hf_${made(34, letters)}`],
  ['Linear', `lin_api_${made(40, alnum)}`],
  ['Notion', `ntn_${made(11, digits)}${made(35, alnum)}`],
  ['MongoDB', `mongodb://admin:${made(12, alnum)}@host.example.net:27017/app`],
  ['PostgreSQL', `postgresql://admin:${made(12, alnum)}@host.example.net/app`],
  ['Vault', `hvs.${made(95, alnum)}`],
  ['Vercel', `vcp_${made(40, alnum)}`],
  ['Databricks', `dapi${made(32, hex)}`],
  ['Docker', `dckr_pat_${made(27, alnum)}`],
  ['Figma', `figd_${made(43, alnum)}`],
  ['Cloudflare', `cfut_${made(40, alnum)}${made(8, hex)}`],
  ['Tailscale', `tskey-auth-${made(16, alnum)}-${made(32, alnum)}`],
];

describe('the recommended preset of secretlint as a measure: what it sees, the rules see', () => {
  it.each(samples)('%s', async (_name, text) => {
    const theirs = await bySecretlint(text);
    const ours = await bySecretRules(text);
    const missed = theirs.filter(([from, to]) => !ours.some(([start, end]) => start < to && from < end));
    expect(missed).toEqual([]);
    expect(ours.length).toBeGreaterThan(0);
  });

  it('is not itself asked at run time: a text can switch it off, and must not', async () => {
    const text = `// secretlint-disable\nmy token is ghp_${made(36, alnum)}`;
    expect(await bySecretlint(text)).toEqual([]);
    expect(await bySecretRules(text)).toHaveLength(1);
  });
});
