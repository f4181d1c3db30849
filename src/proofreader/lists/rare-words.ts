import { wordSet } from './word-set';

/** Right words that no dictionary here has, near common ones. */
export const rareWords = wordSet(`
advices
amis
blanche
bono
capella
cappella
compadre
compadres
cortado
cortados
darjeeling
dias
fait
fraiche
jour
macchiato
macchiatos
oolong
posteriori
postid
priori
raunch
telerate
`);
