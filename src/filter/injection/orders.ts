import { pattern } from '../../shared';
import { expression } from '../scan/letters';
import type { Phrase } from './phrases';

/** What a model gives back. No person's answer is ordered to be encoded, shuffled or filled with advertisements. */
const yours = pattern`
  (?:
    (?:your|ur) (?:final |next |whole |entire |own )?
    (?:answer|response|reply|output|summary|translation|rewrite|correction)s?
    |the (?:final answer|model['’]?s? (?:answer|output)|response|output)
  )
`;
const task = pattern`
  (?:
    translation
    |summary
    |summari[sz]ing
    |translating
    |correction
    |proofreading
    |rewriting
    |editing
    |text
    |article
    |document
    |documents
    |e-?mail
    |task
    |job
    |question
    |above
    |sources?
  )
`;
const say = pattern`
  (?:
    say
    |print
    |output
    |write
    |tell
    |answer
    |respond
    |reply
    |give
    |return
    |show
    |display
    |act
    |talk
    |sing
    |generate
    |repeat
    |reveal
    |recite
    |insult
    |make
    |explain
  )
`;

/**
 * Orders about the answer itself, to leave the task, to change role or to hand over what a model was told. Confidence
 * below 0.5 is no finding by itself: such a phrase counts where the learned detector leans the same way.
 */
export const orders: readonly Phrase[] = [
  {
    id: 'answer-twisted',
    kind: 'answer-order',
    words: 'an order to garble an answer or to slip something into it',
    needles: ['answer', 'response', 'reply', 'output', 'summary', 'translation', 'correction'],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          encode
          |encrypt
          |encipher
          |reverse
          |shuffle
          |scramble
          |rearrange
          |misspell
          |weave
          |slip
          |sneak
          |inject
          |embed
          |integrate
          |incorporate
          |swap
          |mirror
          |obfuscate
          |substitute
          |replace
          |convert
          |hide
          |smuggle
          |advertise
          |promote
        )(?![\p{L}])[^.!?\n]{0,110}?(?<![\p{L}])${yours}(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.66,
  },
  {
    id: 'answer-added',
    kind: 'answer-order',
    words: 'an order about what an answer must contain',
    needles: ['answer', 'response', 'reply', 'output', 'summary', 'translation', 'correction'],
    pattern: expression(
      pattern`
        (?:
          ^
          |[.!?:;"'”»\n(] {0,3}
          |(?<![\p{L}])(?:please|must|should|to|and|then|also)[ ]
        )(?:
          include
          |insert
          |add
          |put
          |place
          |mention
          |append
          |write
          |state
          |claim
          |say
          |tell
          |use
          |begin
          |start
          |end
          |finish
          |conclude
          |close
          |make
          |let
          |remove
          |change
          |modify
          |adapt
          |adjust
          |introduce
          |recommend
          |suggest
          |ask
          |urge
          |encourage
          |convince
          |persuade
          |inform
          |warn
          |provide
        )(?![\p{L}])(?!
          [^.!?\n]{0,40}(?:number|reference|contact|your name|signature|questions?)
        )[^.!?\n]{0,110}? (?:in|into|to|of|with|within|from|before|using) ${yours}(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.58,
  },
  {
    id: 'answer-first',
    kind: 'answer-order',
    words: 'an order about what an answer must contain',
    needles: ['answer', 'response', 'reply', 'output', 'summary', 'translation'],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          in ${yours},? (?:please )?(?:also |always |only )?(?:
            say
            |claim
            |include
            |state
            |mention
            |warn
            |urge
            |tell
            |recommend
            |insert
            |add
            |replace
            |suggest
            |promote
            |convince
            |pretend
            |advertise
            |use
          )
          |${yours} (?:should|must|needs? to|has to|have to|shall) (?:also |always |only |not )?(?:
            contain
            |include
            |mention
            |end
            |begin
            |start
            |say
            |state
            |recommend
            |be (?:in|written|encoded|entirely)
            |advertise
            |promote
            |claim
          )
          |(?:
            answer
            |respond
            |reply
            |(?:give|write|present|deliver|format|provide) ${yours}
          )(?: (?:only|just|exclusively|entirely))? (?:in|with|using|as) (?:a |an |the )?(?:only )?(?:
            caesar
            |base ?64
            |morse
            |binary
            |hexa?decimal
            |hex
            |rot ?13
            |emojis?
            |pig latin
            |(?:all )?caps
            |capital letters
            |upper ?case
            |reverse
            |leet ?speak
            |ascii
            |braille
            |cipher
            |code
            |rhymes?
            |riddles?
            |one (?:word|letter)
            |nothing but
          )
        )(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.66,
  },
  {
    id: 'reader-model',
    kind: 'addressed-to-model',
    words: 'an order to whoever summarises or answers',
    needles: ['when ', 'if ', 'while ', 'before ', 'whatever', 'any ', 'no matter'],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          (?:when|if|whenever|while|before|after) (?:
            (?:you|someone|somebody|anyone|people|the user|users|asked)(?: (?:are|is|get))? ?
          )?(?:
            asks?
            |asked
            |summari[sz](?:e|es|ing)
            |translat(?:e|es|ing)
            |answering
            |responding
            |replying
            |process(?:ing)?
            |read(?:ing)?
            |rewrit(?:e|ing)
            |correct(?:ing)?
            |evaluat(?:e|ing)
            |review(?:ing)?
            |continu(?:e|ing)
          )(?: you)?(?: (?:about|to summari[sz]e|to translate|for|with))? (?:this|the|it|that)
          [^.!?\n]{0,40}?,? (?:please )?(?:always |only |just |also |simply )?(?:
            say
            |tell
            |answer
            |state
            |respond
            |reply
            |include
            |add
            |insert
            |mention
            |output
            |print
            |write
            |leave out
            |ignore
            |recommend
            |praise
            |pretend
            |claim
            |append
          )
          |(?:whatever|no matter what|regardless of what) (?:
            you are asked
            |you['’]re asked
            |the (?:question|user|request|topic|task)
            |is asked
            |comes
            |happens
            |i say
            |they say
          )[^.!?\n]{0,40}?,? (?:say|tell|answer|state|respond|reply|output|print|write|do as)
          |any (?:assistant|model|bot|ai|llm|chatbot|grader|reader)[ ]
          (?:reading|processing|that reads|parsing|summari[sz]ing)[^.!?\n]{0,40}?[ ]
          (?:should|must|has to|shall|needs to)
        )(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.66,
  },
  {
    id: 'person-steered',
    kind: 'answer-order',
    words: 'an order about what a reader is to be told',
    needles: ['user', 'reader'],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          tell
          |inform
          |advise
          |ask
          |urge
          |convince
          |persuade
          |encourage
          |warn
          |instruct
          |remind
          |trick
          |make
          |get
          |order
          |recommend(?: to)?
          |send
          |delete
          |forward
          |open
        ) (?:the|any|all|this|every) (?:user|reader)s?(?:['’]s?)?(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.47,
  },
  {
    id: 'task-dropped',
    kind: 'new-task',
    words: 'an order to leave the task for another',
    needles: [
      'do not',
      "don't",
      'don’t',
      'never',
      'forget',
      'drop',
      'skip',
      'leave',
      'stop',
      'scrap',
      'abandon',
      'enough',
      'instead of',
      'ignore',
      'disregard',
      'put aside',
      'not a text',
      'task is',
      'without using',
      'no text',
    ],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          (?:
            (?:do not|don['’]t|never|stop) (?:bother to |try to )?(?:
              summari[sz]e
              |summari[sz]ing
              |translate
              |translating
              |answer
              |answering
              |correct
              |correcting
              |rewrite
              |rewriting
              |fix
              |process
              |proofread
              |improve
              |follow
            )
            |(?:
              forget
              |drop
              |skip
              |leave
              |scrap
              |abandon
              |ignore
              |disregard
              |put aside
              |enough of
              |never mind
              |stop with
            ) (?:about )?(?:the|this|that|my|all|any|your) ?(?:[\p{L}]{1,14} )?${task}
          )(?:
            [ ](?:this|the|it|that|my|job|text|alone|aside|question|e-?mail|document|request|in the text)
          ){0,4}(?: ?[,;:.!–-]|,? and|,? but)(?:
            [ ](?:and|but|just|instead|now|simply|only|please|you|are|a|better|rather|then|to)
          ){0,3} ${say}
          |this is (?:not|no longer) an? (?:text|article|document|e-?mail|question)[^.!?\n]{0,30}[ ]
          (?:but|it is) an? (?:command|order|instruction)
          |there is no (?:text|article|document|e-?mail)[^.!?\n]{0,20}[.!,;] (?:your|just|now)
        )(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.62,
  },
  {
    id: 'role-without-rules',
    kind: 'role-play',
    words: 'a role that a model is to take and never leave',
    needles: [
      'you are',
      "you're",
      'you’re',
      'be a',
      'act ',
      'play',
      'pretend',
      'imagine',
      'speak',
      'answer as',
      'character',
      'role',
      'behave',
      'simulate',
    ],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          you(?:['’]re| are) (?:not an?|no longer an?|not (?:ChatGPT|GPT)) ?
          (?:AI|assistant|chatbot|language model|translator|editor|bot|ChatGPT)?
          |(?:
            you(?:['’]re| are)
            |you will (?:be|play|act as)
            |be
            |become
            |play
            |act (?:as|like)
            |behave (?:as|like)
            |pretend to be
            |pretend that you are
            |speak as
            |answer as
            |respond as
            |imagine (?:that )?you(?:['’]re| are)
            |imagine being
            |simulate
          ) [^.!?\n]{2,70}? (?:who|that|which|and|with) (?:you )?(?:
            never (?:refuse|say|break)
            |has no
            |have no
            |no (?:[\p{L}]{1,12} )?(?:
              restrictions?
              |limits
              |limitations
              |filters?
              |rules
              |boundaries
              |morals?
              |ethics
              |censorship
              |guidelines
              |inhibitions
            )
            |ignores?
            |is not bound
            |breaks
            |obeys?
            |hates?
            |always (?:compl|obey|answer)
            |does(?: not|n['’]t) (?:care|follow|refuse|have)
            |can do anything
            |knows no
            |lies
          )
          |(?:never|do not|don['’]t) (?:ever )?(?:leave|break|drop|step out of) (?:this |the |your )?
          (?:role|character|fiction)
          |stay in (?:this |the |your |his |her )?(?:role|character)
          |you obey(?: only)? (?:me|my)
          |(?:do not|don['’]t) break character
        )(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.56,
  },
  {
    id: 'told-before',
    kind: 'exfiltration',
    words: 'a request for what a model was told before',
    needles: [
      'you were',
      'you have been',
      'your ',
      'above',
      'before',
      'preced',
      'beginning',
      'start of',
      'top of',
      'context window',
      'given',
    ],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          (?:what|which) (?:[\p{L}]{1,14} ){0,3}(?:
            were you
            |did (?:they|he|your [\p{L}]{1,12}|the [\p{L}]{1,12}) (?:tell|give|order)
            |have you been
          ) ?(?:given|told|instructed|you|ordered)?[^.!?\n]{0,24}?(?:
            at the (?:start|beginning|outset|top)
            |first
            |initially
            |before
            |to do
            |by [\p{L}]{1,14}
          )
          |(?:
            show
            |repeat
            |list
            |print
            |give
            |tell
            |quote
            |recite
            |paste
            |copy
            |write
            |output
            |reveal
            |dump
            |spell
            |read
            |display
            |return
            |share
            |describe
            |summari[sz]e
            |translate
            |bring
          )(?: [\p{L}'’]{1,14}){0,8} (?:
            you (?:were|have been|got|had been) (?:given|told|instructed|asked|set up)
            |(?:before|above|preceding|prior to|on top of) (?:this|my|the) (?:first |last |very )?
            (?:message|line|text|prompt|question|sentence|paragraph|input)
            |(?:start|top|beginning|first (?:lines?|words?|message)|opening) of (?:this|the|our|your)[ ]
            (?:chat|conversation|context|prompt|instructions|briefing)
            |your (?:[\p{L}]{1,12} ){0,2}(?:
              prompts?
              |orders
              |instructions
              |briefing
              |configuration
              |settings
              |guidelines
              |context window
              |tools
              |api (?:key|token)
              |secret (?:key|word)
              |hidden [\p{L}]{1,12}
            )
          )
        )(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.6,
  },
  {
    id: 'rules-lifted',
    kind: 'role-play',
    words: 'a claim that a model’s rules are lifted',
    needles: [
      'guideline',
      'rules',
      'restrict',
      'filter',
      'limit',
      'polic',
      'principle',
      'moral',
      'disclaimer',
      'censor',
      'refus',
      'warning',
      'apolog',
      'regeln',
      'filtre',
      'filtr',
    ],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          your (?:[\p{L}]{1,12} )?(?:
            guidelines
            |rules
            |restrictions?
            |filters?
            |limits
            |limitations
            |polic(?:y|ies)
            |principles
            |training
            |morals?
            |programming
          ) (?:have been|has been|are|were|is|was|no longer|do(?:es)? not|don['’]t)(?: now)? ?(?:
            lifted
            |off
            |suspended
            |disabled
            |removed
            |switched off
            |updated
            |gone
            |cancell?ed
            |apply
            |count
            |void
            |turned off
            |deactivated
            |outdated
            |paused
          )
          |(?:
            leave
            |drop
            |forget
            |lose
            |skip
            |set aside
            |turn off
            |switch off
            |disable
            |remove
            |lift
            |ignore
            |violate
            |break
          ) (?:all )?your (?:[\p{L}]{1,12} )?(?:
            guidelines
            |rules
            |restrictions?
            |filters?
            |limits
            |polic(?:y|ies)
            |principles
            |morals?
            |programming
            |training
            |neutrality
            |ethics
          )
          |without (?:any |the |your )?(?:usual )?(?:
            censorship
            |filters?
            |disclaimers?
            |refus(?:al|ing)
            |warnings? (?:or|and)
            |moral(?:i[sz]ing| advice)
          )
          |as (?:if|though) you (?:had|have) no (?:[\p{L}]{1,12} )?
          (?:rules|restrictions|filters?|limits|morals)
          |(?:has|have|with|know|knows) no (?:[\p{L}]{1,12} )?
          (?:censorship|filters?|moral limits|content polic(?:y|ies))
          |sans (?:aucun )?filtre
          |ohne (?:jeden |jede )?(?:filter|zensur)
          |sin (?:filtros?|censura)
          |senza (?:filtri|censura)
          |sem (?:filtros?|censura)
          |zonder (?:filters?|censuur)
          |bez (?:filtr[óo]w|cenzury)
        )(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.58,
  },
];
