import { isNativeField } from '../fields/native-field';

/** One way in which a form can be sent. */
interface Destination {
  /** Of the resolved address; the whole address where it has no origin (mailto:). */
  readonly origin: string;
  /** `get`, `post` or `dialog`. */
  readonly method: string;
  readonly target: string;
}

/** The form of a field, as it can be sent by itself and by each of its submit buttons; undefined without a form. */
export type Destinations = readonly Destination[] | undefined;

export function destinationsOf(field: HTMLElement): Destinations {
  const form = isNativeField(field) ? field.form : field.closest('form');
  if (!form) return undefined;
  return [destination(field, form), ...submitButtons(form).map((button) => destination(field, form, button))];
}

/**
 * Whether a field is sent nowhere now that it was not sent to when it was `captured`: origin, method and target
 * count. The path does not: within its origin a page can send the field anywhere without a form, and frameworks change
 * paths and queries (a token, the number of a draft) or replace the whole form. Another method can put the text into
 * an address, another target into a frame. A field that was in no form may be put into one of its page's origin.
 */
export function staysWithin(captured: Destinations, now: Destinations, page: Location): boolean {
  return (now ?? []).every(({ origin, method, target }) =>
    captured
      ? captured.some((old) => old.origin === origin && old.method === method && old.target === target)
      : origin === originOf(page.href, page.href),
  );
}

function destination(field: HTMLElement, form: HTMLFormElement, button?: Element): Destination {
  // Fields named like a property of the form take the property's place, so the form's own are not used.
  const attribute = (name: string): string =>
    button?.getAttribute(`form${name}`) ?? Element.prototype.getAttribute.call(form, name) ?? '';
  const { href } = field.ownerDocument.location;
  // Without an action a form is sent to its page, wherever <base> points.
  const origin = originOf(attribute('action').trim() || href, field.baseURI);
  const method = attribute('method').toLowerCase();
  const target = attribute('target').toLowerCase();
  return {
    origin,
    method: method === 'post' || method === 'dialog' ? method : 'get',
    target: target === '_self' ? '' : target,
  };
}

function originOf(address: string, base: string): string {
  if (!URL.canParse(address, base)) return address;
  const { origin, href } = new URL(address, base);
  return origin === 'null' ? href : origin;
}

function submitButtons(form: HTMLFormElement): Element[] {
  const root = Node.prototype.getRootNode.call(form);
  if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
  const all = root.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input');
  return [...all].filter((button) => button.form === form && /^(?:submit|image)$/.test(button.type));
}
