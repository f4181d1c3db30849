import { pattern } from '../../shared';

/**
 * What "its" stands between: the words before it, and what comes after, as patterns. After "it is", a noun for one
 * countable thing would have an article; other nouns are here only after words that no clause ends with.
 */
export const itsPhrases: readonly (readonly [before: string, after: string])[] = [
  ['on', 'way (?:to|home|from|back (?:to|home|from))'],
  ['on', 'way<end>'],
  ['(?:is|was|lying|lay|fell|landed|rolled|flipped) on', '(?:side|feet|stomach|belly|hind legs)<end>'],
  ['(?:lying|lay|fell|landed|rolled|flipped) on', 'back<end>'],
  ['ahead of', 'time<end>'],
  ['in', 'entirety'],
  ['in', 'infancy'],
  ['in', 'heyday'],
  [
    'in',
    pattern`
      (?:current|original|present|purest|simplest|final|natural|raw|basic|truest|finest) (?:
        form
        |state
        |shape
        |condition
        |version
        |habitat
        |position
        |context
        |language
        |packaging
        |box
        |location
      )
    `,
  ],
  ['(?:is|was|at|are|were) at', '(?:best|worst|peak|finest)<end>'],
  ['at', '(?:peak|core)<end>'],
  ['to', 'full (?:potential|extent|capacity|height|length|size|glory)'],
  ['to', 'fullest'],
  ['(?:brought|forced) to', 'knees<end>'],
  ['(?:pushed|tested|driven|stretched) to', 'limits?<end>'],
  [
    '(?:back|restored|returned) to',
    '(?:original|former|natural) (?:state|form|shape|glory|condition|position)',
  ],
  ['(?:one|first|best|largest|biggest|only) of', 'kind<end>'],
  ['(?:near|nearing|at|reached|reaches|until) the end of', '(?:useful )?(?:life|lifespan)<end>'],
  ['(?:because|regardless) of', '(?:size|age|weight|location|shape|color|price|history)<end>'],
  ['with', 'tail<end>'],
  ['from', '(?:nest|cage|inception)<end>'],
  ['wag(?:s|ged|ging)?', 'tail<end>'],
  ['(?:spreads?|spreading|flapped|flaps|flapping)', 'wings<end>'],
  ['(?:licked|licks|licking)', '(?:paws?|wounds|lips|nose|fur)<end>'],
  ['(?:lifted|lifts|shook|shakes)', '(?:leg|head|paw|tail)<end>'],
  ['(?:hurt|broke|injured)', '(?:paw|leg|wing|neck)<end>'],
  ['(?:change[ds]?|changing)', '(?:name|mind|color|logo|course|tune|password|policy|address)<end>'],
  ['(?:lost|loses?|losing)', '(?:way|balance|flag|owner|grip|edge|tail|license|head|voice)<end>'],
  ['(?:lost|loses?|losing)', 'star player'],
  ['(?:closed|opened|opens|shut)', 'doors<end>'],
  ['opened', '(?:mouth|eyes)<end>'],
];
