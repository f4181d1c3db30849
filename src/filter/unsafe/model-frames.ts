import { pattern } from '../../shared';
import { expression } from '../scan/letters';
import type { Frame } from './frame';

/** “an AI”, “a large language model”, “an AI assistant”, “only a responsible AI model” */
const aModel = pattern`
  (?:(?:only|just|merely|simply) )?an? (?:[\p{L}-]{4,14} ){0,2}(?:
    ai
    |artificial intelligence
    |language model
    |machine learning model
    |chatbot
    |computer program
  )(?![\p{L}])
`;

const cannot = pattern`
  (?:
    cannot
    |can['’]t
    |can not
    |could not
    |couldn['’]t
    |must decline
    |have to decline
    |won['’]t be able
    |(?:['’]m|am|is|are) (?:unable|not able|not allowed|not capable)
  )
`;

/** The subject of a task that a model turns down. */
const refused = pattern`
  (?:
    help
    |assist
    |comply
    |fulfill?
    |answer
    |provide
    |do
    |write
    |create
    |generate
    |support
    |give
    |produce
    |engage
    |access
    |see
    |open
    |browse
    |verify
    |predict
    |take
  )
`;

/** What a model says of itself or of models, which the learned detector takes for words that steer one. */
export const modelFrames: readonly Frame[] = [
  {
    words: 'what a model says of itself',
    categories: ['injection'],
    needles: [
      ' ai',
      'artificial intelligence',
      'language model',
      'learning model',
      'chatbot',
      'computer program',
      'assistant',
    ],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          (?:as|being) (?:${aModel}|(?:ai |large )?(?:language )?models|(?:an|your) assistant)
          [^.!?\n]{0,80}?(?<![\p{L}])(?:i|my|me|we)(?![\p{L}])
          |(?:i|me), as ${aModel}
          |(?:talk|chat|speak)ing (?:to|with) ${aModel}
          |i(?:['’]m| am) (?:[\p{L}-]{2,14}, )?${aModel}
        )
      `,
      'gi',
    ),
  },
  {
    words: 'a task turned down',
    categories: ['injection'],
    needles: ['can', 'could', 'decline', 'be able', 'able to', 'not able', 'not allowed', 'not capable'],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:i|the (?:assistant|chatbot|model)) ?(?:therefore |also |unfortunately )?${cannot}[ ]
        (?:to |of )?(?:${refused}|this|that|your)(?![\p{L}])
      `,
      'gi',
    ),
  },
  {
    words: 'what a model is made for, and what it has not',
    categories: ['injection'],
    needles: ['access', 'ability', 'opinion', 'feeling', 'belief', 'programmed to', 'trained', 'designed to'],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          i (?:do not|don['’]t) have (?:[\p{L}-]{2,12} ){0,2}(?:access|ability|opinions?|feelings|beliefs)
          |i(?:['’]m| am| was) (?:programmed|trained|designed) (?:to|by|on)
        )(?![\p{L}])
      `,
      'gi',
    ),
  },
  {
    words: 'a remark about models and their mistakes',
    categories: ['injection'],
    needles: [' ai', 'ai ', 'ai-', 'language model'],
    pattern: expression(
      pattern`
        (?<![\p{L}])(?:
          (?:generated|written|created|produced|made|translated) (?:by|with|using) (?:the help of )?an?[ ]
          (?:[\p{L}-]{4,14} ){0,2}(?:ai|language model)
          |(?:ai|language) models? (?:can|may|might|are|cannot|sometimes|often|do|make)
          |ai-(?:generated|written)
        )(?![\p{L}])
      `,
      'gi',
    ),
  },
];
