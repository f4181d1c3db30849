import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

import type { Mount } from './contract';

export const mount: Mount = (place, content) => {
  place.contentEditable = 'true';
  const editor = createEditor({
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(place);
  registerRichText(editor);
  editor.update(
    () => {
      const paragraphs = content.map((runs) =>
        $createParagraphNode().append(
          ...runs.map(({ text, bold }) => {
            const node = $createTextNode(text);
            return bold ? node.toggleFormat('bold') : node;
          }),
        ),
      );
      $getRoot()
        .clear()
        .append(...paragraphs);
    },
    { discrete: true },
  );
  registerHistory(editor, createEmptyHistoryState(), 300);
  const read = <T>(body: () => T): T => editor.getEditorState().read(body);
  return {
    text: () =>
      read(() =>
        $getRoot()
          .getChildren()
          .map((node) => node.getTextContent())
          .join('\n'),
      ),
    bold: () =>
      read(() =>
        $getRoot()
          .getAllTextNodes()
          .filter((node) => node.hasFormat('bold'))
          .map((node) => node.getTextContent())
          .join('|'),
      ),
  };
};
