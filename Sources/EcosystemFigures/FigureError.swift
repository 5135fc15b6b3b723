public import EcosystemModel

/// Why there is nothing to draw.
public enum FigureError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The dataset has no such entity.
  case unknownEntity(EntityID)
  /// A mission belongs to another edition than the one that was asked for.
  case otherEdition(name: String, edition: Int, asked: Int)
  /// Nothing is tied to an entity in an edition, and in which others something is.
  case noRelations(name: String, edition: Int?, elsewhere: [Int])
  /// A theme has no missions in an edition.
  case noMissions(theme: String, edition: Int)
  /// There is only one edition, so nothing became of anything.
  case oneEdition(Int)
  /// Nothing of what a figure shows occurs.
  case nothing(String)

  /// What is missing and what can be done.
  public var description: String {
    switch self {
    case .unknownEntity(let id): "there is no entity \(id)"
    case .otherEdition(let name, let edition, let asked):
      "\"\(name)\" is a mission of edition \(edition), not of \(asked); use --edition \(edition)"
    case .noRelations(let name, let edition, let elsewhere):
      "nothing is tied to \"\(name)\""
        + (edition.map { elsewhere.isEmpty ? " in any edition" : " in edition \($0)" } ?? "")
        + ", so there is nothing to draw"
        + (elsewhere.isEmpty
          ? "" : "; something is in " + elsewhere.map(String.init).joined(separator: ", "))
    case .noMissions(let theme, let edition):
      "\"\(theme)\" has no missions in edition \(edition), so there is nothing to draw"
    case .oneEdition(let edition):
      "all missions are of edition \(edition); lineage needs two editions or more"
    case .nothing(let what): "\(what), so there is nothing to draw"
    }
  }
}
