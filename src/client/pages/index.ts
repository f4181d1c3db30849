export { connectOptions } from './options';
export { connectSuggestion } from './suggestion';
export { connectPopup } from './popup';
export { connectWelcome } from './welcome';
