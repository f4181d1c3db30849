const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Capitalised words that stand where names stand and are none. Lower case; a name ends before one. */
export const notNames = words(
  'ii iii iv vi vii viii mr mrs ms mx dr prof sr sra all team sir madam ladies gentlemen everyone everybody friend friends colleague colleagues customer customers support there both folks guys mom mum mommy mummy dad daddy grandma grandpa granny auntie god lord jesus satan diary santa world kolleg kollege kollegen kollegin damen herren herr frau zusammen alle monsieur madame mesdames messieurs tous toutes señor señora señores todos todas tutti tutte signor signora signori allemaal państwo wszyscy the this that these those it its not no yes hiring reader readers neighbour neighbours neighbor neighbors board committee professor doctor student students parent parents president minister prime council office officer member members manager sales service services center centre department ministry government congress senate house court supreme white black party republican republicans democrat democrats liberal liberals conservative american americans canadian british english french german germans italian spanish dutch polish russian chinese japanese mexican indian irish european christian christians catholic muslim muslims jewish jew jews hispanic latino asian african native ' +
    'i me my mine we us our you your he him his she her they them their who what when where why how which and or but if so as at by for from in into of on to with without about after before since until while because than then also just only even now never always maybe perhaps please thanks thank hello hi hey dear sorry ok okay well oh wow lol ' +
    'a an any some every each another such same other is are was were be been am do does did have has had can could will would shall should may might must let go come get make take see look say know think ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today tomorrow yesterday christmas easter halloween thanksgiving new north south east west northern southern eastern western ' +
    'inc llc ltd gmbh corp corporation company group bank university college school institute association agency foundation club union church hospital hotel restaurant airport station street avenue road lane drive boulevard apt apartment suite unit flat floor box building city county state states country republic kingdom america usa uk eu canada england france germany italy spain europe london paris berlin alaska washington york california texas florida ontario toronto oregon portland hawaii china russia mexico india japan iraq iran syria israel facebook google twitter amazon apple microsoft netflix youtube instagram whatsapp gmail internet covid iphone tv ' +
    'der die das ein eine und oder ich du er sie es wir ihr nicht kein le la les un une des et ou je tu il elle nous vous el los las una y o yo él ella lo gli uno e io lui lei het een en ik hij zij wij os as um uma eu ele ela ' +
    'regards sincerely cheers best love yours kind warm many with ceo cfo cto vp phd md note ps re fwd subject date name phone email address attention universe perfect value skin grinch potato head resources solutions technologies technology systems international holdings partners consulting associates enterprises industries media network networks labs software analytics research data works',
);

/** Endings of adjectives of place and belief: "I am Canadian", "I'm Catholic". */
export const adjective = /(?:[^m]an|ish|ese|ic|ist|ite)$/i;

/** Small words inside family names. */
export const joints = words(
  'van von de der den del della di da dos du la le bin ibn al el ter te zu mc mac y e af av',
);
