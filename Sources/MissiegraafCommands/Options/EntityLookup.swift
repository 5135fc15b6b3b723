import EcosystemFigures
import EcosystemModel
import SourceDiagnostics

/// Finds the entity that a user means.
enum EntityLookup {
  /// The entity whose id, slug, name, abbreviation or alias is the text, whatever the case of its
  /// letters.
  ///
  /// A name that missions of several editions have means that of the edition, or the newest one.
  /// Where kinds are given, a name means an entity of these kinds; an id means what it says.
  static func entity(
    _ text: String, of kinds: Set<EntityKind>? = nil, edition: Int?, in ecosystem: Ecosystem
  ) throws(OperationFailure) -> EntityID {
    if ecosystem.entity(EntityID(rawValue: text)) != nil { return EntityID(rawValue: text) }
    let wanted = text.lowercased()
    let candidates = ecosystem.entities.filter { kinds?.contains($0.kind) ?? true }
    let named = candidates.filter { names(of: $0).contains { $0.lowercased() == wanted } }
    let newest = edition ?? named.compactMap(\.edition).max()
    let found = named.filter { $0.kind != .mission || $0.edition == newest }
    if found.count == 1 { return found[0].id }
    if found.count > 1 {
      throw OperationFailure(
        "\"\(text)\" is the name of \(found.count) entities; give an id: "
          + found.prefix(8).map(\.id.rawValue).joined(separator: ", "))
    }
    if let other = named.first, let edition {
      throw OperationFailure(
        "\"\(text)\" is no mission of edition \(edition); there is \(other.id)")
    }
    if let kinds,
      let other = ecosystem.entities.first(where: {
        names(of: $0).contains { $0.lowercased() == wanted }
      })
    {
      let wanted = EntityKind.allCases.filter(kinds.contains).map(\.rawValue)
      throw OperationFailure(
        "\"\(text)\" means \(other.id); give a "
          + wanted.joined(separator: " or "))
    }
    let help =
      Suggestions.nearest(to: text, among: candidates.flatMap(names(of:)))
      .map { "did you mean \"\($0)\"?" }
      ?? "all names and ids: missiegraaf centrality --format csv"
    throw OperationFailure("there is no entity \"\(text)\"; \(help)")
  }

  /// The mission of an edition whose id, slug, name or alias is the text, whatever the case of its
  /// letters.
  static func mission(
    _ text: String, edition: Int, in ecosystem: Ecosystem
  ) throws(OperationFailure) -> EntityID {
    let wanted = text.lowercased()
    let named = ecosystem.entities(of: .mission).filter {
      names(of: $0).contains { $0.lowercased() == wanted }
    }
    let found = named.filter { $0.edition == edition }
    if found.count == 1 { return found[0].id }
    if found.count > 1 {
      throw OperationFailure(
        "\"\(text)\" is the name of \(found.count) missions; give an id: "
          + found.map(\.id.rawValue).joined(separator: ", "))
    }
    let elsewhere = named.first.flatMap { otherEdition($0.id, than: edition, in: ecosystem) }
    let near = Suggestions.nearest(
      to: text, among: ecosystem.missions(edition: edition).flatMap(names(of:)))
    let help =
      elsewhere ?? near.map { "did you mean \"\($0)\"?" }
      ?? "list the missions with: missiegraaf whitespots --edition \(edition)"
    throw OperationFailure("there is no mission \"\(text)\" in edition \(edition); \(help)")
  }

  /// Which edition to ask for, when something is a mission of another one.
  static func otherEdition(
    _ id: EntityID, than edition: Int?, in ecosystem: Ecosystem
  ) -> String? {
    guard let entity = ecosystem.entity(id), entity.kind == .mission, let own = entity.edition,
      own != edition
    else { return nil }
    return "\(id) is of edition \(own): add --edition \(own)"
  }

  private static func names(of entity: Entity) -> [String] {
    let slug = String(entity.id.rawValue.drop { $0 != "/" }.dropFirst())
    // The slug of a mission begins with the year of its edition, which need not be typed.
    let short =
      entity.kind == .mission ? String(slug.drop { $0.isNumber }.drop { $0 == "-" }) : slug
    return
      ([entity.id.rawValue, slug, short, entity.name, entity.englishName, entity.abbreviation]
      // The names that tables and figures print.
      + [Language.dutch, .english].map { $0.label(of: entity) } + entity.aliases)
      .filter { !$0.isEmpty }
  }

  /// The theme whose id, slug, name or alias is the text, whatever the case of its letters.
  static func theme(_ text: String, in ecosystem: Ecosystem) throws(OperationFailure) -> EntityID {
    let themes = ecosystem.entities(of: .theme)
    let wanted = text.lowercased()
    if let match = themes.first(where: {
      names(of: $0).contains { $0.lowercased() == wanted }
    }) {
      return match.id
    }
    let help =
      Suggestions.nearest(to: text, among: themes.flatMap(names(of:))).map {
        "did you mean \"\($0)\"?"
      }
      ?? "themes: " + themes.map(\.id.rawValue).joined(separator: ", ")
    throw OperationFailure("there is no theme \"\(text)\"; \(help)")
  }
}
