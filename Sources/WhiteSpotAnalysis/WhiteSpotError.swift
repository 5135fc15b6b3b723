public import EcosystemModel

/// Why no findings could be made.
public enum WhiteSpotError: Error, Hashable, Sendable {
  /// No mission belongs to the edition.
  case unknownEdition(Int, available: [Int])
  /// A parameter has a value that makes no sense.
  case invalidParameter(name: String, value: String, requirement: String)
  /// The null model cannot answer the question, for a reason that is a sentence.
  case nullDoesNotFit(NullModel, reason: String)
  /// The edition has no such mission.
  case unknownMission(EntityID, edition: Int)
}

extension WhiteSpotError: CustomStringConvertible {
  /// One sentence that says what is wrong and what would be right.
  public var description: String {
    switch self {
    case .unknownEdition(let edition, let available) where available.isEmpty:
      "There are no missions of edition \(edition): this dataset has no missions."
    case .unknownEdition(let edition, let available):
      "There are no missions of edition \(edition); this dataset has "
        + available.map(String.init).joined(separator: ", ") + "."
    case .invalidParameter(let name, let value, let requirement):
      "\(name) is \(value), but must be \(requirement)."
    case .nullDoesNotFit(let null, let reason):
      "The null model \(null.rawValue) does not fit this question. \(reason)"
    case .unknownMission(let mission, let edition):
      "There is no mission \(mission) in edition \(edition)."
    }
  }
}
