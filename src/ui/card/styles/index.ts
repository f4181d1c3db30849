import controls from '../../controls/controls.css?inline';
import tokens from '../../controls/tokens.css?inline';
import base from './base.css?inline';
import button from './button.css?inline';
import frame from './frame.css?inline';
import preferences from './preferences.css?inline';
import states from './states.css?inline';
import text from './text.css?inline';

let shared: CSSStyleSheet | undefined;

/**
 * The card's styles, once for all cards of a document. Built by script, which a page's Content-Security-Policy allows.
 */
export function cardStyles(): CSSStyleSheet {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync([tokens, controls, base, frame, button, text, states, preferences].join('\n'));
  }
  return shared;
}
