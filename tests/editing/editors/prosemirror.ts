import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

import type { Mount } from './contract';

export const mount: Mount = (place, content) => {
  const strong = schema.mark('strong');
  const doc = schema.node(
    'doc',
    null,
    content.map((runs) =>
      schema.node(
        'paragraph',
        null,
        runs.map(({ text, bold }) => schema.text(text, bold ? [strong] : [])),
      ),
    ),
  );
  const plugins = [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)];
  const view = new EditorView(place, { state: EditorState.create({ doc, plugins }) });
  return {
    text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
    bold() {
      const words: string[] = [];
      view.state.doc.descendants((node) => {
        if (node.isText && strong.isInSet(node.marks)) words.push(node.text ?? '');
      });
      return words.join('|');
    },
  };
};
