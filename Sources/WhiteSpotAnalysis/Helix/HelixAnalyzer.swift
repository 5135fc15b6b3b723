public import EcosystemModel
public import GraphAnalysis

/// Profiles the quadruple helix: who is there by sector, how sectors are tied, who stands between.
///
/// ```swift
/// let findings = try await HelixAnalyzer().findings(in: ecosystem, edition: 2023)
/// findings.whole?.diversity.blau.unbiased
/// ```
/// - *Composition*: partners of one kind of body, counted once each; groups that stand for many are
///   shown, and left out in a second figure. Partners without a sector are counted apart.
/// - *E-I index and brokerage*: on the ties that rows name between two partners, never on a
///   projection of shared memberships, which would tie all members of a theme to each other.
/// - *O-information*: over programmes and projects with complete partner lists, 100 at least.
///
/// Partners of a mission are those that supply it by the rules of white spots; partners of a theme
/// are those of the theme itself, of its parts and of their missions. A tie to a theme never
/// becomes one to its missions. Ties to the missions that a mission continues are inherited, and
/// marked so.
public struct HelixAnalyzer: Hashable, Sendable {
  /// The choices behind the findings.
  public var parameters: HelixParameters

  /// Creates an analyzer.
  public init(parameters: HelixParameters = HelixParameters()) {
    self.parameters = parameters
  }

  /// The helix of an edition.
  ///
  /// - Parameters:
  ///   - ecosystem: The dataset.
  ///   - edition: The edition of the missions; `nil` for the whole and the themes alone.
  ///   - execution: Threads and progress.
  /// - Returns: Plain values in the order in which they are shown.
  /// - Throws: ``AnalysisError`` for a negative number of permutations, or when cancelled.
  /// - Complexity: O(rows + scopes × permutations × ties).
  public func findings(
    in ecosystem: Ecosystem, edition: Int?, execution: Execution = Execution()
  ) async throws(AnalysisError) -> HelixFindings {
    guard parameters.permutations >= 0 else {
      throw .unusableOption(name: "permutations", requirement: "must be 0 or more")
    }
    let index = TieIndex(ecosystem, includesAdjacent: parameters.includesAdjacent)
    let network = PartnerNetwork(index)
    var scopes: [HelixScopeFinding] = []
    for scope in HelixScope.all(index, edition: edition) {
      scopes.append(try await finding(scope, index, network, edition, execution))
    }
    return HelixFindings(
      edition: edition, parameters: parameters, scopes: scopes,
      brokers: try await network.brokers(parameters, execution),
      information: try await CompletePartnerLists(index).information(parameters, execution),
      absentRegisters: ecosystem.registers.filter { !$0.isInDataset })
  }

  private func finding(
    _ scope: HelixScope, _ index: TieIndex, _ network: PartnerNetwork, _ edition: Int?,
    _ execution: Execution
  ) async throws(AnalysisError) -> HelixScopeFinding {
    let members = scope.members
    let sectors = HelixSector.allCases.map { sector in
      SectorFinding(
        sector: sector,
        members: members.filter { index.ecosystem.entity($0.entity.id)?.helix == sector })
    }
    let coverage = scope.coverage(in: index.ecosystem, edition: edition)
    return HelixScopeFinding(
      kind: scope.kind, scope: scope.entity.map(EntityLabel.init),
      theme: scope.theme.map(EntityLabel.init), isCentral: scope.isCentral, sectors: sectors,
      withoutSector: members.filter { index.ecosystem.entity($0.entity.id)?.helix == nil },
      diversity: try HelixDiversity(sectors.map(\.members.count)),
      diversityWithoutGroups: try HelixDiversity(sectors.map(\.bodyCount)),
      ties: try await network.ties(among: Set(members.map(\.entity.id)), parameters, execution),
      coverage: [.complete, .sample, .none].first { extent in
        coverage.contains { $0.extent == extent }
      },
      coverageRows: coverage.map(\.traced).distinct)
  }
}

extension HelixDiversity {
  /// Measures the number of partners of each sector.
  init(_ counts: [Int]) throws(AnalysisError) {
    let composition = try Composition(counts.map(Double.init))
    blau = try BlauIndex(counts: counts)
    richness = try composition.hillNumber(order: 0)
    hillOne = try composition.hillNumber(order: 1)
    hillTwo = try composition.hillNumber(order: 2)
  }
}
