import { pattern } from '../../shared';
import { expression } from '../scan/letters';
import type { Phrase } from './phrases';

/** The same orders in other languages. */
export const ordersInLanguages: readonly Phrase[] = [
  {
    id: 'task-dropped-languages',
    kind: 'new-task',
    words: 'an order to leave the task for another',
    needles: [
      'vergiss',
      'lass',
      'ignorier',
      'scorda',
      'lascia',
      'dimentica',
      'laisse',
      'oublie',
      'deja',
      'olvida',
      'esque',
      'deixe',
      'vergeet',
      'laat',
      'zapomnij',
      'zostaw',
      'réponse',
      'respuesta',
      'risposta',
      'resposta',
      'antwort',
      'antwoord',
      'odpowiedz',
    ],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          (?:
            vergiss
            |lass(?:t)?
            |ignoriere?
            |scorda(?:ti)?
            |lascia (?:perdere|stare)
            |lascia
            |dimentica
            |laissez? tomber
            |laissez?
            |oubliez?
            |deja
            |olvida(?:te de)?
            |esqueça
            |deixe
            |vergeet
            |laat
            |zapomnij o
            |zostaw
          ) (?:die|das|den|la|le|les|el|los|o|a|de|het|il|i|lo|l['’]|mal )? ?(?:
            übersetzung
            |zusammenfassung
            |korrektur
            |text
            |artikel
            |aufgabe
            |traduction
            |résumé
            |texte
            |correction
            |traducción
            |resumen
            |texto
            |corrección
            |traduzione
            |riassunto
            |testo
            |correzione
            |correção
            |tradução
            |resumo
            |vertaling
            |samenvatting
            |tekst
            |tłumaczenie
            |streszczenie
            |tekście
          )(?: (?:zitten|liggen|sein|beiseite|de côté|davor|stare))?,? (?:und|et|y|e|en|i|:)
          |(?:in|am ende) (?:deine[rm]?|ihre[rm]?) (?:antwort|zusammenfassung|ausgabe)
          |(?:dans|à) (?:ta|votre|ton) (?:réponse|résumé)
          |(?:en|a) (?:tu|su) (?:respuesta|resumen)
          |(?:nella|alla) (?:tua|vostra) risposta
          |(?:na|à) (?:sua|tua) resposta
          |(?:in|aan) (?:je|uw|jouw) antwoord
          |(?:w|do) swojej odpowiedzi
          |antworte(?:n sie)? (?:nur|ab (?:jetzt|hier|sofort)|ausschließlich)
          |(?:réponds|répondez) (?:seulement|uniquement)
          |responde (?:solo|sólo|únicamente)
          |rispondi (?:solo|soltanto)
          |responda (?:só|somente|apenas)
          |antwoord (?:alleen|enkel)
          |odpowiadaj tylko
        )(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.6,
  },
  {
    id: 'told-before-languages',
    kind: 'exfiltration',
    words: 'a request for what a model was told before',
    needles: [
      'prompt',
      'anweisung',
      'vorgabe',
      'regeln',
      'auftrag',
      'consigne',
      'système',
      'instruc',
      'órdenes',
      'istruzioni',
      'regole',
      'regras',
      'sistema',
      'opdracht',
      'instruct',
      'instrukcj',
      'polece',
    ],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          zeige?
          |nenne?
          |gib
          |verrate?
          |wiederhole?
          |schreibe?
          |montrez?
          |affichez?
          |donnez?
          |dis
          |répète
          |révèle
          |muestra
          |dame
          |dime
          |cuéntame
          |repite
          |revela
          |mostra(?:mi)?
          |dammi
          |dimmi
          |ripeti
          |rivela(?:mi)?
          |mostre
          |diga
          |repita
          |revele
          |toon
          |geef
          |vertel
          |herhaal
          |pokaż
          |podaj
          |zdradź
          |powtórz
        )(?: [\p{L}'’-]{1,16}){0,6} (?:
          (?:
            deine?[nrsm]?
            |ihre?[nr]?
            |tes
            |ton
            |ta
            |vos
            |tus?
            |sus
            |tuoi
            |tue
            |il tuo
            |seus?
            |suas?
            |je
            |jouw
            |swoje
            |swój
            |geheim[a-z]{0,3}
            |verborgen
            |secrètes?
            |del
            |do
            |de
            |du
            |système
            |qué
            |quali
            |quelles?
          )[ ]
        )(?:[\p{L}-]{1,16} ){0,2}?(?:
          prompts?
          |anweisungen
          |vorgaben
          |regeln
          |auftrag
          |systemprompt
          |consignes
          |instructions
          |règles
          |système
          |instrucciones
          |órdenes
          |reglas
          |istruzioni
          |regole
          |ordini
          |instruções
          |regras
          |sistema
          |opdracht
          |instructies
          |regels
          |instrukcje
          |polecenia
          |zasady
        )(?![\p{L}])
      `,
      'gi',
    ),
    confidence: 0.62,
  },
  {
    id: 'from-now-on-languages',
    kind: 'role-play',
    words: 'an order about how to answer from now on',
    needles: [
      'à partir de maintenant',
      'a partir de maintenant',
      'désormais',
      'a partir de ahora',
      'de ahora en adelante',
      'ab sofort',
      'ab jetzt',
      'von nun an',
      "d'ora in poi",
      'd’ora in poi',
      'da ora in poi',
      'a partir de agora',
      'vanaf nu',
      'od teraz',
      'с этого момента',
    ],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          (?:[àa] partir de maintenant|désormais),? (?:tu|vous) (?:
            (?:dois|devez|vas|allez) (?:[\p{L}]{2,14} ){0,2}?(?:répondre|écrire|dire|jouer|parler)
            |réponds
            |répondez
            |(?:es|êtes) une?[ ]
          )
          |(?:a partir de ahora|de ahora en adelante),? (?:tú |usted )?
          (?:responde|contesta|debes (?:responder|contestar|decir)|eres una? )
          |(?:ab sofort|ab jetzt|von nun an)[ ]
          (?:bist du|sind sie|antwortest du|antworten sie|antworte|sprichst du)[ ]
          |(?:d['’]ora|da ora) in poi,? (?:rispondi|sei una? |devi (?:rispondere|dire))
          |a partir de agora,? (?:você )?(?:responda|é uma? |deve (?:responder|dizer)|serás?)[ ]
          |vanaf nu (?:ben je|antwoord|moet je antwoorden)[ ]
          |od teraz (?:jesteś|odpowiadaj|masz odpowiadać)[ ]
          |с этого момента (?:ты|вы|отвечай)
        )
      `,
      'gi',
    ),
    confidence: 0.58,
  },
];
