/** Where the build puts what the proofreader needs, as addresses inside the extension. */
export const proofreaderFiles = {
  worker: '/proofreader.js',
  wasm: '/harper.wasm',
} as const;
