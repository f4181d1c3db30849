/**
 * Every host the extension may ever connect to, as Content-Security-Policy sources.
 * The manifest's connect-src is built from this list, so the browser itself refuses anything else.
 */
export const connectSources: readonly string[] = [
  "'self'",
  // The model hub, its download hosts and its content-addressed storage.
  'https://huggingface.co',
  'https://*.huggingface.co',
  'https://*.hf.co',
  // The model libraries that WebLLM publishes.
  'https://raw.githubusercontent.com',
  // A model server that the person runs on this machine.
  'http://localhost:*',
  'http://127.0.0.1:*',
];
