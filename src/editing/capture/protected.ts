import { list, pattern } from '../../shared';
import { composedParent, isElement } from './shadow';

/**
 * Autofill details whose text must never be read, from the HTML standard's list of autofill field names:
 * everything about a payment card, passwords and one-time codes.
 */
const secretAutofill = /^(?:cc-.+|current-password|new-password|one-time-code)$/;

/** Single words that mark a secret in a name, an id or a label. */
const secretWords = new Set(
  list`
    password
    passwd
    passwort
    passphrase
    passcode
    pwd
    pass
    kennwort
    wachtwoord
    contraseña
    contrasena
    senha
    haslo
    hasło
    heslo
    lozinka
    salasana
    lösenord
    losenord
    пароль
    parola
    mdp
    jelszo
    jelszó
    şifre
    sifre
    cvv
    cvv2
    cvc
    cvc2
    csc
    cardnumber
    ccnumber
    ccnum
    cardno
    cccsc
    cccvc
    creditcard
    debitcard
    otp
    totp
    mfa
    2fa
    onetimecode
    verificationcode
    pin
    pincode
    ssn
    socialsecurity
    iban
    pswd
    kartennummer
    kreditkarte
    kreditkartennummer
    prüfziffer
    geheimzahl
    kontonummer
    einmalpasswort
    einmalkennwort
    bestätigungscode
    sicherheitscode
    mnemonic
  `,
);

/** Words that mark a secret only side by side. */
const secretPhrases = new RegExp(pattern`
  \b(?:
    card (?:number|no|num)
    |credit card
    |debit card
    |security code
    |card code
    |cc (?:number|num|csc|cvc|cvv|exp)
    |one time (?:code|password|pin)
    |verification code
    |auth(?:entication)? code
    |login code
    |sms code
    |two factor
    |mot de passe
    |clave de acceso
    |social security
    |recovery (?:phrase|code|key)
    |seed phrase
    |secret (?:phrase|key)
    |private key
    |api key
    |account number
    |sort code
    |routing number
    |access code
    |security answer
    |code we (?:sent|texted|emailed)
    |(?:4|5|6|8|four|six) digit code
    |recovery words
    |(?:expiry|expiration|exp) date
    |mm yy
    |número de (?:tarjeta|cuenta)
    |código de (?:seguridad|verificación|acceso)
    |numéro de carte
    |code de (?:vérification|sécurité)
    |numero (?:di )?carta
  )\b
`);

/** The same in scripts that put no spaces between words, or that \b does not know. */
const secretSigns = /パスコード|номер карты|код из смс|密码|密碼|验证码|驗證碼|パスワード|暗証番号|비밀번호/;

/** A label longer than this is prose about the field ("Tell us why the password reset failed"), not its name. */
const longestLabel = 40;

/**
 * True for a field whose text is never read: a secret one, or one that the person cannot see. Reads attributes,
 * labels and style only, never the text.
 */
export const isProtectedField = (field: Element): boolean => isSecretField(field) || !isVisible(field);

/**
 * Passwords (also shown as plain text by a "show" button), payment details, one-time codes and identity numbers. The
 * name heuristics rather refuse one field too many.
 */
export function isSecretField(field: Element): boolean {
  const input = field instanceof HTMLInputElement ? field : undefined;
  if (input && (input.type === 'password' || input.type === 'hidden')) return true;
  const tokens = (field.getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/);
  if (tokens.some((token) => secretAutofill.test(token))) return true;
  return isMasked(field) || namesOf(field).some(soundsSecret);
}

/** Exported for the tests of the heuristic. Takes a name, an id or a short label. */
function soundsSecret(name: string): boolean {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter(Boolean);
  return (
    // Also the second of two: "password2".
    words.some((word) => secretWords.has(word) || secretWords.has(word.replace(/\d+$/, ''))) ||
    secretPhrases.test(words.join(' ')) ||
    secretSigns.test(name.toLowerCase())
  );
}

function namesOf(field: Element): string[] {
  const attributes = ['name', 'id', 'data-testid'].map((name) => field.getAttribute(name) ?? '');
  const labels = [field.getAttribute('aria-label') ?? '', field.getAttribute('placeholder') ?? ''];
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    labels.push(...Array.from(field.labels ?? [], labelText));
  const root = field.getRootNode();
  if (root instanceof Document || root instanceof ShadowRoot) {
    const ids = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    labels.push(...ids.map((id) => root.getElementById(id)).map((label) => (label ? labelText(label) : '')));
  }
  return [...attributes, ...labels.filter((label) => label.trim().length <= longestLabel)];
}

/** A label's own words, not those of the field inside it. */
function labelText(label: Element): string {
  const texts = Array.from(label.childNodes, (node) => {
    if (!isElement(node)) return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '';
    return node.matches('input, textarea, select, button, [contenteditable]') ? '' : labelText(node);
  });
  return texts.join('');
}

/** Fields that only programs fill in are see-through, of no size or not rendered. */
export function isVisible(field: Element): boolean {
  for (let at: Element | null = field; at; at = composedParent(at))
    if (!at.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height } = field.getBoundingClientRect();
  return width > 2 && height > 2;
}

/** Dots in place of characters, without type=password. */
function isMasked(field: Element): boolean {
  const masking = getComputedStyle(field).getPropertyValue('-webkit-text-security');
  return masking !== '' && masking !== 'none';
}
