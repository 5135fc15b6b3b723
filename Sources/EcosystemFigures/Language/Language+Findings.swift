public import WhiteSpotAnalysis

extension Language {
  /// The state of a declared need, in full.
  public func name(of state: NeedState) -> String {
    switch state {
    case .underServed: self("onder het gemiddelde", "under-served")
    case .unaddressed: self("leeg", "unaddressed")
    case .served: self("bediend", "served")
    case .met: self("ingevuld", "met")
    case .metBefore: self("eerder ingevuld", "met before")
    case .notFound: self("niet gevonden", "not found")
    case .cannotTell: self("niet te zeggen", "cannot tell")
    }
  }

  /// The state of a declared need in one short word, for cells of a matrix.
  public func shortName(of state: NeedState) -> String {
    switch state {
    case .underServed: self("onder gemiddelde", "below average")
    case .unaddressed: self("leeg", "empty")
    case .served: self("genoeg", "served")
    case .met: self("gevuld", "met")
    case .metBefore: self("eerder", "before")
    case .notFound: self("niet genoemd", "not named")
    case .cannotTell: self("open", "open")
    }
  }

  /// The state in a cell of a figure, where thirteen stand side by side on a page: *stil* says that
  /// the sources are silent, not that there is nothing.
  func figureWord(of state: NeedState) -> String {
    switch state {
    case .underServed: self("minder", "fewer")
    case .notFound: self("stil", "silent")
    case .unaddressed, .served, .met, .metBefore, .cannotTell: shortName(of: state)
    }
  }

  /// What a state of a declared need means, as a phrase.
  public func meaning(of state: NeedState) -> String {
    switch state {
    case .underServed:
      self(
        "minder genoemd dan gemiddeld in een volledige bron",
        "fewer named than average in a complete source")
    case .unaddressed: self("een volledige bron noemt niets", "a complete source names nothing")
    case .served:
      self(
        "rond of boven het gemiddelde in een volledige bron",
        "near or above average in a complete source")
    case .met: self("de bronnen noemen invulling", "the sources name supply")
    case .metBefore:
      self("alleen genoemd bij een eerdere missie", "named for an earlier mission only")
    case .notFound:
      self(
        "de bronnen geven alleen voorbeelden, en hier geen",
        "the sources give examples only, and none here")
    case .cannotTell:
      self("hieruit niet te zeggen", "these data cannot tell")
    }
  }

  /// Why a need has its state, as a sentence.
  public func name(of reason: StateReason) -> String {
    switch reason {
    case .supplyIsNamed:
      self("De bronnen noemen invulling voor deze missie.", "The sources name supply for it.")
    case .supplyIsInherited:
      self(
        "De bronnen noemen alleen invulling voor een missie van een eerdere editie.",
        "The sources name supply for a mission of an earlier edition only.")
    case .completeFrameNamesNothing:
      self(
        "Een bron die volledig wil zijn noemt niets, en andere bronnen ook niet.",
        "A source that claims to be complete names nothing, and no other source does.")
    case .belowFrameAverage:
      self(
        "Een volledige bron noemt minder dan bij de andere missies, meer dan toeval zou geven.",
        "A complete source names less than for the other missions, beyond what chance would give.")
    case .nearFrameAverage:
      self(
        "Een volledige bron noemt ongeveer evenveel als bij de andere missies, of meer.",
        "A complete source names about as much as for the other missions, or more.")
    case .withinChance:
      self(
        "Het aantal in de volledige bron past net zo goed bij toeval als bij een tekort.",
        "The number in the complete source fits chance as well as a deficit.")
    case .deficitDoesNotSurvive:
      self(
        "Het aantal ligt onder het gemiddelde, maar niet in elke controle.",
        "The number is below average, but not in every check.")
    case .samplesNameNothing:
      self(
        "De bronnen geven voorbeelden, en daarbij is niets voor deze missie.",
        "The sources give examples, and none of them is for this mission.")
    case .nothingToCompare:
      self(
        "Een volledige bron noemt niets, maar er is geen andere missie om mee te vergelijken.",
        "A complete source names nothing, but there is no other mission to compare with.")
    case .moneyAtThemeOnly:
      self(
        "Het geld is alleen per thema bekend en niet over de missies te verdelen.",
        "Money is known per theme only and cannot be divided over the missions.")
    case .completeSourceNamesNone:
      self(
        "Een volledige bron noemt niets van deze soort dat bij de vergeleken missies meetelt: of zij "
          + "die soort dekt, is niet te zeggen.",
        "A complete source names nothing of this sort that counts for the missions compared: whether "
          + "it covers the sort cannot be told.")
    case .noCoverage:
      self(
        "Geen bron die nu geldt gaat hierover voor deze missie.",
        "No source in force covers this for the mission.")
    }
  }

  /// What stands out about a mission, in a word or two.
  public func name(of missionClass: MissionClass) -> String {
    switch missionClass {
    case .unaddressed: self("leeg", "unaddressed")
    case .thin: self("dun", "thin")
    case .lopsided: self("scheef", "lopsided")
    case .fragile: self("kwetsbaar", "fragile")
    case .disconnected: self("los", "disconnected")
    case .saidLacking: self("bron noemt tekort", "said lacking")
    case .notFound: self("niet gevonden", "not found")
    case .unknown: self("onbekend", "unknown")
    }
  }

  /// What a class of missions means, as a sentence.
  public func meaning(of missionClass: MissionClass) -> String {
    switch missionClass {
    case .unaddressed:
      self(
        "Een volledige bron noemt niets voor een genoemde behoefte.",
        "A complete source names no supply at all for a declared need.")
    case .thin:
      self(
        "Voor een genoemde behoefte is minder genoemd dan gemiddeld, meer dan toeval zou geven.",
        "Supply for a declared need is below the average of its frame, beyond chance.")
    case .lopsided:
      self(
        "De ene genoemde sector of functie is ingevuld, de andere niet.",
        "One declared sector or function has supply while another one has none.")
    case .fragile:
      self(
        "Als één partner vertrekt, valt een hele sector weg of meer dan de helft van het geld.",
        "The exit of one partner would remove a whole sector, or more than half of the money.")
    case .disconnected:
      self(
        "Er is geen weg naar een genoemde sleuteltechnologie of cross-over.",
        "No route leads to a declared key technology or cross-over.")
    case .saidLacking:
      self("Een bron zegt zelf dat iets ontbreekt.", "A source itself says that something lacks.")
    case .notFound:
      self(
        "De bronnen, die alleen voorbeelden geven, noemen niets voor een genoemde behoefte.",
        "Sources that give examples give none for a declared need.")
    case .unknown:
      self(
        "Over geen enkele genoemde behoefte is iets te zeggen, of er is er geen genoemd.",
        "Nothing can be told about any declared need, or none is declared.")
    }
  }

  /// How the subject of a statement relates to the mission beside which it stands.
  public func name(of standing: StatementFinding.Standing) -> String {
    switch standing {
    case .mission: self("over deze missie", "about this mission")
    case .predecessor: self("over een eerdere missie", "about an earlier mission")
    case .theme: self("over het thema", "about the theme")
    }
  }

  /// A choice behind the order of attention.
  public func name(of choice: ChoiceInfluence.Choice) -> String {
    switch choice {
    case .severities: self("hoe ernstig elke toestand is", "how severe each state is")
    case .weights: self("hoe zwaar elke behoefte weegt", "how much each need weighs")
    case .aggregation: self("hoe de behoeften worden opgeteld", "how the needs are put together")
    case .indicator: self("welke behoefte wordt weggelaten", "which need is left out")
    case .source: self("welke bron wordt weggelaten", "which source is left out")
    }
  }
}
