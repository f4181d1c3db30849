/** Families of rules about style and taste; what they say is left to the person. */
export const refusedKinds: ReadonlySet<string> = new Set([
  'Enhancement',
  'Formatting',
  'Nonstandard',
  'Readability',
  'Redundancy',
  'Regionalism',
  'Style',
]);

const list = (names: string): readonly string[] => names.trim().split(/\s+/u);

/** Rules of the other families that change right sentences, or that are about taste after all. */
export const refusedRules: ReadonlySet<string> = new Set([
  // Seen to be wrong on edited English prose and documentation (figures in docs/engines.md).
  ...list(`AsHow CompoundNouns DiscourseMarkers DisjointPrefixes FindOut InflectedVerbAfterTo LeftRightHand MassNouns MergeWords
    MissingDeterminer MissingTo ModalBeAdjective Overall PhrasalVerbAsCompoundNoun SplitWords ThatThan
    TheirToTheyre ThereToTheir ToTwoToo TransposedSpace UpdatePlaceNames WrongNegative`),
  // Abbreviations that people mean to write.
  ...list(`AsFarAsICanTell AsFarAsIKnow AsSoonAsPossible BeRightBack ByTheWay ExpandMemoryShorthands ExpandPeople
    ExpandTimeShorthands ExplainLikeImFive ForWhatItsWorth ForYourInformation IDontKnow IfIRecallCorrectly
    IfIUnderstandCorrectly IfYouKnowYouKnow InCaseYouMissedIt InMyHumbleOpinion InMyOpinion InRealLife LetMeKnow
    NeverMind OhMyGod OnTheOtherHand PleaseTakeALook Really TalkToYouLater ToBeHonest`),
  // Typography, hyphens and habits of writing.
  ...list(`Addicting AnotherThingComing AnotherThinkComing CaseSensitive CurrencyPlacement Dashes DotInitialisms
    EllipsisLength FootInchMinuteSecondSymbols HaveTakeALook HyphenateNumberDay InOnTheCards NoFrenchSpaces
    NumericRangeEnDash OkToOkay OnesSelf OxfordComma PluralDecades PossessiveNoun QuoteSpacing RedundantThat SpelledNumbers
    ThatWhich TillDate
    ToDoHyphen Touristic UnclosedQuotes UseEllipsisCharacter UseTitleCase`),
]);
