export { connectOptions } from './options';
export { connectPopup } from './popup';
export { connectWelcome } from './welcome';
