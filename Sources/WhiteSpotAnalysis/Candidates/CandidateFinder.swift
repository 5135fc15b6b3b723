public import EcosystemModel
public import GraphAnalysis

/// Finds who could supply a mission.
///
/// ```swift
/// let finder = CandidateFinder()
/// let findings = try await finder.candidates(for: "mission/2023-dementie", in: ecosystem, edition: 2023)
/// for candidate in findings.candidates { print(candidate.entity.name, candidate.reasons) }
/// ```
/// A candidate is an entity of the kind that is not named as a supplier of the mission itself. The
/// evidence is of two sorts: chains of relations of known types (``TypedRoute``), which also reach a
/// mission without any supplier, and the pattern of the ties of all missions of the edition. The
/// combination is that of reciprocal ranks; see the method notes of ``CandidateMethod``. No evidence,
/// or the same for everybody, gives no order.
public struct CandidateFinder: Hashable, Sendable {
  /// The version of the methods and their combination: hold-out figures of another version are stale.
  public static let methodVersion = 1

  /// What is asked.
  public var parameters: CandidateParameters

  /// Creates a finder.
  ///
  /// - Parameter parameters: What is asked.
  public init(parameters: CandidateParameters = CandidateParameters()) {
    self.parameters = parameters
  }

  /// The candidates of a mission.
  ///
  /// - Parameters:
  ///   - mission: The mission.
  ///   - ecosystem: The dataset.
  ///   - edition: The edition of the mission.
  ///   - execution: Threads and progress.
  /// - Returns: The candidates, the strongest first.
  /// - Throws: ``CandidateError`` for an unknown mission, a need that it does not declare or that the
  ///   kind cannot serve, or a method that fails.
  /// - Complexity: O(relations + ties × missions), and O(missions³) for few missions.
  public func candidates(
    for mission: EntityID, in ecosystem: Ecosystem, edition: Int,
    execution: Execution = Execution()
  ) async throws(CandidateError) -> CandidateFindings {
    let question = try CandidateQuestion(
      mission, in: ecosystem, edition: edition, parameters: parameters)
    let scores = try await question.scores(parameters.methods, execution)
    let relatedness = try await question.relatedness(scores, execution)
    return question.findings(scores, relatedness: relatedness)
  }
}
