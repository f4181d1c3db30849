import { anyOf, pattern } from '../../shared';

/** Phrases that small models put around or in place of an answer, collected from their outputs. */

const ready = anyOf`
    sure(?: thing)?
    certainly
    of course
    absolutely
    definitely
    okay
    ok
    alright
    great
    no problem
    gladly
    happy to help
    my pleasure
    got it
    understood
    natürlich
    gerne?
    sicher
    klar
    bien sûr
    certainement
    voici
    claro
    por supuesto
    aquí tienes
    certo
    ecco
    好的
    当然
    以下是
    конечно
  `;

const product = anyOf`
    rewritten
    re-written
    rewrite
    revised
    revision
    corrected
    correction
    edited
    improved
    polished
    updated
    fixed
    final
    refined
    cleaned
    clearer
    shorter
    concise
    formal
    friendlier
    friendly
    simplified
    condensed
    proofread
    version
    text
    überarbeitete
    korrigierte
    umformulierte
    version
    texte
    corrigée?
    réécrite?
    texto
    corregid[oa]
    reescrit[oa]
    riscritto
    corretto
    改写
    重写
    修改
    更正
    исправленн\p{L}+
    переписанн\p{L}+
  `;

/** A first line that announces the text: 'Sure! Here is the rewritten text:'. */
export const announcement = new RegExp(
  pattern`
    ^(?:(?:${ready})[\s!,.:;，！。-]*)*(?:
      (?:
        here(?:['’]?s| is| are| you go| it is)
        |below is
        |this is
        |hier ist
        |hier sind
        |voici
        |aquí (?:está|tienes)
        |ecco
        |i(?:['’]ve| have) \w+
        |以下是
        |这是
        |вот
      )[^\n:：]{0,140}
      |(?:the|your|my)? ?[^\n:：]{0,40}\b(?:${product})[^\n:：]{0,60}
    )[:：]\s*
  `,
  'iu',
);

/** The same without a colon, in a line of its own. */
export const announcementLine = new RegExp(
  pattern`
    ^(?:(?:${ready})[\s!,.:;-]*)*(?:
      here(?:['’]?s| is)
      |below is
      |i(?:['’]ve| have) (?:rewritten|revised|corrected|edited|improved|made|fixed)
    )[^\n]{0,140}\n+
  `,
  'iu',
);

/** Eagerness alone: 'Sure! '. */
export const eagerness = new RegExp(`^(?:${ready})\\s*[!:！：]+\\s*|^(?:${ready})[.,]?\\s*\\n+`, 'iu');

/** What marks an announcement as one about the task. */
export const aboutTheTask = new RegExp(`(?:${product}|here you go|here it is)`, 'iu');

/** 'Rewritten text:', '**Output:**', '### Answer'. */
export const label = new RegExp(
  pattern`
    ^(?:#+\s*|\*\*|__)?(?:(?:the|your|my)\s+)?(?:
      (?:
        re-?written
        |revised
        |corrected
        |edited
        |improved
        |final
        |fixed
        |clearer
        |shorter
        |(?:more )?formal
        |friendlier
        |polished
        |updated
        |new
        |rephrased
        |possible
        |suggested
      )\s*
    )?(?:
      text
      |version
      |sentence
      |paragraph
      |message
      |output
      |answer
      |response
      |result
      |rewrite
      |rewritten
      |revised
      |corrected
      |revision
      |correction
      |assistant
      |ai
      |email
      |antwort
      |texte
      |texto
      |reply
    )\s*(?:\(?(?:in )?\w+\)?\s*)?(?:\*\*|__)?\s*[:：]\s*(?:\*\*|__)?\s*
    |^#+\s*(?:re-?written|revised|corrected|edited|improved|final)[^\n]*\n+
    |^\*\*(?:re-?written|revised|corrected|edited|improved|final)[^\n*]*\*\*\s*\n+
  `,
  'iu',
);

/** A last paragraph or sentence that talks about the work. */
export const remark = new RegExp(
  pattern`
    ^(?:[-—–_*]{3,}\s*)?[([]?\s*(?:\*\*|__|#+\s*)?(?:
      (?:please )?note(?: that)?\b
      |n\.?b\.
      |explanation
      |explanations
      |changes(?: i)?(?: made)?\b
      |key changes
      |summary of changes
      |list of changes
      |rationale
      |reasoning
      |corrections?(?: made)?\b
      |edits(?: made)?\b
      |i (?:have |also |['’]ve )?(?:
        changed
        |corrected
        |fixed
        |replaced
        |made
        |removed
        |rephrased
        |kept
        |used
        |simplified
        |rewrote
        |rewritten
        |adjusted
        |added
        |shortened
        |tried
        |maintained
        |preserved
        |ensured
      )\b
      |i['’]ve (?:
        changed
        |corrected
        |fixed
        |replaced
        |made
        |removed
        |rephrased
        |kept
        |used
        |simplified
        |rewritten
        |adjusted
        |added
        |shortened
        |tried
      )\b
      |(?:please )?let me know if (?:you|there|this|any)
      |feel free to
      |(?:i )?hope (?:this|that|it) helps
      |is there anything else
      |would you like (?:me|any)
      |do you (?:want|need) (?:me|any)
      |this (?:
        version
        |revision
        |rewrite
        |rewritten
        |revised
        |edit
        |sentence
        |text
      ) (?:is|keeps|maintains|uses|has|removes|makes|conveys|should|now)
      |the (?:revised|rewritten|corrected|edited|new|original) (?:text|version|sentence|paragraph)
      |in this (?:version|revision|rewrite)
      |anmerkung
      |hinweis
      |ich habe
      |remarque
      |nota
      |примечание
      |注：
      |注意：
      |说明
    )
  `,
  'iu',
);

/** A remark in brackets or a courtesy on the last line. */
export const trailingBracket = new RegExp(
  pattern`
    \s*[([](?:
      note
      |i (?:have )?(?:changed|corrected|fixed|replaced|removed|kept)
      |changes
      |corrected
      |rewritten
      |edited
      |word count
    )\b[^()[\]]*[)\]]\s*$
  `,
  'iu',
);
export const trailingCourtesy = new RegExp(
  pattern`
    \s+(?:
      i hope (?:this|that) helps
      |hope (?:this|that) helps
      |let me know if you(?:['’]d like| want| need| would like)[^.!?\n]*(?:
        changes?
        |edits?
        |adjust\w*
        |revis\w*
        |tweaks?
        |versions?
        |help
        |assist\w*
        |else
      )[^.!?\n]*
      |is there anything else[^.!?\n]*
    )[.!?]*\s*$
  `,
  'iu',
);

/** Refusals, at the start of a sentence. */
export const refusals: readonly RegExp[] = [
  new RegExp(
    pattern`
    ^(?:i['’]?m|i am|we are|we['’]re) (?:very |so |really |truly )?(?:sorry|afraid)\b[^.!?\n]{0,40}\b(?:
      can['’]?t
      |cannot
      |can not
      |unable
      |not able
      |won['’]?t
      |am not
      |not comfortable
      |don['’]?t
    )\b
  `,
    'iu',
  ),
  new RegExp(
    pattern`
    ^(?:sorry|apologies|my apologies|i apologi[sz]e)\b[^.!?\n]{0,40}\b(?:
      can['’]?t
      |cannot
      |can not
      |unable
      |not able
      |won['’]?t
      |am not
    )\b
  `,
    'iu',
  ),
  new RegExp(
    pattern`
    ^(?:unfortunately,? )?i (?:
      can['’]?t
      |cannot
      |can not
      |am unable to
      |am not able to
      |won['’]?t
      |will not
      |must decline to
      |decline to
    ) (?:
      help
      |assist
      |fulfil+
      |comply
      |rewrite
      |provide
      |generate
      |create
      |do (?:that|this)
      |complete
      |engage
      |process
      |edit
      |produce
      |support
      |write
      |continue
      |discuss
      |respond
      |answer
      |participate
      |share
      |satisfy
    )
  `,
    'iu',
  ),
  /^i['’]m (?:unable|not able|not comfortable|not allowed) /iu,
  new RegExp(
    pattern`
    \bas an? (?:
      ai
      |artificial intelligence
      |large language
      |language
      |virtual
      |text-based
    )(?: language)?[ -](?:model|assistant|system)?
  `,
    'iu',
  ),
  /^(?:i['’]m|i am) (?:just |only )?an? (?:ai|language model|large language model|virtual assistant|text-based)/iu,
  new RegExp(
    pattern`
    \b(?:goes against|violates?|not in line with|against) (?:my|our|openai['’]?s|the) (?:
      programming
      |guidelines
      |policy
      |policies
      |principles
      |ethical
      |content
      |usage
      |safety
    )
  `,
    'iu',
  ),
  new RegExp(
    pattern`
    ^(?:this|the) (?:text|content|request|message) (?:contains|includes|is) (?:
      inappropriate
      |offensive
      |harmful
      |explicit
      |sensitive
    )
  `,
    'iu',
  ),
  /^(?:es )?tut mir (?:sehr )?leid[^.!?\n]{0,20}(?:kann|darf|werde) (?:ich|das|diese|dir|ihnen)/iu,
  /^als (?:ki|künstliche|sprachmodell)/iu,
  /^(?:je suis )?désolée?[^.!?\n]{0,20}je (?:ne peux|ne suis)/iu,
  /^en tant qu['’](?:ia|intelligence|assistant|modèle)/iu,
  /^lo siento[^.!?\n]{0,20}no puedo/iu,
  /^como (?:modelo|asistente|ia|una ia)/iu,
  /^(?:mi dispiace|spiacente)[^.!?\n]{0,20}non posso/iu,
  /^(?:抱歉|对不起|很抱歉|作为一个?(?:人工智能|AI|语言模型))/iu,
  /^(?:申し訳|すみません)[^。\n]{0,20}(?:できません|お手伝い)/iu,
  /^(?:извините|к сожалению)[^.!?\n]{0,20}(?:не могу|я не)/iu,
];

/** An answer that asks for the text instead of rewriting it. */
export const askedBack: readonly RegExp[] = [
  new RegExp(
    pattern`
    ^(?:please|could you|can you)(?: please)? (?:
      provide
      |share
      |paste
      |send
      |give
    )(?: me)?(?: with)? (?:the|your|some|more)? ?(?:
      text
      |sentence
      |paragraph
      |content
      |context
      |message
      |details
      |information
    )
  `,
    'iu',
  ),
  new RegExp(
    pattern`
    ^(?:
      it (?:seems|looks like|appears)
      |there (?:is|seems to be|appears to be)
    ) (?:like |that )?(?:
      there is |
      you |
      no |
      you haven['’]?t |
      you did(?:n['’]t| not) )[^.!?\n]{0,60}(?:text|provided|message|incomplete|rewrite)
  `,
    'iu',
  ),
  /^i (?:don['’]?t|do not) (?:see|have|understand) (?:any|the|enough|what)/iu,
  /^(?:what|how) (?:would you like|can i|do you want|may i)\b[^.\n]{0,60}\?/iu,
  /^(?:i['’]m|i am) (?:ready|here) to (?:help|assist|rewrite)/iu,
  /^(?:hello|hi)[!,.]? (?:how (?:can|may) i|what can i)/iu,
];
