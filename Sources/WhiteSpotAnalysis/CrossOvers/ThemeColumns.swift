import EcosystemModel

/// The themes that are compared, and what counts for each: the theme itself, its missions of an
/// edition, and the missions that these continue.
struct ThemeColumns {
  /// Something that counts for a theme.
  struct Target {
    let id: EntityID
    /// The predecessor of one of the theme's missions that it is; `nil` for the theme and its own
    /// missions.
    let predecessor: Entity?
  }

  /// The themes, an agenda before its parts.
  let themes: [Entity]
  /// What counts for each.
  let targets: [[Target]]
  /// For each theme, the columns that are a part of it.
  let parts: [[Int]]
  private let columns: [EntityID: Int]

  init(_ index: TieIndex, edition: Int?, level: CrossOverParameters.Level) {
    let ecosystem = index.ecosystem
    let all = ecosystem.entities(of: .theme).filter { theme in
      theme.subtype != Ecosystem.policySubtype && theme.id != Ecosystem.unallocatedMoney
        && index.counted(theme.id) != nil
    }
    let known = Set(all.map(\.id))
    let wholes = Dictionary(
      uniqueKeysWithValues: all.map { theme in
        (theme.id, ecosystem.wholes(of: theme.id).map(\.id).filter(known.contains))
      })
    func agenda(_ id: EntityID) -> EntityID {
      (wholes[id] ?? []).first { (wholes[$0] ?? []).isEmpty } ?? id
    }
    let ordered = all.sorted {
      (agenda($0.id), wholes[$0.id]?.count ?? 0, $0.id)
        < (agenda($1.id), wholes[$1.id]?.count ?? 0, $1.id)
    }
    let themes = level == .part ? ordered : ordered.filter { agenda($0.id) == $0.id }
    let numbers = Dictionary(uniqueKeysWithValues: zip(themes.map(\.id), themes.indices))
    let columns = Dictionary(
      uniqueKeysWithValues: all.compactMap { theme in
        (numbers[theme.id] ?? numbers[agenda(theme.id)]).map { (theme.id, $0) }
      })
    var targets = themes.map { _ in [Target]() }
    for theme in ordered {
      if let column = columns[theme.id] {
        targets[column].append(Target(id: theme.id, predecessor: nil))
      }
    }
    for place in edition.map({ MissionPlace.all(in: ecosystem, edition: $0) }) ?? [] {
      let found = Set(place.themes.compactMap { columns[$0.id] }).sorted()
      for column in found {
        targets[column].append(Target(id: place.id, predecessor: nil))
        for predecessor in place.predecessors {
          targets[column].append(Target(id: predecessor.id, predecessor: predecessor))
        }
      }
    }
    self.themes = themes
    self.columns = columns
    self.targets = targets.map { targets in
      var seen: Set<EntityID> = []
      return targets.filter { seen.insert($0.id).inserted }
    }
    parts = themes.map { theme in
      themes.indices.filter { wholes[themes[$0].id]?.contains(theme.id) ?? false }
    }
  }

  /// The column in which a theme counts.
  func column(of theme: EntityID) -> Int? { columns[theme] }

  /// Whether one of two columns is a part of the other.
  func isNested(_ first: Int, _ second: Int) -> Bool {
    parts[first].contains(second) || parts[second].contains(first)
  }
}
