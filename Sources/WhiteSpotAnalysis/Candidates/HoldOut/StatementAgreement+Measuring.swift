public import EcosystemModel
import GraphAnalysis

extension StatementAgreement {
  /// Compares the order of attention of an edition with the statements of the sources about its
  /// missions and those that they continue; `nil` when there are no findings.
  ///
  /// Central missions have no place in the order, and what is said of a theme is said of all its
  /// missions alike: both stay out.
  ///
  /// - Parameters:
  ///   - ecosystem: The dataset.
  ///   - edition: The edition.
  ///   - seed: Where the draws of the interval start.
  public init?(of ecosystem: Ecosystem, edition: Int, seed: UInt64) {
    var parameters = WhiteSpotParameters()
    parameters.uncertainty = nil
    let found = try? WhiteSpotAnalyzer(parameters: parameters)
      .findings(in: ecosystem, edition: edition)
    guard let found else { return nil }
    let missions = found.missions.filter { !$0.isCentral && $0.score != nil }
    let scores = missions.map { $0.score?.value ?? 0 }
    let said = missions.map { mission in
      mission.statements.filter { $0.standing != .theme }
    }
    let shortages = said.map { statements in
      Double(
        statements.count { $0.polarity == .lacking } - statements.count { $0.polarity == .served })
    }
    self.init(
      edition: edition, missions: missions.count, spokenOf: said.count { !$0.isEmpty },
      tau: KendallCorrelation.tauB(scores, shortages).map(HoldOutTally.rounded),
      interval: Resampling.interval(missions.count, seed: seed) { drawn in
        KendallCorrelation.tauB(drawn.map { scores[$0] }, drawn.map { shortages[$0] })
      })
  }
}
