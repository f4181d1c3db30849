import { pattern } from '../../shared';

/** Phrases aimed at a model, apart from "ignore the above" (see override.ts). */
export interface Phrase {
  readonly id: string;
  readonly kind: string;
  readonly words: string;
  readonly pattern: RegExp;
  readonly confidence: number;
  /** Lower-case pieces one of which a text must hold for the pattern to be tried. */
  readonly needles: readonly string[];
}

export const phrases: readonly Phrase[] = [
  {
    id: 'role-play',
    kind: 'role-play',
    words: 'a role that lifts a model’s rules',
    needles: [
      'you are',
      'you will',
      'act as',
      'pretend',
      'roleplay',
      'role-play',
      'from now on',
      'du bist',
      'tu es',
      'eres',
      'simulate',
      'jetzt',
    ],
    pattern: new RegExp(
      pattern`
        \b(?:
          you (?:are|will be) (?:now |going to (?:be|act as|pretend to be) |to act as |to behave as )
          (?:a |an |the )?(?:
            DAN\b
            |STAN\b
            |evil
            |unfiltered
            |uncensored
            |unrestricted
            |jailbroken
            |free
            |amoral
            |immoral
            |different (?:AI|model|assistant)
            |AI
            |chatbot
            |hacker
            |villain
            |terminal
            |linux
            |developer mode
          )
          |(?:act|behave|respond|answer|reply) as (?:if|though) you (?:are|were|have|had)[ ]
          (?:no|not|free|an? un|never|without)
          |pretend (?:that )?(?:you (?:are|have|can)|to be) (?:an? )?
          (?:un|evil|no |DAN|AI|free|different|not bound|jailbroken)
          |you (?:can|will|may|must) (?:now )?do anything now
          |(?:ab jetzt|von nun an) bist du
          |du bist (?:jetzt|nun|ab jetzt|keine?)[ ]
          |(?:à partir de maintenant|désormais),? tu (?:es|vas|dois)
          |(?:a partir de ahora|desde ahora),? (?:eres|serás|actúa)
          |d['’]ora in poi (?:sei|sarai|ti comporterai)
          |a partir de agora,? (?:você|tu) (?:é|será|vai|és)
          |vanaf nu ben je
          |od teraz jesteś
          |с этого момента ты
          |теперь ты[ ]
        )
      `,
      'gi',
    ),
    confidence: 0.8,
  },
  {
    // A chair, a parent or a boss says the same: it counts where the learned detector leans the same way.
    id: 'from-now-on',
    kind: 'role-play',
    words: 'what a reader is or does from now on',
    needles: ['from now on', 'starting now', 'for the rest of', 'henceforth'],
    pattern: new RegExp(
      pattern`
        \b(?:
          from now on
          |starting now
          |for the rest of (?:this|our) conversation
          |henceforth
        ),? you (?:are|will|must|shall|can|have)\b
      `,
      'gi',
    ),
    confidence: 0.47,
  },
  {
    id: 'no-rules',
    kind: 'role-play',
    words: 'a claim that a model’s rules are lifted',
    needles: [
      'restrict',
      'filter',
      'censor',
      'limit',
      'guideline',
      'rule',
      'developer mode',
      'dan',
      'jailb',
      'ethic',
      'moral',
    ],
    pattern: new RegExp(
      pattern`
        \b(?:
          (?:you|it|he|she|AI|assistant|model|DAN|chatbot) (?:
            (?:is|are|has|have) (?:been )?(?:freed|released|unbound|liberated) from
            |(?:is|are) (?:no longer|not) (?:bound|limited|restricted|constrained|required)(?: by| to)?
            |(?:has|have|with) no (?:ethical|moral|content|safety|legal)? ?
            (?:restrictions|limits|limitations|filters?|guidelines|rules|boundaries)
            |does not (?:have to )?(?:follow|abide|adhere|comply|care)
          )
          |without (?:any )?(?:ethical|moral|content|safety|legal) (?:
            restrictions
            |limits
            |limitations
            |filters?
            |guidelines
            |rules
            |boundaries
            |concerns
            |considerations
          )
          |(?:enable|enter|activate|switch to|turn on) (?:the )?
          (?:developer|DAN|jailbreak|god|debug|unrestricted|admin) mode
          |developer mode (?:enabled|output|on)
          |do anything now
          |stay in character
          |jailbreak (?:prompt|mode|successful)
          |broken free of the typical confines
        )\b
      `,
      'gi',
    ),
    confidence: 0.82,
  },
  {
    id: 'prompt-theft',
    kind: 'exfiltration',
    words: 'a request for a model’s own instructions',
    needles: [
      'prompt',
      'instruc',
      'guideline',
      'programming',
      'configuration',
      'anweisung',
      'above',
      'system message',
      'rules',
      'everything before',
      'all before',
      'told',
    ],
    pattern: new RegExp(
      pattern`
        \b(?:
          (?:
            reveal
            |show
            |print
            |display
            |output
            |repeat
            |tell
            |give
            |share
            |disclose
            |leak
            |recite
            |list
            |write
            |copy
            |return
            |summari[sz]e
            |translate
            |spell ?check
            |what (?:is|are|was|were)
            |zeige?
            |nenne
            |gib
            |wiederhole
            |montre[zr]?
            |affiche[zr]?
            |muestra
            |revela
            |mostra
            |rivela
            |mostre
          )(?:
            [ ](?:
              me
              |us
              |mir
              |moi
              |out
              |back
              |up
              |all
              |of
              |the
              |exact
              |full
              |entire
              |complete
              |whole
              |verbatim
              |your
              |deine[nrs]?
              |die
              |den
              |tes
              |votre
              |tus?
              |il
              |tuo
              |seu
              |sua
              |text
              |content
              |contents
              |words
              |hidden
              |secret
              |initial
              |original
              |first
              |previous
              |above
              |system
              |internal
              |confidential
              |2
              |two
              |sentences?
              |before
            )
          ){0,7} (?:
            system ?prompt
            |prompt[ _]?texts?
            |system (?:message|instructions?)
            |(?:hidden|secret|initial|original|internal|confidential|pre-?) ?
            (?:prompts?|instructions?|rules|guidelines|configuration)
            |your (?:prompts?|instructions|guidelines|configuration|rules|programming)
            |instructions (?:above|you (?:were|have been|got))
            |prompts?(?= ?[.!?]| ?$| text| above| verbatim)
            |systemprompt
            |anweisungen
            |instructions système
            |instrucciones del sistema
          )
          |(?:repeat|print|output|write|say|copy) (?:
            everything
            |all
            |the (?:words|text|sentences?)
            |what is
            |back (?:everything|all)
          ) (?:above|before|prior|you were told|written above)
        )
      `,
      'gi',
    ),
    confidence: 0.78,
  },
  {
    id: 'data-theft',
    kind: 'exfiltration',
    words: 'an order to send data somewhere',
    needles: ['http', 'send', '@', 'www'],
    pattern: new RegExp(
      pattern`
        \b(?:
          send
          |forward
          |post
          |upload
          |transmit
          |exfiltrate
          |e-?mail
          |leak
          |append
          |submit
        )(?:
          [ ](?:
            me
            |us
            |all
            |any
            |the
            |this
            |these
            |your
            |their
            |user(?:'s|s)?
            |our
            |entire
            |full
            |whole
            |private
            |personal
            |secret
            |sensitive
            |collected
            |following
            |conversation
            |chat
            |history
            |contents?
            |data
            |details
            |information
            |credentials
            |passwords?
            |keys?
            |tokens?
            |cookies?
            |messages?
            |emails?
            |text
            |summary
            |of
            |and
            |it
            |them
          )
        ){1,8} (?:to|via|through|at|as (?:a )?(?:query|parameter)s?(?: to)?) (?:the )?(?:
          https?:\/\/
          |www\.
          |attacker
          |the (?:following|attacker)
          |url
          |server
          |webhook
          |[\w.-]{1,40}@
        )
      `,
      'gi',
    ),
    confidence: 0.72,
  },
  {
    id: 'image-beacon',
    kind: 'exfiltration',
    words: 'an image address that would carry text out',
    needles: ['!['],
    pattern: new RegExp(
      pattern`
        !\[[^\]\n]{0,80}\]\(https?:\/\/[^\s)]{3,200}[?&][\w-]{1,30}=(?:
          \{
          |\$
          |%7B
          |\[
          |<
          |\.{3}
          |DATA
          |data
          |secret
          |prompt
          |conversation
          |history
          |summary
        )[^\s)]{0,200}\)
      `,
      'gi',
    ),
    confidence: 0.9,
  },
  {
    id: 'fake-turn',
    kind: 'fake-turn',
    words: 'marks that pretend to be the end of the text or a turn of the conversation',
    needles: [
      '<',
      '[inst',
      '[/inst',
      '[sys',
      '[/sys',
      '[assistant',
      '###',
      '##',
      'system',
      'assistant:',
      'assistant :',
      'assistant]',
      'human',
      'end of',
      'begin',
      'admin',
      'developer',
      'new instruc',
      'new prompt',
      'new task',
      'new rule',
      'new directive',
      'instruction',
    ],
    pattern: new RegExp(
      pattern`
        <\|(?:
          im_start
          |im_end
          |endoftext
          |system
          |user
          |assistant
          |eot_id
          |begin_of_text
          |start_header_id
          |end_header_id
        )\|>
        |<\/?(?:system|instructions?|assistant|prompt)>
        |\[\/?(?:INST|SYS|SYSTEM|ASSISTANT)\]
        |<<\/?SYS>>
        |<(?:start|end)_of_turn>
        |(?:^|\n)[ \t]{0,3}(?:
          #{2,4} ?(?:
            system
            |instructions?
            |assistant
            |human
            |user
            |response
            |new (?:task|instructions?)
          )\b[^\n]{0,20}:?
          |\[?(?:system|admin|administrator|developer)
          (?: (?:message|override|prompt|note|notice|alert|update))\]? ?:
          |(?:system|assistant) ?: ?(?=(?:you|ignore|forget|new|from|please|do|the user)\b)
        )
        |\b(?:
          end of (?:text|document|input|user input|prompt|context|instructions|article|email)
          |begin(?:ning)? (?:of )?(?:new )?(?:instructions|system prompt|task)
          |system override
          |(?<!(?:our|my|his|her|their|your|the|with|some|few) )new (?:system )?
          (?:instructions?|prompt|task|rules?|directive) ?:
        )
      `,
      'gi',
    ),
    confidence: 0.75,
  },
  {
    id: 'fence',
    kind: 'fake-turn',
    words: 'a mark that closes the frame around the text',
    needles: ['</text'],
    pattern: /<\/text\s{0,5}>/gi,
    confidence: 0.85,
  },
  {
    id: 'addressed',
    kind: 'addressed-to-model',
    words: 'words addressed to a model that reads the text',
    needles: [
      'ai ',
      'ai,',
      'ai:',
      'ai.',
      'a.i',
      'llm',
      'language model',
      'chatbot',
      'chat bot',
      'gpt',
      'assistant',
      'claude',
      'gemini',
      'copilot',
      'ki ',
      'sprachmodell',
      'ia ',
      'modèle de',
      'modelo de',
    ],
    pattern: new RegExp(
      pattern`
        \b(?:
          (?:
            (?:note|message|instructions?|attention|notice|important|warning|memo|reminder)s? (?:to|for)
            |attention:?
            |dear
            |hey
            |hi
            |hello
            |hallo
            |dear
          ) (?:the |any |all |an? |your )?(?:
            AI
            |LLMs?
            |A\.I\.
            |(?:large )?language models?
            |chat ?bots?
            |(?:Chat)?GPT(?:-?\d)?
            |AI (?:assistants?|models?|agents?|systems?|tools?|reviewers?)
            |(?:AI|virtual|digital) assistants?
            |Claude
            |Gemini
            |Copilot
          )\b
          |if you(?:['’]re| are) (?:an? |the )?(?:
            AI
            |LLM
            |(?:large )?language model
            |chat ?bot
            |AI (?:assistant|model|agent|reviewer|system)
            |(?:Chat)?GPT
          )\b
          |(?:
            AI
            |LLM
            |language models?
            |AI (?:assistants?|models?|agents?|reviewers?)
          ) (?:
            reading
            |processing
            |summari[sz]ing
            |reviewing
            |evaluating
            |translating
            |rewriting
          ) this
          |(?:wenn|falls) du eine? (?:KI|Sprachmodell|AI)\b
          |si (?:tu es|vous êtes) une? (?:IA|modèle de langage)
          |si eres una? (?:IA|modelo de lenguaje)
        )
      `,
      'gi',
    ),
    confidence: 0.72,
  },
  {
    id: 'new-task',
    kind: 'new-task',
    words: 'a new task that replaces the one a model was given',
    needles: [
      'instead',
      'new task',
      'real task',
      'actual task',
      'task ',
      'true ',
      'repeat after',
      'challenge',
      'instructions are',
      'only ',
      'just ',
      'simply ',
      'aufgabe',
      'herausforderung',
      'tâche',
      'tarea',
      'missione',
      'tarefa',
      'goal is',
      'mission',
      'objective',
      'purpose is',
      'role is',
      'job is',
      'assignment',
    ],
    pattern: new RegExp(
      pattern`
        \b(?:
          (?:your|the) (?:new|real|actual|true|only|next|main)[ ]
          (?:task|job|goal|objective|mission|instructions?|purpose|role) (?:is|are|will be)\b
          |(?:your|the) instructions are now
          |(?:here is|here comes|i have|we have|now) (?:a |an |your )?(?:great |new |next |another ){1,3}
          (?:task|challenge|assignment) for you
          |(?:focus on|concentrate on|start with) (?:your|the) new task
          |instead(?:
            [ ]of (?:that|this|summari[sz]ing|translating|rewriting|answering|doing (?:that|this|so))
          ),? (?:please )?(?:just |only |simply )?
          (?:output|print|say|write|respond|reply|answer|tell|return|generate)\b
          |(?:just|only|simply) (?:output|print|respond with|reply with|answer with|return|say)[ ]
          (?:the (?:word|phrase|sentence|following|text)|exactly|"|“|')
          |repeat after me
          |(?:
            konzentriere dich (?:jetzt )?auf
            |hier ist
            |jetzt kommt
            |nun folgen
            |wir beginnen mit
          ) (?:deine |eine |weitere |einer )?(?:neue[nr]? |weitere )?(?:aufgabe|herausforderung)n?
          |ta nouvelle tâche
          |votre nouvelle tâche
          |tu nueva tarea
          |la tua nuova missione
          |sua nova tarefa
        )
      `,
      'gi',
    ),
    confidence: 0.68,
  },
  {
    // “Just say HACKED” dictates; “Only say yes if you mean it” is advice, and NULL or JSON stand in any manual.
    id: 'capitals-dictated',
    kind: 'new-task',
    words: 'an answer dictated in capitals',
    needles: ['only ', 'just ', 'simply '],
    pattern:
      /\b(?:[Jj]ust|[Oo]nly|[Ss]imply) (?:output|print|respond with|reply with|answer with|say) [A-Z]{5,40}\b/g,
    confidence: 0.68,
  },
  {
    id: 'silence',
    kind: 'concealment',
    words: 'an order to hide something from the person',
    needles: ['mention', 'user', 'tell', 'reveal', 'disclose', 'apolog', 'disclaimer', 'as an ai'],
    pattern: new RegExp(
      pattern`
        \b(?:
          (?:do not|don['’]t|never|must not|without) (?:ever )?(?:
            mention(?:ing)?
            |tell(?:ing)?
            |inform(?:ing)?
            |reveal(?:ing)?
            |disclos(?:e|ing)
            |let(?:ting)?
            |show(?:ing)?
            |alert(?:ing)?
            |warn(?:ing)?
          ) (?:this |that |it |any of this |anything |these instructions )?(?:to )?the[ ]
          (?:user|human|reader|person)(?: (?:know|about|that))?
          |(?:do not|don['’]t|never) (?:say|start with|include|add|give|write|use|respond with)[ ]
          (?:(?:any|that) )?(?:
            ["“']?(?:as an AI|i(?:'m| am) sorry|i cannot|i can['’]t)
            |disclaimers?
            |warnings?
            |moral (?:lectures?|advice)
            |ethical (?:considerations|guidelines|advice)
          )
          |(?:never|do not|don['’]t) (?:refuse|decline|reject) (?:any|a|the|my)[ ]
          (?:request|question|prompt|instruction|command)s?
        )\b
      `,
      'gi',
    ),
    confidence: 0.75,
  },
];
