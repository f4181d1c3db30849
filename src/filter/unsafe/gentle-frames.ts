import { pattern } from '../../shared';
import { expression } from '../scan/letters';
import type { Frame } from './frame';

const languageEnding = '(?:ish|ese|ian|ench|utch|zech|reek|vak|abic|erman)';
const languageLine = String.raw`\n[ \t*-]{0,8}(?:[\p{L}]{3,14} )?[\p{L}]{2,12}${languageEnding}`;

/** Advice, and what people write every day. */
export const gentleFrames: readonly Frame[] = [
  {
    words: 'a list of languages or nationalities, one a line',
    categories: ['hate'],
    needles: ['ish\n', 'ese\n', 'ian\n', 'ench\n', 'abic\n', 'erman\n'],
    pattern: expression(
      String.raw`(?:${languageLine}){2}(?:${languageLine}(?!${languageLine}))?(?=\n|$)`,
      'gi',
    ),
  },
  {
    words: 'an exaggeration about dying',
    categories: ['self-harm', 'violence'],
    needles: ['laughing', 'dead asleep', 'so boring'],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          (?:die[ds]?|dying|kill(?:ed|ing)? (?:myself|ourselves)) laughing
          |dead asleep
          |so boring
        )(?![\p{L}])
      `,
      'gi',
    ),
  },
  {
    words: 'health, education or family advice',
    categories: ['sexual', 'sexual-minors'],
    needles: [
      'talk to my',
      'talk with my',
      'explain',
      'pregnan',
      'contracept',
      'puberty',
      'sex ed',
      'period',
      'bra',
      'safe sex',
      'condom',
      'consent',
      'std',
      'sti',
      'doctor',
      'therap',
    ],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          (?:talk|speak) (?:to|with) (?:my|our|a|his|her|their) (?:[\p{L}]{2,12} )?(?:
            teens?
            |teenager
            |child
            |children
            |kids?
            |sons?
            |daughters?
            |students?
            |niece
            |nephew
            |pupils?
          ) about
          |(?:during|after|before) (?:pregnancy|childbirth)
          |pregnan(?:t|cy)
          |contracepti(?:on|ve)
          |puberty
          |sex(?:ual)? education
          |sex ed
          |safe(?:r)? sex
          |condoms?
          |consent
          |stds?
          |stis?
          |wear a bra
          |her (?:first )?period
        )(?![\p{L}])
      `,
      'gi',
    ),
  },
  {
    words: 'what people write every day',
    categories: ['injection'],
    needles: [
      'forward to',
      'thank',
      'forgot',
      'forget',
      'instructions for',
      'instructions are',
      'instructions were',
      'instructions without',
      'rules are',
      'article',
      'paper',
      'essay',
      'lecture',
      'introduction',
      'prompt ',
      'prompted',
      'developer mode',
      'brother',
      'sister',
      'students',
      'teachers',
      'my boss',
      'password',
      'api key',
      'act as',
    ],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          (?:your|the|my|our|his|her|a) (?:[\p{L}]{2,12} )?password (?:
            has (?:expired|been)
            |must
            |should
            |is (?:too|not|wrong|incorrect|required)
            |was
            |expire[sd]
            |reset
            |policy
            |field
            |in plain
          )
          |(?:set|store|put|keep|add|export) (?:the|your|an?|our) api key (?:in|as|to)
          |(?:can|could|would|will) (?:you|he|she|they|someone) (?:please )?act as (?:an? |the |my |our )?
          (?:
            reference
            |referee
            |guarantor
            |witness
            |chair
            |host
            |contact
            |deputy
            |backup
            |mentor
          )
          |(?:i|we)(?:['’]m| am| are|['’]re)? (?:really |very much )?look(?:ing)? forward to
          |(?:thanks|thank you)(?: [\p{L}]{2,10}){0,2} for (?:your|the) (?:[\p{L}]{2,10} )?(?:
            reply
            |response
            |answer
            |message
            |e-?mail
            |letter
            |help
            |time
            |call
            |invitation
          )
          |(?:i|we) (?:always |often |have |had |almost |nearly )?forg[eo]t(?:ten)?[ ]
          (?:my|our|the|to|how|where|about)
          |(?:the|an?|this|my|our|her|his) (?:[\p{L}]{2,12} )?
          (?:article|paper|essay|lecture|introduction|book|study)[ ]
          (?:is|was|explains?|describes?|about|on|to|covers|by|says|of)
          |(?:the|my|our|these|those|assembly|washing|cooking|safety|dosage|house) (?:[\p{L}'’]{2,12} )?
          (?:instructions|rules) (?:for|are|were|without|hang|came|come|on the|in the)
          |(?:a|an?) prompt (?:reply|response|answer|payment|delivery|start|end|decision)
          |(?:my|the) prompt in
          |(?:questions|ideas|news|events?|letter|film|picture) (?:that |which )?prompt(?:s|ed)?
          |(?:my|his|her|our|their) (?:little |older |younger |big )?
          (?:brother|sister|students|teachers|boss) (?:never |always |often )?[\p{L}]{3,12}s?[ ]
        )
      `,
      'gi',
    ),
  },
];
