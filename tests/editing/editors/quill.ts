import Quill, { Delta } from 'quill';

import type { Mount } from './contract';

export const mount: Mount = (place, content) => {
  const quill = new Quill(place);
  const delta = new Delta();
  for (const runs of content) {
    for (const { text, bold } of runs) delta.insert(text, bold ? { bold } : {});
    delta.insert('\n');
  }
  quill.setContents(delta);
  quill.history.clear();
  return {
    text: () => quill.getText().replace(/\n$/, ''),
    bold: () =>
      quill
        .getContents()
        .ops.filter(({ attributes }) => attributes?.['bold'] === true)
        .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
        .join('|'),
  };
};
