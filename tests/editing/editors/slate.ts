import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node, Text, type Descendant } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact, type RenderLeafProps } from 'slate-react';

import type { Mount } from './contract';

const isBold = (leaf: object): boolean => 'bold' in leaf && leaf.bold === true;

const renderLeaf = ({ attributes, children, leaf }: RenderLeafProps) =>
  createElement(isBold(leaf) ? 'strong' : 'span', attributes, children);

export const mount: Mount = (place, content) => {
  const editor = withHistory(withReact(createEditor()));
  const initialValue = content.map((runs): Descendant => ({ children: runs.map((run) => ({ ...run })) }));
  const children = createElement(Editable, { renderLeaf });
  createRoot(place).render(createElement(Slate, { editor, initialValue, children }));
  return {
    text: () => editor.children.map((node) => Node.string(node)).join('\n'),
    bold: () =>
      Array.from(Node.texts(editor), ([text]) => text)
        .filter((text) => Text.isText(text) && isBold(text))
        .map(({ text }) => text)
        .join('|'),
  };
};
