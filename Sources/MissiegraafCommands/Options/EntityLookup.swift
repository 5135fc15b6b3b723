import EcosystemModel
import SourceDiagnostics

/// Finds the entity that a user means.
enum EntityLookup {
  /// The theme whose id, slug, name or alias is the text, whatever the case of its letters.
  static func theme(_ text: String, in ecosystem: Ecosystem) throws(OperationFailure) -> EntityID {
    let themes = ecosystem.entities(of: .theme)
    let wanted = text.lowercased()
    func names(_ entity: Entity) -> [String] {
      let slug = String(entity.id.rawValue.drop { $0 != "/" }.dropFirst())
      return [entity.id.rawValue, slug, entity.name, entity.englishName, entity.abbreviation]
        + entity.aliases
    }
    if let match = themes.first(where: { names($0).contains { $0.lowercased() == wanted } }) {
      return match.id
    }
    let help =
      Suggestions.nearest(to: text, among: themes.flatMap(names)).map { "did you mean \"\($0)\"?" }
      ?? "themes: " + themes.map(\.id.rawValue).joined(separator: ", ")
    throw OperationFailure("there is no theme \"\(text)\"; \(help)")
  }
}
