import { describe, expect, it } from 'vitest';

import { alnum, digits, hex, letters, made, upper } from './support/made';
import { masked } from './support/masked';

describe('keys and tokens of the common services', () => {
  it.each([
    ['AWS', `AKIA${made(16, upper)}`],
    ['GitHub', `ghp_${made(36, alnum)}`],
    ['GitHub, fine-grained', `github_pat_${made(22, alnum)}_${made(59, alnum)}`],
    ['GitLab', `glpat-${made(20, alnum)}`],
    ['Slack', `xoxb-${made(12, digits)}-${made(12, digits)}-${made(24, alnum)}`],
    ['Stripe', `sk_live_${made(24, alnum)}`],
    ['Google', `AIza${made(35, alnum)}`],
    ['npm', `npm_${made(36, alnum)}`],
    ['Anthropic', `sk-ant-api03-${made(93, alnum)}AA`],
    ['OpenAI', `sk-proj-${made(74, alnum)}T3BlbkFJ${made(74, alnum)}`],
    ['Hugging Face', `hf_${made(34, letters)}`],
    ['SendGrid', `SG.${made(22, alnum)}.${made(43, alnum)}`],
    ['Shopify', `shpat_${made(32, hex)}`],
    ['DigitalOcean', `dop_v1_${made(64, hex)}`],
    ['Telegram', `123456789:AA${made(33, alnum)}`],
    ['JWT', `eyJ${made(40, alnum)}.eyJ${made(60, alnum)}.${made(43, alnum)}`],
  ])('%s', async (_service, token) => {
    expect(await masked(`Here it is: ${token}, use it.`)).toBe('Here it is: {SECRET}, use it.');
  });

  it('takes a private key whole, and what is left of one that was cut off', async () => {
    const body = Array.from({ length: 12 }, (_, line) => made(64, alnum, line + 1)).join('\n');
    const key = `-----BEGIN RSA PRIVATE KEY-----\n${body}\n-----END RSA PRIVATE KEY-----`;
    expect(await masked(`The key:\n${key}\nThanks`)).toBe('The key:\n{SECRET}\nThanks');
    expect(await masked(`-----BEGIN PRIVATE KEY-----\n${body}`)).toBe('{SECRET}');
  });

  it('takes the password out of an address and leaves the rest', async () => {
    expect(await masked('mongodb+srv://app:Zk8!pq@cluster0.example.net/db')).toBe(
      'mongodb+srv://app:{SECRET}@cluster0.example.net/db',
    );
    expect(await masked('postgres://app:${DB_PASSWORD}@db/app')).toBe('postgres://app:${DB_PASSWORD}@db/app');
  });

  it('takes the recovery phrase of a wallet, and no sentence about one', async () => {
    const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
    expect(await masked(`My recovery phrase is: ${phrase}`)).toBe('My recovery phrase is: {SECRET}');
    expect(await masked(`seed phrase = "${phrase}"`)).toBe('seed phrase = "{SECRET}"');
    const advice =
      'A recovery phrase is twelve words that you write down on paper and keep somewhere safe from others.';
    expect(await masked(advice)).toBe(advice);
    const plain =
      'A seed is nothing without water. The phrase means that every single person needs some quiet hours ' +
      'each week before they start.';
    expect(await masked(plain)).toBe(plain);
  });

  it('takes a secret out wherever it is said again', async () => {
    expect(await masked('The wifi password is Tr0ub4dor&3. I typed Tr0ub4dor&3, twice.')).toBe(
      'The wifi password is {SECRET}. I typed {SECRET}, twice.',
    );
    const value = made(30, alnum);
    expect(await masked(`api_key = ${value}\nand then ${value} again`)).toBe(
      'api_key = {SECRET}\nand then {SECRET} again',
    );
    expect(await masked('ftp://app:Zk8!pqX1@files.example.net failed, Zk8!pqX1 is right')).toBe(
      'ftp://app:{SECRET}@files.example.net failed, {SECRET} is right',
    );
  });

  it('takes random values given to something named key or token', async () => {
    const value = made(40, alnum);
    expect(await masked(`DATADOG_API_KEY="${value}"`)).toBe('DATADOG_API_KEY="{SECRET}"');
    expect(await masked(`the api token is ${value} by the way`)).toBe('the api token is {SECRET} by the way');
    expect(await masked(`curl -H "Authorization: Bearer ${value}" x`)).toBe(
      'curl -H "Authorization: Bearer {SECRET}" x',
    );
  });
});

describe('passwords said in plain words', () => {
  it.each([
    ['The wifi password is Tr0ub4dor&3', 'The wifi password is {SECRET}'],
    ['password: correct-Horse7battery', 'password: {SECRET}'],
    [
      'The password for the guest network is "sunflower22".',
      'The password for the guest network is "{SECRET}".',
    ],
    ['My PIN is 4829, do not tell.', 'My PIN is {SECRET}, do not tell.'],
    ['Das Passwort ist Winter!2025', 'Das Passwort ist {SECRET}'],
    ['Le mot de passe est Bonjour123', 'Le mot de passe est {SECRET}'],
    ['La contraseña es gatito88', 'La contraseña es {SECRET}'],
    ['La password è Pippo2024!', 'La password è {SECRET}'],
    ['A senha é Futebol10', 'A senha é {SECRET}'],
    ['Het wachtwoord is Fiets99', 'Het wachtwoord is {SECRET}'],
    ['Hasło to: Kotek2023', 'Hasło to: {SECRET}'],
    ['Пароль: Zima2024', 'Пароль: {SECRET}'],
    ['Wi-Fi密码是abc12345', 'Wi-Fi密码是{SECRET}'],
    ['Tr0ub4dor&3 is my password', '{SECRET} is my password'],
  ])('%s', async (text, seen) => {
    expect(await masked(text)).toBe(seen);
  });
});

describe('talk about secrets is no secret', () => {
  it.each([
    'Your password is too short. The password is case sensitive, and my password is always wrong!',
    'The key to happiness is patience; the secret is out and the token was lost.',
    'Set password: <your-password> and API_KEY=YOUR_API_KEY_HERE.',
    'Das Passwort ist falsch. Le mot de passe est oublié. La contraseña es incorrecta.',
    'The PIN is needed, the passcode was changed yesterday.',
    'My password is hunter-gatherer themed, I told her.',
    'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'See https://example.org/articles/2024/how-to-choose-a-secure-password-manager-for-teams',
    'The password will be sent to you. Your password was changed. Password: required',
    'secret: the recipe my grandmother never wrote down',
  ])('%s', async (text) => {
    expect(await masked(text)).toBe(text);
  });
});

describe('what stands where a secret would is no secret', () => {
  const sequence = 'abc123xyz-456def789ghij-klmnopqrstuvwx-3456yza789bcde-1234fghijklmnop';
  it.each([
    ['a published sample', `aws_access_key: AKIA${made(9, upper)}EXAMPLE`],
    ['a sample over and over', `ABSK${'EXAMPLE'.repeat(50)}`],
    ['an angle bracket', 'curl -u <user:password> https://api.example.org/endpoint'],
    ['one letter', 'curl --user "xxx:yyy" https://api.example.org'],
    ['words', 'token: xoxb-my-very-own-bot-token'],
    ['words in camel case', 'xoxe.xoxp-1-SlackAppConfigurationAccessTokenHere'],
    ['hashes', '"token4": "xoxp-572370529330-573807301142-572331691188-####################"'],
    ['asterisks', 'api_key = sk1234****************5678'],
    ['the name of a store of secrets', '  keyVaultToStoreSecrets: cmp2-qat-1208358310'],
    ['a key of the wrong length', `sk-ant-api03-${sequence}AA`],
    ['encoded words', 'ANY_KEY = ZHVtbXkgdGV4dCBkYXRhIGRhdGEgZGF0YQ=='],
    ['a word in an address', 'https://username:mypassword@test.example/endpoint'],
    ['a word said to be replaced', 'https://username:REPLACE_WITH_PASSWORD@example.org'],
    ['the name of a vault', 'azure-keyvault-secret: web21prqodx24021a7Q'],
    ['the alphabet', 'the key xntn_12345678901aBcDeFgHiJkLmNoPqRsT1234567890abcde'],
  ])('%s', async (_what, text) => {
    expect(await masked(text)).toBe(text);
  });

  it.each([
    ['braces of a shell around a real one', 'curl --user "{id}":"{ZqL5kVrX1n8tA2}" x', '{ZqL5kVrX1n8tA2}'],
    ['a real one that ends in a word', `api_key=${made(28, alnum)}Example9`, `${made(28, alnum)}Example9`],
    ['the token of a vault', `VAULT_TOKEN=${made(28, alnum)}`, made(28, alnum)],
  ])('but %s is', async (_what, text, secret) => {
    expect(await masked(text)).toBe(text.replace(secret, '{SECRET}'));
  });
});
