import EcosystemModel
import SourceDiagnostics

/// Finds the entity that a user means.
enum EntityLookup {
  /// The theme whose id, slug, name or alias is the text, whatever the case of its letters.
  static func theme(_ text: String, in ecosystem: Ecosystem) throws(OperationFailure) -> EntityID {
    let themes = ecosystem.entities(of: .theme)
    let found = matches(text, in: themes)
    if let match = found.first { return match.id }
    let help =
      suggestion(text, in: themes)
      ?? "themes: " + themes.map(\.id.rawValue).joined(separator: ", ")
    throw OperationFailure("there is no theme \"\(text)\"; \(help)")
  }

  /// The mission of an edition whose id, slug, name or alias is the text, whatever the case of its
  /// letters; the year with which a slug begins need not be typed.
  static func mission(
    _ text: String, edition: Int, in ecosystem: Ecosystem
  ) throws(OperationFailure) -> EntityID {
    let missions = ecosystem.missions(edition: edition)
    let found = matches(text, in: missions)
    if let match = found.first, found.count == 1 { return match.id }
    if found.count > 1 {
      throw OperationFailure(
        "\"\(text)\" is the name of \(found.count) missions; give an id: "
          + found.map(\.id.rawValue).joined(separator: ", "))
    }
    let elsewhere = matches(text, in: ecosystem.entities(of: .mission)).first
    let help =
      elsewhere.flatMap { mission in
        mission.edition.map { "\(mission.id) is of edition \($0): add --edition \($0)" }
      } ?? suggestion(text, in: missions)
      ?? "list the missions with: missiegraaf whitespots --edition \(edition)"
    throw OperationFailure("there is no mission \"\(text)\" in edition \(edition); \(help)")
  }

  private static func matches(_ text: String, in entities: [Entity]) -> [Entity] {
    let wanted = text.lowercased()
    return entities.filter { names($0).contains { $0.lowercased() == wanted } }
  }

  private static func suggestion(_ text: String, in entities: [Entity]) -> String? {
    Suggestions.nearest(to: text, among: entities.flatMap(names)).map { "did you mean \"\($0)\"?" }
  }

  private static func names(_ entity: Entity) -> [String] {
    let slug = String(entity.id.rawValue.drop { $0 != "/" }.dropFirst())
    let short = String(slug.drop { $0.isNumber }.drop { $0 == "-" })
    return [entity.id.rawValue, slug, short, entity.name, entity.englishName, entity.abbreviation]
      .filter { !$0.isEmpty } + entity.aliases
  }
}
