public import EcosystemModel

/// What is asked about the candidates of a mission.
public struct CandidateParameters: Hashable, Sendable {
  /// What is looked for.
  public var kind = CandidateKind.partner
  /// The declared need that a candidate must serve; `nil` for any, or none.
  public var need: NeedDimension?
  /// The methods that are combined, in order of ``CandidateMethod``; all but the baselines by
  /// default.
  public var methods = CandidateMethod.combined
  /// How many candidates are given in full; all when `nil`.
  ///
  /// Those that share the last place are all given.
  public var limit: Int?
  /// Whether entities that stand beside the policy take part.
  public var includesAdjacent = false

  /// Whether a method of the combination is left out, so that others may say what these do not.
  public var isSelective: Bool { !Set(CandidateMethod.combined).isSubset(of: methods) }

  /// The default choices.
  public init() {}
}

/// Why there are no candidates to give.
public enum CandidateError: Error, Hashable, Sendable {
  /// The id is none of a mission of the edition.
  case unknownMission(EntityID, edition: Int)
  /// The mission declares no such need, so that nobody can fill it.
  case undeclaredNeed(NeedDimension, declared: [NeedDimension])
  /// The kind cannot supply the need.
  case unsuitableKind(CandidateKind, need: NeedDimension)
  /// A method failed.
  case failed(method: String, reason: String)
}

extension CandidateError: CustomStringConvertible {
  /// One sentence that says what is wrong and what would be right.
  public var description: String {
    switch self {
    case .unknownMission(let id, let edition):
      "There is no mission \(id) in edition \(edition)."
    case .undeclaredNeed(let need, let declared) where declared.isEmpty:
      "The mission declares no need for \(need.rawValue), nor any other."
    case .undeclaredNeed(let need, let declared):
      "The mission declares no need for \(need.rawValue); it declares "
        + declared.map(\.rawValue).joined(separator: ", ") + "."
    case .unsuitableKind(let kind, let need):
      "A \(kind.rawValue) cannot supply \(need.rawValue)."
    case .failed(let method, let reason):
      "The method \(method) failed: \(reason)"
    }
  }
}
