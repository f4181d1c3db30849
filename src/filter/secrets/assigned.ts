import { pattern } from '../../shared';
import type { Hit, Rule } from '../scan/rule';
import type { Subject } from '../scan/subject';
import { entropy } from './entropy';
import { isPlaceholder, isSample, isSequence } from './placeholder';
import { withRepeats } from './repeated';

/** Names under which settings, code and people keep secrets. */
const name = new RegExp(
  pattern`
    (?:
      api[_ -]?key
      |api[_ -]?token
      |api[_ -]?secret
      |app[_ -]?key
      |access[_ -]?key
      |access[_ -]?token
      |auth[_ -]?key
      |auth[_ -]?token
      |account[_ -]?key
      |account[_ -]?id
      |secret[_ -]?key
      |secret[_ -]?access[_ -]?key
      |private[_ -]?key
      |encryption[_ -]?key
      |license[_ -]?key
      |licence[_ -]?key
      |recovery[_ -]?(?:key|code|phrase)
      |client[_ -]?secret
      |client[_ -]?id
      |tenant[_ -]?id
      |client_srt
      |refresh[_ -]?token
      |bearer
      |passw(?:or)?d
      |passphrase
      |secret
      |token
      |credential
      |creds
      |apikey
      |signing[_ -]?key
    )
  `,
  'gi',
);

/** Services whose keys look like nothing in particular: their name before a long random value is enough. */
const service = new RegExp(
  pattern`
    (?:
      adafruit
      |adobe
      |algolia
      |alibaba
      |asana
      |atlassian
      |beamer
      |bitbucket
      |bittrex
      |cloudflare
      |codecov
      |cohere
      |coinbase
      |confluent
      |contentful
      |datadog
      |discord
      |droneci
      |dropbox
      |etsy
      |fastly
      |finicity
      |finnhub
      |flickr
      |freshbooks
      |gitter
      |gocardless
      |heroku
      |hubspot
      |intercom
      |jfrog
      |kraken
      |kucoin
      |launchdarkly
      |lob
      |looker
      |mailgun
      |mapbox
      |mattermost
      |meraki
      |messagebird
      |netlify
      |new[_-]?relic
      |okta
      |plaid
      |rapidapi
      |sendbird
      |sentry
      |snyk
      |sonar
      |sourcegraph
      |squarespace
      |sumo(?:logic)?
      |travis
      |twilio
      |twitch
      |twitter
      |typeform
      |yandex
      |zendesk
    )
  `,
  'gi',
);

/** From the name to the value: the rest of an identifier, an operator or "is", quotes. Sticky. */
const toValue = new RegExp(
  pattern`
    [\w.\- \t]{0,25}["'\]]{0,3}\s{0,3}(?::=|=>|==?|:{1,2}|\|\||,|\bis:?|\bwas:?|\(|→)\s{0,3}
    (?:[\w.]{0,20}\()?["'\x60“„«]{0,3}
  `,
  'iy',
);
const value = /[\w.+/=~@!#$%^&*-]{8,300}/y;

/** What follows these is public, or a name rather than a secret. */
const publicName = new RegExp(
  pattern`
    (?:
      public
      |pub
      |csrf
      |xsrf
      |sequence
      |bucket
      |primary
      |foreign
      |sort
      |partition
      |cache
      |row
      |map
      |schema
      |object
      |s3
      |kms
      |key[_ -]?vault\w{0,16}
    )[_ -]?$
  `,
  'i',
);
const notSecretTail = new RegExp(
  pattern`
    ^(?:
      s?[_ -]?(?:
        id
        |ids
        |name
        |names
        |url
        |uri
        |path
        |file
        |type
        |size
        |length
        |count
        |index
        |version
        |tab
        |store
        |board
        |word
        |words
        |code
        |pair
        |chars?
        |str
        |ring
        |limit
        |expir
        |variable
        |header
        |field
        |prefix
        |label
        |vault
        |algorithm
        |format
      )
    )(?![a-z]{0,3}secret)
  `,
  'i',
);

function find({ text }: Subject): readonly Hit[] {
  if (!/[=:(>]|\bis\b|\|\||,|→/.test(text)) return [];
  const hits: Hit[] = [];
  const seen = new Set<number>();
  for (const [expression, floor] of [
    [name, 10],
    [service, 20],
  ] as const) {
    for (const match of text.matchAll(expression)) {
      if (expression === service && !isOwnWord(text, match.index, match[0])) continue;
      const hit = after(text, match.index, match[0], floor);
      if (hit && !seen.has(hit.start)) {
        seen.add(hit.start);
        hits.push(hit);
      }
    }
  }
  return withRepeats(text, hits);
}

/** Not a piece of another word: "sumOf", "cameraKit" and "rookTable" hold the names of three services. */
function isOwnWord(text: string, index: number, found: string): boolean {
  if (/[a-z]/i.test(text.charAt(index - 1)) && !/^[A-Z]/.test(found)) return false;
  return !/[a-z]/.test(text.charAt(index + found.length));
}

function after(text: string, index: number, found: string, floor: number): Hit | undefined {
  const from = index + found.length;
  const identified = /[_ -]?id$/i.test(found);
  if (identified && !/(?:azure|aws|entra|ad_)/i.test(text.slice(Math.max(0, index - 24), from)))
    return undefined;
  if (publicName.test(text.slice(Math.max(0, index - 28), index))) return undefined;
  if (notSecretTail.test(text.slice(from, from + 16))) return undefined;
  toValue.lastIndex = from;
  const joined = toValue.exec(text);
  if (!joined) return undefined;
  const start = from + joined[0].length;
  value.lastIndex = start;
  const secret = value.exec(text)?.[0].replace(/[.,!]{1,3}$/, '');
  if (secret === undefined || secret.length < floor || !isRandom(secret, identified)) return undefined;
  return { start, end: start + secret.length, confidence: identified ? 0.8 : 0.88 };
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Random enough for a machine's secret: digits among letters, many different characters, not words or a path. */
function isRandom(secret: string, identified = false): boolean {
  if (uuid.test(secret)) return true;
  if (identified) return /^\d{4}-?\d{4}-?\d{4}$/.test(secret);
  if (isPlaceholder(secret) || isSample(secret) || isSequence(secret)) return false;
  if (/^(?:https?:|\/|\.{1,2}\/|\$|\w+\()/.test(secret)) return false;
  if (!/\d/.test(secret) || !/[a-z]/i.test(secret)) return false;
  if (/\.(?:com|net|org|io|js|ts|json|ya?ml|pem|p12|crt|cer|key|txt|png|jar)\b/i.test(secret)) return false;
  // Words joined by separators, a digit or two among them: key_length = XSalsa20.key_length
  if (
    secret
      .split(/[._/-]/)
      .every((part) =>
        /^(?:[A-Za-z]{1,20}\d{0,3}|\d{1,4}|[A-Z][a-z]{1,15}\d{0,4}[A-Z]?[a-z]{0,15})$/.test(part),
      )
  )
    return false;
  if (/^[0-9a-f]+$/i.test(secret)) return secret.length >= 16 && entropy(secret) >= 2.8;
  if (/0123456789|abcdefghij/i.test(secret)) return false;
  return entropy(secret) >= 3.2;
}

export const assignedSecretRule: Rule = {
  id: 'secret.assigned',
  category: 'secret',
  kind: 'assigned-secret',
  label: 'SECRET',
  words: 'a random value given to something named key, token or secret',
  expressions: [name, service, toValue, value, publicName, notSecretTail, uuid],
  find,
};
