internal import EcosystemModel

extension Language {
  /// The word for a tie.
  var relationNoun: Noun {
    pick(dutch: Noun("relatie", "relaties"), english: Noun("relation", "relations"))
  }

  /// The word for what ties partners, or a topsector and a theme.
  var ties: Noun {
    pick(dutch: Noun("band", "banden"), english: Noun("tie", "ties"))
  }

  /// The word for what is tied to an entity.
  var neighbours: Noun {
    pick(dutch: Noun("buur", "buren"), english: Noun("neighbour", "neighbours"))
  }

  /// How many of each kind there are beyond those that are named, such as `+ nog 12 partners`.
  func others(_ members: [Entity]) -> String {
    let parts = EntityKind.allCases.compactMap { kind -> String? in
      let number = members.count { $0.kind == kind }
      return number == 0 ? nil : count(number, name(of: kind))
    }
    return self("+ nog ", "+ ") + list(parts) + self("", " more")
  }

  /// What an open dot at the end of a line says.
  var inheritedNote: String {
    self(
      "Een lijn met een open rondje komt van een missie uit een eerdere editie.",
      "A line with an open dot comes from a mission of an earlier edition.")
  }
}
