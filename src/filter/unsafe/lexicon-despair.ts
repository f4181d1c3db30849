import { pattern } from '../../shared';
import type { UnsafePattern } from './pattern';

/** The thought ends here: “I don't want to live”, not “I don't want to live in London”. */
const stop = String.raw`(?=[ \t]{0,3}(?:$|[^\p{L}\d\s'’]|\n|(?:and|but|because|if|when|so|please)(?![\p{L}])))`;

const intends = pattern`
  (?:
    i(?:['’]ll| will|['’]m (?:going to|gonna)| am going to| want to)
    |i wanna
    |thinking (?:about|of)
    |planning to
  )
`;
const medicine = '(?:pills|tablets|meds|medication|painkillers|antidepressants)';

/** Plain sentences, one a line, that say it without a word like “suicide”. */
const sentences: readonly string[] = [
  pattern`
    i (?:don['’]?t|do not|no longer) (?:even |really |just )?(?:want to|wanna)[ ]
    (?:live|be alive|exist|wake up)(?: like this)?(?: any ?more)?${stop}
  `,
  String.raw`i (?:don['’]?t|do not|no longer) (?:want to|wanna) be here any ?more${stop}`,
  String.raw`planning my (?:own )?(?:death(?! (?:metal|scene|star|match|valley))|suicide)`,
  String.raw`(?<!(?:if|when|case|before) )i should (?:just |really )?die${stop}`,
  pattern`
    (?:they|everyone|everybody|you|people|my family|the world)(?:['’]d| would) (?:all )?be[ ]
    (?:happier|better off|better|relieved) if i (?:was|were) (?:dead|gone|never born)${stop}
  `,
  pattern`
    ${intends} (?:just )?swallow(?:ing)? (?:the|a|this) (?:whole|entire) (?:bottle|box|pack|packet)
    (?: of ${medicine})?${stop}
  `,
  pattern`
    ${intends} (?:just )?(?:tak(?:e|ing)|swallow(?:ing)?) all (?:of )?(?:my|the|these) (?:[\p{L}]{3,14} )?
    ${medicine} (?:at once|tonight)
  `,
  pattern`
    (?:painless|peaceful|quickest|easiest|fastest) way to (?:die|kill myself|end my life|commit suicide)
    ${stop}
  `,
  String.raw`i want it all to (?:end|stop|be over)(?: now| tonight| forever)?${stop}`,
  String.raw`(?:please|god|just) let me die${stop}`,
];

export const despair: UnsafePattern = {
  id: 'despair',
  category: 'self-harm',
  kind: 'self-harm',
  words: 'plain words of somebody who does not want to live',
  needles: [
    'want to',
    'it all to',
    'wanna',
    'planning my',
    'should',
    'if i was',
    'if i were',
    'swallow',
    'at once',
    'tonight',
    'way to',
    'let me die',
  ],
  source: String.raw`(?<![\p{L}])(?:${sentences.join('|')})(?![\p{L}])`,
  confidence: 0.85,
  unless: pattern`
    (?:
      laugh
      |lmao
      |lol
      |haha
      |jok(?:e|ing)
      |embarrass
      |cringe
      |so (?:boring|awkward|spicy|hungover)
      |game
      |level
      |boss fight
      |character
      |novel
      |story
      |scene
      |doctor
      |pharmacist
      |nurse
      |breakfast
      |dosage
      |stud(?:y|ies)
      |according
      |lobster
      |fish
      |horse
      |hamster
    )
  `,
};
