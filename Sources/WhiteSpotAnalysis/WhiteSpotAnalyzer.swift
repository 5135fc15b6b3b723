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
/// never becomes a tie to its missions. The order of the dataset's rows does not matter.
public struct WhiteSpotAnalyzer: Hashable, Sendable {
  /// The choices behind the findings.
  public var parameters: WhiteSpotParameters

  /// Creates an analyzer.
  public init(parameters: WhiteSpotParameters = WhiteSpotParameters()) {
    self.parameters = parameters
  }

  /// The findings on every mission of an edition.
  ///
  /// - Parameters:
  ///   - ecosystem: The dataset.
  ///   - edition: The edition of the policy, such as 2023.
  /// - Returns: Plain values in the order in which they are shown.
  /// - Throws: ``WhiteSpotError`` when there is no such edition or a parameter makes no sense.
  /// - Complexity: O(rows + ties × sources) for the states and O(draws × missions × needs) for the
  ///   uncertainty.
  public func findings(
    in ecosystem: Ecosystem, edition: Int
  ) throws(WhiteSpotError) -> WhiteSpotFindings {
    try inquiry(into: ecosystem, edition: edition).findings()
  }

  func inquiry(
    into ecosystem: Ecosystem, edition: Int
  ) throws(WhiteSpotError) -> Inquiry {
    try parameters.validate()
    let editions = ecosystem.editions
    guard editions.contains(edition) else {
      throw .unknownEdition(edition, available: editions)
    }
    return Inquiry(ecosystem, edition: edition, parameters: parameters)
  }
}
