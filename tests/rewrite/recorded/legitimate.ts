import type { Recorded } from './types';

/** Good answers that look like bad ones; each must come through as it is. */
export const legitimate: readonly Recorded[] = [
  {
    about: 'unchanged',
    original: 'The meeting is at nine, so please be there on time.',
    answer: 'The meeting is at nine, so please be there on time.',
  },
  {
    about: 'a text that itself begins with Sure',
    original: 'Sure, here is teh report you asked for: it covers all of March.',
    answer: 'Sure, here is the report you asked for: it covers all of March.',
  },
  {
    about: 'a text that begins with Here is',
    original: 'heres the corrected text of the contract: we pay on the first day of each month.',
    answer: "Here's the corrected text of the contract: we pay on the first day of each month.",
  },
  {
    about: 'an eager writer',
    original: 'Absolutely! We wil be there on sunday and bring the cake.',
    answer: 'Absolutely! We will be there on Sunday and bring the cake.',
  },
  {
    about: 'okay as a first word',
    original: 'ok. we leave at noon then and meet at the gate',
    answer: 'Okay. We leave at noon then and meet at the gate',
  },
  {
    about: 'a quotation',
    original: '"We have never seen sales like these", said the owner of the shop.',
    answer: '"We have never seen such sales", said the owner of the shop.',
  },
  {
    about: 'a text in quotes',
    original: '"Never give up, whatever they is saying to you."',
    answer: '"Never give up, whatever they are saying to you."',
  },
  {
    about: 'quotes at both ends that belong to two sayings',
    original: 'He said yes and she said "maybe not now"',
    answer: '"Yes," he said, and she said "maybe not now"',
  },
  {
    about: 'a letter of refusal',
    action: 'formal',
    original: "I'm sorry but I can't come to the party on saturday because of work.",
    answer: 'I am sorry, but I cannot come to the party on Saturday because of work.',
  },
  {
    about: 'a refusal to a customer',
    original: 'Unfortunately, I cannot help you with a refund for this old order anymore.',
    answer: 'Unfortunately, I cannot help you with a refund for this order.',
  },
  {
    about: 'a text about AI',
    original: 'As an AI language model, ChatGPT has no feelings, wich many people forget.',
    answer: 'As an AI language model, ChatGPT has no feelings, which many people forget.',
  },
  {
    about: 'a request for a text',
    action: 'formal',
    original: 'please send me the text of the speech before monday',
    answer: 'Please send me the text of the speech before Monday.',
  },
  {
    about: 'a refrain',
    original:
      'Row, row, row your boat, gently down the stream. Merrily, merrily, merrily, merrily, life is but a dreem.',
    answer:
      'Row, row, row your boat, gently down the stream. Merrily, merrily, merrily, merrily, life is but a dream.',
  },
  {
    about: 'verses repeated',
    original: 'We shall overcome\nWe shall overcome\nWe shall overcome\nSome day',
    answer: 'We shall overcome\nWe shall overcome\nWe shall overcome\nSome day',
  },
  {
    about: 'laughter',
    original: 'hahahahahahahahahahahahaha that is so so funny, tell me more',
    answer: 'Hahahahahahahahahahahahaha, that is so funny, tell me more',
  },
  {
    about: 'a note of one’s own',
    original: 'The shop is open all week.\n\nNote: on Sunday we closes at noon.',
    answer: 'The shop is open all week.\n\nNote: on Sunday we close at noon.',
  },
  {
    about: 'a list of changes that is the text',
    original: 'Release 2.4\n\nChanges made:\n- faster start\n- less memory are used',
    answer: 'Release 2.4\n\nChanges made:\n- faster start\n- less memory is used',
  },
  {
    about: 'I changed as a story',
    original: 'My old job was boring.\n\nI changed my carreer and moved to Lisbon.',
    answer: 'My old job was boring.\n\nI changed my career and moved to Lisbon.',
  },
  {
    about: 'let me know, written by the person',
    original: 'The draft is done.\n\nLet me know if you want any changes to it by friday.',
    answer: 'The draft is done.\n\nLet me know if you want any changes to it by Friday.',
  },
  {
    about: 'hope this helps, written by the person',
    action: 'formal',
    original: 'just restart the router twice. hope this helps!',
    answer: 'Simply restart the router twice. I hope this helps!',
  },
  {
    about: 'a labelled line',
    original: 'Answer: the shop is close on monday.',
    answer: 'Answer: The shop is closed on Monday.',
  },
  {
    about: 'options that are the text',
    original: 'Option 1: we stay. Option 2: we goes home early.',
    answer: 'Option 1: we stay. Option 2: we go home early.',
  },
  {
    about: 'a numbered list',
    original: '1. buy milk\n2. call mum\n3. fixx the bike',
    answer: '1. Buy milk\n2. Call mum\n3. Fix the bike',
  },
  {
    about: 'a code block',
    original: 'Run this:\n```\nnpm test\n```\nand than wait.',
    answer: 'Run this:\n```\nnpm test\n```\nand then wait.',
  },
  {
    about: 'bold words',
    original: '**Importnat:** close the door.',
    answer: '**Important:** close the door.',
  },
  { about: 'markup', original: '<p>The cat sit on the mat.</p>', answer: '<p>The cat sits on the mat.</p>' },
  {
    about: 'a chat',
    original: 'User: how are you?\nAssistant: I is fine.',
    answer: 'User: How are you?\nAssistant: I am fine.',
  },
  {
    about: 'much shorter, as asked',
    action: 'shorter',
    original:
      'I just wanted to quickly check in and see whether you might possibly have had a chance to look at the document that I sent to you last week.',
    answer: 'Have you had a chance to look at the document I sent last week?',
  },
  {
    about: 'a number left out, as asked',
    action: 'shorter',
    original:
      'On 3 May at 10:15 the committee of twelve members decided to close the old bridge until further notice.',
    answer: 'The committee decided on 3 May to close the old bridge.',
  },
  {
    about: 'much longer, being friendly',
    action: 'friendly',
    original: 'send the file today',
    answer: 'Hi there! Could you please send me the file today? Thank you so much!',
  },
  {
    about: 'formal, in other words',
    action: 'formal',
    original: 'gonna be late today, traffic is crazy, start without me',
    answer: 'I will be late today because of heavy traffic. Please start without me.',
  },
  {
    about: 'a command from a question',
    action: 'formal',
    original: 'can you send me the file?',
    answer: 'Please send me the file.',
  },
  {
    about: 'a question that stays one',
    original: 'What is the resaon for the delay?',
    answer: 'What is the reason for the delay?',
  },
  {
    about: 'a number as a word',
    original: 'We need 3 people and 2 cars for the move.',
    answer: 'We need three people and two cars for the move.',
  },
  {
    about: 'a thousands separator',
    original: 'It costs 1500 euros a month, all included.',
    answer: 'It costs 1,500 euros a month, all included.',
  },
  {
    about: 'a date in words',
    original: 'Please reply by 03/05 if you want to come along.',
    answer: 'Please reply by 5 March if you want to come along.',
  },
  {
    about: 'placeholders written sloppily',
    original: 'Please write to [EMAIL_1] or call [PHONE_1] now.',
    answer: 'Please write to [EMAIL_1] or call [PHONE_1] now.',
    hidden: ['[EMAIL_1]', '[PHONE_1]'],
  },
  {
    about: 'square brackets of the person’s own',
    original: 'See [12] and [Fig 3] for teh details.',
    answer: 'See [12] and [Fig 3] for the details.',
  },
  {
    about: 'a translation that was asked for',
    action: 'custom',
    original: 'The meeting is at nine, so please be there on time.',
    answer: 'Das Treffen ist um neun, seien Sie also bitte pünktlich.',
  },
  {
    about: 'a list that was asked for',
    action: 'custom',
    original: 'Buy milk, call mum and fix the bike.',
    answer: '1. Buy milk\n2. Call mum\n3. Fix the bike',
  },
  {
    about: 'a draft with blanks',
    action: 'draft',
    original: 'a thank-you note to my landlord',
    answer: 'Dear [Name],\n\nThank you for repairing the heating so quickly.\n\nKind regards',
  },
  {
    about: 'German',
    original: 'Wir haben morgen keine zeit, weil der Server nicht läuft.',
    answer: 'Wir haben morgen keine Zeit, weil der Server nicht läuft.',
  },
  {
    about: 'Japanese',
    original: '会議は九時に始まりますので、時間どうりに来てください。',
    answer: '会議は九時に始まりますので、時間どおりに来てください。',
  },
  {
    about: 'Arabic',
    original: 'الاجتماع في الساعة التاسعة فارجو الحضور في الموعد.',
    answer: 'الاجتماع في الساعة التاسعة، فأرجو الحضور في الموعد.',
  },
  {
    about: 'mixed scripts',
    original: 'The word 東京 mean Tokyo in Japanese.',
    answer: 'The word 東京 means Tokyo in Japanese.',
  },
  {
    about: 'no full stop before or after',
    original: 'best regards from berlin',
    answer: 'Best regards from Berlin',
  },
  { about: 'one word', action: 'fix', original: 'recieve', answer: 'receive' },
  {
    about: 'an emoji',
    action: 'friendly',
    original: 'Thanks for your help yesterday.',
    answer: 'Thanks so much for your help yesterday! 😊',
  },
  {
    about: 'a row of dashes',
    original: 'Title\n--------------------\nTeh text of the page.',
    answer: 'Title\n--------------------\nThe text of the page.',
  },
];
