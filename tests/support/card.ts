export { readCard, waitForCard, type CardNode } from '../../scripts/start/card';
