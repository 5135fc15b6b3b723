import EcosystemModel

/// The whole, a theme or a mission, with its partners.
struct HelixScope {
  let kind: HelixScopeFinding.Kind
  let entity: Entity?
  let theme: Entity?
  let isCentral: Bool
  /// The partners, in order of id.
  let members: [HelixMember]

  /// Every scope in the order in which it is shown.
  static func all(_ index: TieIndex, edition: Int?) -> [HelixScope] {
    let ecosystem = index.ecosystem
    let columns = ThemeColumns(index, edition: edition, level: .part)
    let rules = ThemePaths(index: index)
    let places = edition.map { MissionPlace.all(in: ecosystem, edition: $0) } ?? []
    let partners = ecosystem.entities(of: .partner).filter { index.counted($0.id) != nil }
    let whole = HelixScope(
      kind: .whole, entity: nil, theme: nil, isCentral: false,
      members: partners.map {
        HelixMember(entity: EntityLabel($0), paths: [], provenance: $0.provenance)
      })
    func missions(of theme: EntityID?) -> [HelixScope] {
      places.filter { $0.theme == theme }
        .sorted { ($0.standsOverOthers ? 0 : 1, $0.id) < ($1.standsOverOthers ? 0 : 1, $1.id) }
        .map { place in
          HelixScope(
            kind: .mission, entity: place.mission, theme: place.themes.first,
            isCentral: place.standsOverOthers,
            members: members(
              of: [ThemeColumns.Target(id: place.id, predecessor: nil)]
                + place.predecessors.map { ThemeColumns.Target(id: $0.id, predecessor: $0) },
              rules))
        }
    }
    let themes = columns.themes.enumerated().flatMap { column, theme in
      [
        HelixScope(
          kind: .theme, entity: theme, theme: nil, isCentral: false,
          members: members(
            of: ([column] + columns.parts[column]).flatMap { columns.targets[$0] }, rules))
      ] + missions(of: theme.id)
    }
    let shown = Set(columns.themes.map(\.id))
    let rest = Set(places.map(\.theme)).filter { $0.map { !shown.contains($0) } ?? true }
    return [whole] + themes
      + rest.sorted { ($0?.rawValue ?? "~") < ($1?.rawValue ?? "~") }.flatMap(missions)
  }

  private static func members(
    of targets: [ThemeColumns.Target], _ rules: ThemePaths
  ) -> [HelixMember] {
    var seen: Set<EntityID> = []
    var found: [EntityID: [EvidencePath]] = [:]
    for target in targets where seen.insert(target.id).inserted {
      for (entity, path) in rules.paths(to: target, from: .partner) {
        found[entity, default: []].append(path)
      }
    }
    return found.sorted { $0.key < $1.key }.compactMap { id, paths in
      rules.index.counted(id).map { entity in
        // Ties to the scope itself stand before inherited ones, direct before others.
        let own = paths.filter { $0.inherited == nil }
        let inherited = paths.filter { $0.inherited != nil }
        let sorted = [own, inherited].flatMap { paths in
          let lengths = Set(paths.map(\.steps.count)).sorted()
          return lengths.flatMap { length in paths.filter { $0.steps.count == length } }
        }
        return HelixMember(
          entity: EntityLabel(entity), paths: sorted, provenance: entity.provenance)
      }
    }
  }

  /// What the sources in force say of who takes part: of each source its narrowest statement.
  func coverage(in ecosystem: Ecosystem, edition: Int?) -> [Coverage] {
    let editions = SourceEditions(ecosystem)
    let policies = ecosystem.entities(of: .theme)
      .filter { $0.subtype == Ecosystem.policySubtype }.map(\.id)
    let scopes: [EntityID]
    switch (kind, entity) {
    case (.mission, let mission?):
      scopes = MissionPlace(mission, in: ecosystem, policies: policies).scopes
    case (.theme, let theme?):
      scopes =
        [theme.id] + ecosystem.wholes(of: theme.id).map(\.id).filter { !policies.contains($0) }
        + policies
    default: scopes = policies
    }
    var heard: Set<String> = []
    return scopes.flatMap { scope in
      ecosystem.coverage.filter { statement in
        statement.scope == scope && statement.subject == .relation(.participatesIn)
          && (edition.map { editions.speaks(statement.source, about: $0) } ?? true)
      }.sorted { $0.row < $1.row }
    }.filter { heard.insert($0.source).inserted }
  }
}
