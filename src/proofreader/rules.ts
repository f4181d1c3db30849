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
  // Seen to be wrong on edited English prose and documentation.
  ...list(`AsHow CompoundNouns DiscourseMarkers DisjointPrefixes DoToDueTo FindOut InflectedVerbAfterTo LeftRightHand MassNouns MergeWords
    MissingDeterminer MissingTo ModalBeAdjective Overall PhrasalVerbAsCompoundNoun SplitWords ThatThan
    TheirToTheyre ThereToTheir TheyreToTheir ToTwoToo TransposedSpace UpdatePlaceNames WrongNegative`),
  // Seen to be wrong on sentences next to their own examples; what is sure of them is in slips/.
  ...list(`Damages DayOneNames DoubleClick Everyday ItsPossessive LookingForwardTo ProgressiveNeedsBe ThisTypeOfThing
    WayTooAdjective`),
  // Guesses at what was meant, where what was written is right as often as not.
  ...list(`AllReady Ajar AmInTheMorning AndIn ArriveOnWeekday Australia AvoidCurses AWhile BoarderBorder BrandBrandish
    ColdModalTypo ComplainAsNoun CriteriaPhenomena DoubleModal EverEvery ExitedExcitedContext FeelFell FillerWords FindFine
    ForNoun FreePredicate GoodAt HavePassed HeartToHeard HopHope HowTo InDetail ItLooksLikeThat ItTimeAuxiliary LeaveToFor
    MakeupCompoundNoun MissingPreposition MultipleSequentialPronouns NationalCapitals NeedToNoun NoLongerPronoun NominalWants
    NotIn NowWay OfCourse OnFloor OpenCompounds PossessiveYour PronounContraction PronounKnew QuiteQuiet SaveToSafe SafeToSave SinceDuration
    TheHowWhy TheMy ThePointFor TheProperNounPossessive ThereAfterCompound ThereMissingIsClause TheyToThem ThieveNoun ThingThink
    ThreatenVerb VerbToAdjective WantBe WhomSubjectOfVerb WillNonLemma`),
  // Two words that are one: "every one of us", "up set", "the re-election" are right.
  ...list(`Anybody Bypass Codebase Codebases Desktop Everybody Everyone However Insofar Keystroke Keystrokes Meanwhile Nobody
    Nothing Overload Overnight Somebody Someone There Upset Worldwide Worthwhile`),
  // Abbreviations that people mean to write.
  ...list(`AsFarAsICanTell AsFarAsIKnow AsSoonAsPossible BeRightBack ByTheWay ExpandMemoryShorthands ExpandPeople
    ExpandTimeShorthands ExplainLikeImFive ForWhatItsWorth ForYourInformation IDontKnow IfIRecallCorrectly
    IfIUnderstandCorrectly IfYouKnowYouKnow InCaseYouMissedIt InMyHumbleOpinion InMyOpinion InRealLife LetMeKnow
    NeverMind OhMyGod OnTheOtherHand PleaseTakeALook Really TalkToYouLater ToBeHonest`),
  ...list(`ExpandAlgorithm ExpandAlloc ExpandArgument ExpandBecause ExpandConfiguration ExpandControl ExpandCoordinate ExpandDecl
    ExpandDependencies ExpandDereference ExpandDirectory ExpandFavourite ExpandForward ExpandGovt ExpandLegitimate
    ExpandMinimum ExpandNotification ExpandParameter ExpandPerformance ExpandPointer ExpandPreference ExpandPrevious
    ExpandStandardInputAndOutput ExpandThough ExpandThrough ExpandVulnerability ExpandWith ExpandWithout`),
  // Typography, hyphens and habits of writing.
  ...list(`Addicting AnotherThingComing AnotherThinkComing CaseSensitive CurrencyPlacement Dashes DotInitialisms
    EllipsisLength FootInchMinuteSecondSymbols HaveTakeALook HyphenateNumberDay InOnTheCards NoFrenchSpaces
    NumericRangeEnDash OkToOkay OnesSelf OxfordComma PluralDecades PossessiveNoun QuoteSpacing RedundantThat SpelledNumbers
    ThatWhich TillDate
    ToDoHyphen Touristic UnclosedQuotes UseEllipsisCharacter UseTitleCase`),
  ...list(`AdjectiveOfA AOkHyphen BestOfAllTime BlacklistWhitelist BluRayHyphen Bollocks ChampAtTheBit ClickThroughRate
    DoubleCheckHyphen EagleEyed EasyGoingCompoundAdjective EverPresent FaceFirst FirstPersonModifierHyphen HomeInOn ImplementIn
    InDemandInDepth InvestIn JustDeserts LikeTheresNoTomorrow MercedesBenzHyphen NerveRacking OffTheCuff OneHanded OutOfDate
    PostItNoteHyphen PreferPleaded RainbowColoredHyphen RapidFire RoadMap RollerSkated SoonToBe SubjunctiveWasToWere
    ToTheMannerBorn Towards ViceVersa WasComprisedOf WellBeing`),
]);
