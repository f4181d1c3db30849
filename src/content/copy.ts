import { fail, ok, type Result } from '../shared';

/**
 * Puts a text on the clipboard; must be called inside a gesture. Pages without encryption have no clipboard
 * interface: there the browser's own copy command is given the text, before any listener of the page sees the event.
 */
export async function copyText(document: Document, text: string): Promise<Result<void>> {
  const view = document.defaultView;
  const clipboard = view?.isSecureContext ? view.navigator.clipboard : undefined;
  if (clipboard) {
    const written = await clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (written) return ok(undefined);
  }
  return copyByCommand(document, text) ? ok(undefined) : fail('copy-failed');
}

function copyByCommand(document: Document, text: string): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}
