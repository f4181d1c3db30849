/**
 * Editors that keep the text in a model of their own and draw the page from it: what is written into their page
 * without their knowledge is lost or mixed up. Each by the mark it leaves on its editable element.
 * ProseMirror, Quill and CodeMirror 6 are not here: they take in what the browser's own editing does.
 */
const marks = [
  '[data-lexical-editor]',
  '[data-slate-editor]',
  '.public-DraftEditor-content',
  '.ck-editor__editable',
].join(',');

export const ownsItsText = (host: Element): boolean => host.matches(marks);

/** Code editors that keep a hidden field under the caret; what it holds is not the text. */
const hiddenFields = '.monaco-editor textarea, textarea.ace_text-input, .CodeMirror textarea';

export const isHiddenField = (field: Element): boolean => field.matches(hiddenFields);
