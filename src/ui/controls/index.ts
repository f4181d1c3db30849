export { Button, IconButton } from './button';
export { errorKeys, errorText } from './error-text';
export type { ErrorText } from './error-text';
export { Fold } from './fold';
export { formatDuration, formatPercent } from './format';
export { Icon } from './icon';
export type { IconName } from './icon';
export { Notice } from './notice';
export { ProgressBar } from './progress-bar';
