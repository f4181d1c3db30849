import type { TonePack } from '../types';

export const support: TonePack = {
  id: 'tones-support',
  kind: 'tones',
  name: 'Customer support',
  about: 'Answers to customers: calm, without blame, with the next step.',
  says: {
    friendly: 'Sound like a patient support agent: blame nobody and name the next step.',
    formal: 'Sound like a courteous support agent.',
    clearer: 'Name the next step plainly.',
    draft: 'Sound like a patient support agent: blame nobody and name the next step.',
  },
  examples: {
    friendly: [
      {
        before: 'You entered the wrong code. Do it again.',
        after: 'The code does not seem to match. Could you please enter it once more?',
      },
    ],
    formal: [
      {
        before: 'We got your mail, fix comes next week.',
        after: 'Thank you for your message. The correction will be available next week.',
      },
    ],
  },
};
