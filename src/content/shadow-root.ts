/** Firefox: a property of elements that only content scripts see. */
const hasOwnRoot = (
  host: HTMLElement,
): host is HTMLElement & { readonly openOrClosedShadowRoot: ShadowRoot | null } =>
  'openOrClosedShadowRoot' in host;

/** The shadow root of an element, closed ones too: browsers give them to content scripts, each in its own way. */
export function openShadowRoot(host: Element): ShadowRoot | null {
  if (!(host instanceof HTMLElement)) return null;
  if ('dom' in chrome) return chrome.dom.openOrClosedShadowRoot(host);
  return hasOwnRoot(host) ? host.openOrClosedShadowRoot : host.shadowRoot;
}
