import type { TonePack } from '../types';

export const plainLanguage: TonePack = {
  id: 'tones-plain-language',
  kind: 'tones',
  name: 'Plain language',
  about:
    'Short sentences, everyday words, who does what. For letters and pages that everybody must understand.',
  says: {
    clearer: 'Use short sentences, everyday words and the active voice.',
    shorter: 'Use everyday words.',
    draft: 'Use short sentences, everyday words and the active voice.',
  },
  examples: {
    clearer: [
      {
        before: 'Applications received subsequent to the deadline will not be taken into consideration.',
        after: 'We cannot accept applications after the deadline.',
      },
    ],
    shorter: [
      {
        before:
          'In the event that you are not able to attend, please make sure that you inform us in advance.',
        after: 'If you cannot come, please tell us beforehand.',
      },
    ],
  },
};
