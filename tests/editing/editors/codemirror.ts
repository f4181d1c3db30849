import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorView, keymap } from '@codemirror/view';

import { plain, type Mount } from './contract';

export const mount: Mount = (parent, content) => {
  const view = new EditorView({
    doc: plain(content),
    extensions: [history(), keymap.of([...historyKeymap, ...defaultKeymap])],
    parent,
  });
  return { text: () => view.state.doc.toString(), bold: () => '' };
};
