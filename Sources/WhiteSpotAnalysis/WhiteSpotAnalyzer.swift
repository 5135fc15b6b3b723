public import EcosystemModel

/// Finds the white spots: declared needs of missions without enough named supply.
///
/// ```swift
/// let findings = try WhiteSpotAnalyzer().findings(in: ecosystem, edition: 2023)
/// for mission in findings.missions {
///   print(mission.name, mission.needs.map { "\($0.dimension): \($0.state)" })
/// }
/// ```
/// Evidence comes before statistics. Need is what a mission, its theme or the policy declares; it
/// is never inferred from supply. Absence counts only where a source claims to be complete and
/// covers every mission compared; a sample can show presence, never absence. A tie to a theme
/// never becomes a tie to its missions.
public struct WhiteSpotAnalyzer: Hashable, Sendable {
  /// The choices behind the findings.
  public var parameters: WhiteSpotParameters

  /// Creates an analyzer.
  public init(parameters: WhiteSpotParameters = WhiteSpotParameters()) {
    self.parameters = parameters
  }
}
