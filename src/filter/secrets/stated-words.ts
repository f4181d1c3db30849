import { pattern } from '../../shared';
import { expression } from '../scan/letters';

/** What people call a password, in thirty languages; in Latin letters at the beginning of a word only. */
export const noun = new RegExp(
  pattern`
    (?<![A-Za-z])(?:
      (?:wi-?fi|wlan|network) ?(?:key|code)
      |(?:door|gate|alarm|access|entry|safe|security|lock|garage|key ?pad) code
      |passwords?
      |passwd
      |pass ?phrases?
      |pass ?codes?
      |pwd
      |pw(?= ?[:=]| is | [^\s]{0,20}\d)
      |pass(?= ?[:=])
      |pin(?: ?code| ?number)?
      |code (?:for|to|of) (?:the|my|our) (?:door|safe|alarm|gate|garage|lock|wi-?fi|building|house|phone)
      |kennwort
      |passwort
      |passwörter
      |zugangscode
      |wlan-?schlüssel
      |mot de passe
      |mdp
      |code pin
      |code d'accès
      |code d'entrée
      |code (?:du )?wi-?fi
      |clé wi-?fi
      |contraseña
      |clave
      |código de acceso
      |parola d'ordine
      |parola d’ordine
      |codice di accesso
      |senha
      |palavra-passe
      |código pin
      |wachtwoord
      |toegangscode
      |hasłem
      |hasło
      |hasła
      |kod pin
      |lösenord
      |adgangskode
      |kodeord
      |passord
      |salasana
      |heslo
      |jelszó
      |jelszav
      |parolă
      |parola
      |parool
      |slaptažodis
      |parole
      |lozinka
      |geslo
      |mật khẩu
      |kata sandi
    )
    |парол[ьяеи]
    |парола
    |лозинка
    |пин-?код
    |şifre
    |κωδικός(?: πρόσβασης)?
    |パスワード
    |暗証番号
    |密码
    |密碼
    |口令
    |비밀번호
    |รหัสผ่าน
    |पासवर्ड
    |كلمة (?:السر|المرور)
    |סיסמ[הא]
  `,
  'gi',
);

/** Endings by which a language says "the", "my" or "of": Lösenordet, jelszavam, şifresi, пароль. */
const ending = '(?:et|en|n|ni|am|ad|a|m|im|si|niz|em|u|ja|ul|ului)?';
const about = pattern`
    (?:
      [ ]{1,2}(?:
        for
        |to
        |of
        |on
        |für
        |zum
        |zur
        |vom
        |von
        |beim
        |de
        |du
        |des
        |del
        |della
        |dello
        |do
        |da
        |dos
        |para
        |pour
        |per
        |voor
        |van
        |till
        |til
        |k
        |ke
        |od
        |от
        |до
        |для
        |к
        |на
      ) [\p{L}0-9'’ -]{1,40}?
    )
  `;
const sign = '(?: {0,2}(?:[:：=]|->|→|—| -)|は|是|为|為|은|는)';
const verb = pattern`
    (?:
      (?:
        [ ](?:
          c['’]est
          |is(?: now| still| set to| going to be)?
          |was
          |will be
          |set to
          |changed to
          |lautet
          |heißt
          |ist
          |war
          |wäre
          |est
          |sera
          |es
          |era
          |è
          |é
          |er
          |är
          |blir
          |on
          |to
          |jest
          |je
          |este
          |това
          |е
          |это
          |είναι
          |là
          |adalah
          |هي
          |היא
          |הוא
        )
        |['’]s
      )(?![\p{L}]):?
    )
  `;

const joint = `(?:${sign}|${verb}) {0,3}["'“”„«»‘’\\x60「『(]?[ \\u00A0]?`;

/** From the noun to the secret: a verb or a sign; "the password is too short" is told apart later. */
export const link = expression(`^${ending}(?![\\p{L}])${joint}`, 'i');
/** The same with what the password is for: "to my bank is". */
export const linkAbout = expression(`^${ending}(?![\\p{L}])${about}${joint}`, 'i');
/** Nothing between them but a space or a quotation mark: the secret has to look the more like one. */
export const bareLink = expression(`^${ending}(?![\\p{L}]) {1,2}["'“”„«»‘’\\x60「『(]?[ \\u00A0]?`, 'i');

/** "my login: ann / secret". */
export const pair = new RegExp(
  pattern`
    (?<![A-Za-z])(?:
      log-?ins?
      |credentials
      |zugangsdaten
      |identifiants
      |credenciales
      |credenziali
      |dane logowania
      |inloggegevens
    )(?: (?:with|are|is|data|details))?:? {1,2}[\w.@+-]{2,40} ?[/|] ?["'“„«‘]?
  `,
  'gi',
);

/** "… is my password", "use … as the key": the secret comes first. Run on what stands before the noun. */
export const leading = new RegExp(
  pattern`
    (?<![^\s"'“”„«»(])(?<secret>[^\s"'“”„«»(][^\s"'“”„«»]{4,63})["'”“»]?,?[ ]
    (?:is|was|ist|est|es|è|é|as|als|comme|como|come) (?:
      (?:my|the|our|your|his|her|their|a|mein|das|unser|mon|le|la|mi|il|minha|mijn|het)[ ]
    )?(?:[A-Za-zÀ-ÿ-]{2,12} ){0,2}$
  `,
  'd',
);

export const value = /^[^\s"“”„«»`」』<>]{4,64}/;

/** Names with a digit in them that stand beside the word password and are none. */
export const technicalName = new RegExp(
  pattern`
    ^(?:
      1password
      |sha-?\d{1,3}
      |md5
      |base(?:32|58|64)
      |oauth\d?
      |utf-?\d{1,2}
      |web\d
      |office ?365
      |windows ?\d{1,2}
      |ios\d{0,2}
      |android\d{0,2}
      |bcrypt\w{0,3}
      |argon2\w{0,2}
      |pbkdf2
      |wpa\d?
      |wep\d?
      |2fa
      |mfa
      |tls1?\.?\d?
      |http\d?
      |ipv\d
      |v?\d{1,3}(?:\.\d{1,3}){1,3}
      |\d{1,3}[-–]\d{1,3}
      |\d{1,2}(?:st|nd|rd|th)
      |\d{1,4}[a-z]{1,3}
    )$
  `,
  'i',
);
