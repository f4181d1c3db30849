import { describe, expect, it } from 'vitest';

import { createSubject } from '../../src/filter/scan/subject';
import { statedPasswordRule } from '../../src/filter/secrets/stated';

/** What the rule takes for a password; the rule alone, so that no other one comes to its aid. */
const found = (text: string): readonly string[] =>
  statedPasswordRule
    .find(createSubject(text))
    .filter(({ confidence }) => confidence >= 0.5)
    .map(({ start, end }) => text.slice(start, end));

const passwords = [
  'Tr0ub4dor&3',
  'sunflower22',
  'Xk9!mQ2z',
  'hunter24',
  'Sommer2024x',
  'p@ssw0rd1',
  'correct-horse-7',
  'aB3$%^&*()x',
  'qwe123rty',
];
const quotes = [
  ['', ''],
  ['"', '"'],
  ['“', '”'],
  ["'", "'"],
  ['«', '»'],
] as const;
const endings = ['', '.', ' .', ', thanks!', '\nBest', '; sorry', ' (do not share)'];

/** Ways to say it; @ is the password. */
const phrases: Readonly<Record<string, readonly string[]>> = {
  English: [
    'The password is @',
    'password: @',
    'Password - @',
    'Password = @',
    'wifi pw: @',
    'pw @',
    'the password to my bank is @',
    'The password for the guest network is @',
    'Your new password is: @',
    'I changed the password to @',
    'user: ann, pass: @',
    'username ann password @',
    'my login is ann and my password is @',
    'Use the password @',
    'password (@)',
    "the password's @",
    'Password for mail -> @',
    'The code for the safe is @',
    'The door code is @',
    'my login: ann / @',
    '@ is the password',
    'Use @ as the password',
  ],
  German: [
    'Das WLAN-Passwort ist @',
    'Das Passwort lautet @',
    'Passwort: @',
    'Das Kennwort für den Server ist @',
    'WLAN-Schlüssel: @',
    'Zugangsdaten: ann / @',
    'Das Passwort heißt @',
    'Das neue Passwort wäre @',
  ],
  French: [
    'mot de passe : @',
    'Le mot de passe est @',
    "Le mot de passe du wifi c'est @",
    'mdp : @',
    'Le code wifi est @',
    'Mot de passe « @ »',
  ],
  Spanish: ['la contraseña es @', 'Mi contraseña: @', 'La clave del wifi es @', 'Contraseña del wifi: @'],
  Italian: ['La password è @', 'la password del wifi è @', 'la parola d’ordine è @'],
  Portuguese: ['A senha é @', 'Senha: @', 'a senha do wifi é @', 'A palavra-passe é @'],
  Dutch: [
    'Het wachtwoord is @',
    'wachtwoord: @',
    'Het wifi-wachtwoord is @',
    'Mijn wachtwoord voor de wifi is @',
  ],
  Polish: ['Hasło: @', 'Hasło to @', 'hasło do wifi: @', 'hasłem jest @'],
  Nordic: ['Lösenordet är @', 'lösenord: @', 'Adgangskoden er @', 'Passordet er @', 'Salasana on @'],
  'Czech, Hungarian, Romanian, Slavic': [
    'Heslo je @',
    'Heslo k wifi je @',
    'A jelszó @',
    'A jelszavam @',
    'Parola este @',
    'Пароль: @',
    'Пароль — @',
    'мой пароль @',
    'пароль от вайфая: @',
    'Пароль до wifi: @',
    'Парола: @',
    'Lozinka je @',
    'Geslo: @',
  ],
  'Turkish, Greek, Hebrew, Arabic': [
    'Şifre: @',
    'Şifrem @',
    'wifi şifresi: @',
    'Ο κωδικός είναι @',
    'κωδικός: @',
    'הסיסמה היא @',
    'סיסמה: @',
    'كلمة السر: @',
    'كلمة المرور هي @',
  ],
  'East Asian': [
    'パスワードは@です',
    'パスワード：@',
    '密码是@',
    '密码：@',
    '비밀번호는 @',
    '비밀번호: @',
    'Mật khẩu là @',
    'Kata sandi: @',
    'รหัสผ่าน: @',
    'पासवर्ड: @',
  ],
};

describe('a password said in plain words is taken whole, and nothing but it', () => {
  it.each(Object.entries(phrases))('%s', (_language, list) => {
    const wrong: string[] = [];
    for (const phrase of list)
      for (const password of passwords)
        for (const [open, close] of quotes)
          for (const ending of endings) {
            if (open !== '' && /["“«(]/.test(phrase)) continue;
            const text = phrase.replace('@', () => open + password + close) + ending;
            const secrets = found(text);
            if (secrets.length !== 1 || secrets[0] !== password)
              wrong.push(`${text} -> ${secrets.join(' | ')}`);
          }
    expect(wrong).toEqual([]);
  });

  it('keeps the spaces of a quoted one', () => {
    expect(found('The password is "correct horse battery staple", thanks')).toEqual([
      'correct horse battery staple',
    ]);
    expect(found('Password: “my dog 4 ever!”')).toEqual(['my dog 4 ever!']);
  });

  it('keeps a mark that may be part of it', () => {
    expect(found('The password is Sommer2024!')).toEqual(['Sommer2024!']);
  });
});

describe('words about passwords are none', () => {
  it.each([
    "The password's strength matters, and your password's too short.",
    'Use the password manager 1Password; the password SHA256 hash was leaked in 2019.',
    'Passwords of 12 characters are safer than passwords of 8.',
    'The password reset page was down on Monday 3rd, the password policy v2.1.3 too.',
    'The code for the door is in the drawer. The access code is needed. Zip code is missing.',
    'He said the password is "too short" and “not safe”.',
    'Das Passwort wäre sicherer. Das Passwort heißt jetzt Kennwort.',
    'Le mot de passe du wifi est affiché dans le couloir. La clave es la paciencia.',
    'Login with Google/Apple, credentials are optional. My login is ann / Anna.',
    'La parola è d’argento, il silenzio è d’oro. Geslo je star pregovor.',
    'The password 2FA code, the WPA2 password type and the pin 3 of the plug.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
