import { expression } from '../scan/letters';
import { wordBefore } from '../scan/boundaries';
import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';
import { entropy } from './entropy';
import { isPlaceholder } from './placeholder';

/** What people call a password, in the languages the filter speaks. */
const noun =
  /(?:passwords?|passwd|pass ?phrases?|pass ?codes?|passcode|pwd|pin(?: ?code| ?number)?|(?:wi-?fi|wlan|network) ?(?:key|code)|kennwort|passwort|passwörter|zugangscode|wlan-?schlüssel|mot de passe|mdp|code pin|code d'accès|clé wi-?fi|contraseña|clave|código de acceso|parola d'ordine|parola d’ordine|codice di accesso|password|senha|palavra-passe|código pin|wachtwoord|toegangscode|hasło|hasła|kod pin|lösenord|adgangskode|passord|salasana|heslo|jelszó|parolă|парол[ьяеи]|пин-?код|şifre|parola|パスワード|密码|密碼|비밀번호)/giu;

/** Between the noun and the secret: a verb or a colon; the sentence "the password is too short" is told apart later. */
const link = expression(
  String.raw`^(?: {1,2}(?:for|to|of|is|für|zum|vom|de|du|della|para|do|voor|till|til|к|от) [\p{L}0-9' -]{1,40}?)??(?: {0,2}(?:[:：=]|->|→|—| -)|は|是|为|為|은|는| (?:is(?: now| still| set to| going to be)?|was|will be|set to|changed to|lautet|ist|est|es|è|é|er|är|on|to|jest|je|este|это)(?![\p{L}]):?) {0,3}["'“”„«»‘’\x60「『]?`,
  'i',
);

/** "… is my password", "use … as the key": the secret comes first. Run on what stands before the noun. */
const leading =
  /(?<![^\s"'“”„«»(])(?<secret>[^\s"'“”„«»()]{5,64})["'”“»]?,? (?:is|was|ist|est|es|è|é|as|als|comme|como|come) (?:(?:my|the|our|your|his|her|their|a|mein|das|unser|mon|le|la|mi|il|minha|mijn|het) )?(?:[A-Za-zÀ-ÿ-]{2,12} ){0,2}$/d;

const value = /^[^\s"“”„«»`」』<>]{4,64}/;

function find({ text }: Subject): readonly Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(noun)) {
    if (
      wordBefore(text, match.index) &&
      /^[a-z]/i.test(match[0]) &&
      !/[_-]$/.test(text.charAt(match.index - 1))
    )
      continue;
    const pin = /^pin|^пин|code pin|kod pin/i.test(match[0]);
    const hit = following(text, match.index + match[0].length, pin) ?? preceding(text, match.index);
    if (hit) hits.push(hit);
  }
  return hits;
}

function following(text: string, after: number, pin: boolean): Hit | undefined {
  const joined = link.exec(text.slice(after, after + 120));
  if (!joined) return undefined;
  const start = after + joined[0].length;
  const found = value.exec(text.slice(start, start + 80))?.[0].replace(/[.,;:)'’…]{1,4}$/, '');
  if (found === undefined || found.length < 4) return undefined;
  const confidence = secretness(found, pin, joined[0]);
  return confidence > 0 ? { start, end: start + found.length, confidence } : undefined;
}

function preceding(text: string, noun: number): Hit | undefined {
  const from = Math.max(0, noun - 120);
  const place = leading.exec(text.slice(from, noun))?.indices?.groups?.['secret'];
  if (place === undefined) return undefined;
  const [start, end] = [from + place[0], from + place[1]];
  const confidence = secretness(text.slice(start, end), false, '');
  return confidence >= 0.88 ? { start, end, confidence: 0.85 } : undefined;
}

/** Passwords mix kinds of characters; a plain dictionary-looking word is only taken after a colon or in quotes. */
function secretness(found: string, pin: boolean, joined: string): number {
  if (isPlaceholder(found) || /^https?:/i.test(found)) return 0;
  if (/^\d{4,12}$/.test(found)) return pin || /[:：=]/.test(joined) ? 0.9 : 0.8;
  if (pin) return 0;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(found)).length;
  const digit = /\d/.test(found);
  if (digit && kinds >= 2 && found.length >= 5) return kinds >= 3 ? 0.97 : 0.92;
  const innerCapital = /\p{Ll}\p{Lu}/u.test(found);
  const symbol = /[!@#$%^&*+=~|?_]/.test(found);
  if ((innerCapital || symbol) && found.length >= 6) return 0.88;
  const quoted = /["'“”„«»‘’`「『]$/u.test(joined);
  const colon = /[:：=]/.test(joined);
  if ((quoted || colon) && found.length >= 6 && entropy(found) >= 2.2) return colon ? 0.75 : 0.6;
  return 0;
}

export const statedPasswordRule: Rule = {
  id: 'secret.stated-password',
  category: 'secret',
  kind: 'stated-password',
  label: 'SECRET',
  words: 'a password said in plain words',
  expressions: [noun, link, leading, value],
  find,
};
