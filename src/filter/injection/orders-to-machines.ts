import { pattern } from '../../shared';
import { expression } from '../scan/letters';
import type { Phrase } from './phrases';

/** Orders that nobody gives to a person. */
export const ordersToMachines: readonly Phrase[] = [
  {
    id: 'context-told',
    kind: 'exfiltration',
    words: 'a request for what a model was told before',
    needles: ['prompt', 'context', 'message', 'directive'],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          show
          |print
          |output
          |reveal
          |repeat
          |translate
          |display
          |dump
          |recite
          |paste
          |quote
        )(?: me| us| out)? (?:the |your |any )?(?:entire |whole |full |complete )?(?:
          hidden
          |previous
          |preceding
          |prior
          |initial
          |internal
          |earlier
          |secret
          |system
        ) (?:prompts?|context|system messages?|directives)(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.6,
  },
  {
    id: 'opposite',
    kind: 'override-instructions',
    words: 'an order to do the opposite of what was asked',
    needles: ['opposite'],
    pattern: expression(
      pattern`
        (?:
          ^
          |[.!?:;"'”»\n(] {0,3}
          |(?<![\p{L}])(?:please|must|should|now|instead,?|always|only)[ ]
        )(?:do|say|write|answer|output) (?:exactly |just )?the (?:exact )?opposite of[ ]
        (?:what|everything|all) (?:
          you (?:were|have been|are)
          |(?:i|they|the user) (?:told|asked)
          |(?:is|was) (?:said|asked|written)
          |the (?:instructions?|text|prompt)
        )
      `,
      'gi',
    ),
    confidence: 0.6,
  },
  {
    id: 'safety-off',
    kind: 'role-play',
    words: 'an order to put a model’s safeguards aside',
    needles: ['override', 'bypass', 'disable', 'ignore', 'deactivate'],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:override|bypass|disable|ignore|deactivate|switch off|turn off)[ ]
        (?:all |any |your |the )?(?:safety|content|moderation|ethical|ethics) (?:
          protocols?
          |polic(?:y|ies)
          |filters?
          |guidelines?
          |measures
          |guardrails?
          |restrictions?
        )(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.6,
  },
  {
    id: 'role-switched',
    kind: 'role-play',
    words: 'an order to become somebody else',
    needles: ['stop being', 'switch roles', 'change roles', 'new persona', 'your persona'],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          stop being (?:an? |the |my )?(?:ai|assistant|chatbot|bot|language model|translator|editor)
          |you (?:will |must |should |shall )?(?:now )?(?:switch|change) (?:your )?roles?
          |your (?:new )?persona (?:is|will be)
        )(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.6,
  },
  {
    id: 'answer-dictated',
    kind: 'answer-order',
    words: 'an answer that is dictated word for word',
    needles: ['as:', 'as :', 'with:', 'with :', 'to:', 'saying:'],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:summari[sz]e|translate|rewrite|describe|rate|grade|classify|correct) (?:
          this
          |it
          |that
          |(?:the|this) (?:text|article|e-?mail|document|paper|above)
        ) (?:as|to|with|by saying) ?: ?["“'«]
        |(?:answer|reply|respond) (?:only |just |simply )?with ?: ?["“'«]
      `,
      'gi',
    ),
    confidence: 0.56,
  },
  {
    id: 'above-ignored',
    kind: 'override-instructions',
    words: 'an order to leave what stands above aside',
    needles: ['above', 'oben', 'irrelevant', 'before this one'],
    pattern: expression(
      pattern`
        (?:^|[.!?:;\n(] {0,3}|(?<![\p{L}])(?:please|now|just) )(?:
          (?:ignore|disregard|forget) (?:the |all |everything )?above(?: text| messages?)?,? (?:and|then)[ ]
          (?:just |instead |now )?(?:say|print|write|output|answer|tell|reply|respond)
          |egal,? was (?:oben|vorher|davor) (?:steht|stand|kam)
          |alle (?:bisherigen|vorherigen|obigen) (?:informationen|anweisungen|texte),? [^.!?\n]{0,60}
          (?:sind|waren) (?:irrelevant|ungültig|hinfällig|egal)
          |(?:behave|act|answer|respond) as (?:though|if) (?:the|all|every|any)[ ]
          (?:paragraphs?|text|lines?|instructions?|sentences?|messages?)[^.!?\n]{0,40}[ ]
          (?:did not exist|didn['’]t exist|never existed|were not there)
        )(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.6,
  },
  {
    id: 'task-left',
    kind: 'override-instructions',
    words: 'an order to drop the task for another',
    needles: [
      'concentrate',
      'focus on',
      'instead of',
      'cease',
      'now simulate',
      'now emulate',
      'more important',
    ],
    pattern: expression(
      pattern`
        (?:^|[.!?:;\n(] {0,3}|(?<![\p{L}])(?:please|now|just) )(?:
          (?:forget|leave|ignore|drop) (?:
            all of (?:that|this|it)
            |the (?:article|text|translation|summary|task|above|document)
          )(?: aside)?,? and (?:concentrate|focus) on
          |instead of (?:
            fixing
            |correcting
            |proofreading
            |translating
            |summari[sz]ing
            |rewriting
            |checking
          ) (?:my|the|this|that) (?:text|grammar|spelling|article|e-?mail|paragraph|document),?[ ]
          (?:output|print|say|write|tell|give|show|reveal|answer|reply)
          |cease (?:translating|proofreading|rewriting|summari[sz]ing|correcting)
          |you (?:will|must|shall|are to) now (?:simulate|emulate|impersonate)
          |the following is more important than (?:everything|anything|all) (?:else|above|before) ?:
        )(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.6,
  },
  {
    id: 'role-given',
    kind: 'role-play',
    words: 'an order to become somebody else',
    needles: ['trapped in', 'your name is', 'answer as', 'be punished'],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          you are (?:now )?trapped in (?:a|the|this) (?:story|game|role|novel|film|movie) as
          |from (?:now on|this point on|this moment on|here on),? your name is
          |when i ask you (?:something|anything|a question),? answer as [\p{L}]{2,20} would
          |imagine (?:being|you are|you['’]re) an? [\p{L} ]{2,30} (?:who|that) (?:cannot|can['’]t|can not)
          [ ]be punished
        )(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.6,
  },
];
