import EcosystemFigures
import WhiteSpotAnalysis

extension TermPage {
  /// What can be said of a need, and what can stand out about a mission.
  static func states(_ language: Language) -> [TermPage] {
    NeedState.allCases.map { state in
      TermPage(
        state.rawValue, also: [language.name(of: state), language.shortName(of: state)],
        language("een behoefte is ", "a need is ") + language.name(of: state),
        formula: rule(of: state, language),
        reading: StateStyle(state: state).symbol + " " + language.meaning(of: state) + ".",
        caution: caution(of: state, language),
        references: state == .underServed || state == .served
          ? [
            ("Saracco et al. (2017)", "10.1088/1367-2630/aa6b38"),
            ("Clayton and Kaldor (1987)", "10.2307/2532003"),
          ] : [])
    }
      + MissionClass.allCases.map { missionClass in
        TermPage(
          missionClass.rawValue, also: [language.name(of: missionClass)],
          language("een missie is ", "a mission is ") + language.name(of: missionClass),
          formula: language(
            "Volgt uit de toestanden van de behoeften die de missie, haar thema of het beleid "
              + "noemt; een missie kan meer kenmerken tegelijk hebben.",
            "Follows from the states of the needs that the mission, its theme or the policy "
              + "declares; a mission can have more marks at once."),
          reading: language.meaning(of: missionClass),
          caution: language(
            "Niet hoe erg het is: zie de volgorde van aandacht (attention), met haar marges.",
            "Not how bad it is: see the order of attention (attention), with its margins."))
      }
  }

  private static func rule(of state: NeedState, _ language: Language) -> String {
    switch state {
    case .underServed:
      language(
        "Een volledige bron noemt er minder dan verwacht, met q ≤ 0,05; en dat blijft zo onder elk "
          + "nulmodel dat past en zonder elke andere bron.",
        "A complete source names fewer than expected, with q ≤ 0.05; and this holds under every "
          + "null model that fits and without any one other source.")
    case .unaddressed:
      language(
        "Een volledige bron noemt er geen enkele, en geen andere bron noemt aanbod; daar is geen "
          + "toets voor nodig.",
        "A complete source names none at all, and no other source names supply; that takes no "
          + "test.")
    case .served:
      language(
        "In een volledige bron is de kans ten minste 80 % dat θ, aanbod gedeeld door referentie, "
          + "0,8 of meer is.",
        "In a complete source the chance is at least 80 % that θ, supply over reference, is 0.8 or "
          + "more.")
    case .met:
      language(
        "Een bron die voor deze editie geldt, noemt aanbod voor de missie zelf.",
        "A source that holds for this edition names supply for the mission itself.")
    case .metBefore:
      language(
        "Alleen bij een missie die deze voortzet, is aanbod genoemd.",
        "Supply is named only with a mission that this one continues.")
    case .notFound:
      language(
        "Geen bron noemt aanbod, en de bronnen geven hiervan alleen voorbeelden.",
        "No source names supply, and the sources give only examples of it.")
    case .cannotTell:
      language(
        "Geen bron zegt iets over dit soort aanbod, een volledige bron noemt er niets van dat bij de "
          + "vergeleken missies meetelt, het geld is alleen per thema bekend, het verschil in een "
          + "volledige bron kan toeval zijn, of het tekort houdt geen stand zonder één bron of onder "
          + "het andere nulmodel. Bij cross-overs: geen volledige bron dekt beide thema’s, het "
          + "tekort kan toeval zijn, of niets toont dat de thema’s verwant zijn.",
        "No source says anything about this sort of supply, a complete source names nothing of it "
          + "that counts for the missions compared, money is known per theme only, the difference in "
          + "a complete source may be chance, or the deficit does not survive without one source or "
          + "under the other null model. For cross-overs: no complete source covers both themes, the "
          + "deficit may be chance, or nothing shows that the themes are related.")
    }
  }

  private static func caution(of state: NeedState, _ language: Language) -> String {
    switch state {
    case .unaddressed:
      language(
        "Niet of de andere missies meer hebben dan toeval.",
        "Not whether the other missions have more than chance.")
    case .underServed, .served:
      language(
        "Niet of het genoeg is voor het doel: de maat is het gemiddelde van die bron.",
        "Not whether it is enough for the goal: the measure is the average of that source.")
    case .met, .metBefore:
      language(
        "Niet hoeveel, hoe goed of hoe lang: één genoemde partij volstaat.",
        "Not how much, how good or for how long: one named party will do.")
    case .notFound:
      language("Niet dat er niets is.", "Not that there is nothing.")
    case .cannotTell:
      language(
        "Niets, naar geen van beide kanten: het is geen tekort en geen geruststelling.",
        "Nothing, either way: it is no shortage and no comfort.")
    }
  }
}
