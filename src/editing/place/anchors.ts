import type { EditTarget } from '../types';

/** Where a target lives, for those who follow it about the page; not for those who use it. */
export interface Anchor {
  readonly element: Element;
  readonly document: Document;
}

const anchors = new WeakMap<EditTarget, Anchor>();

export const remember = (target: EditTarget, anchor: Anchor): void => void anchors.set(target, anchor);

export const anchorOf = (target: EditTarget): Anchor | undefined => anchors.get(target);
