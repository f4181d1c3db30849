/** Every error a person can meet. A test checks that each has a sentence and a next step in every locale. */
export const errorCodes = [
  'unexpected',
  'cancelled',
  // engines and devices
  'no-webgpu',
  'no-shader-f16',
  'not-enough-memory',
  'device-lost',
  'engine-failed',
  'engine-interrupted',
  'engine-timeout',
  'model-needed',
  'model-missing',
  'model-corrupt',
  'model-incompatible',
  // downloads and storage
  'offline',
  'download-failed',
  'download-interrupted',
  'host-not-allowed',
  'not-a-model',
  'storage-full',
  'storage-failed',
  // the page
  'field-vanished',
  'field-changed',
  'field-protected',
  'field-now-protected',
  'field-rejected-edit',
  'field-full',
  'nothing-selected',
  'copy-failed',
  'page-refuses-scripts',
  'frame-out-of-reach',
  'text-gone',
  // text and answers
  'text-too-long',
  'blocked-by-filter',
  'answer-withheld',
  'answer-empty',
  'answer-refused',
  'answer-unusable',
  // messages
  'message-refused',
  'site-off',
  'permission-declined',
  'extension-updated',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
