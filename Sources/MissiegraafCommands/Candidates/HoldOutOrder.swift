import WhiteSpotAnalysis

/// The hold-out figures of the order of some candidates, as machines read them.
struct HoldOutOrder {
  /// `combined`, or the one method that was chosen; `nil` when the order was not measured.
  let method: String?
  /// The probability that one of the first ten was hidden.
  let hitAt10: Double?
  let averagePrecision: Double?
  let lift: Double?
  /// Whether the mission has ties, as those have about which the figures are; `nil` without figures.
  let coversMission: Bool?

  init(_ figures: HoldOutText.Figures, of findings: CandidateFindings) {
    guard case .known(let block, _) = figures,
      let measured = block.figures(ofOrderBy: findings.parameters.methods),
      let precision = measured.all.averagePrecision
    else {
      method = nil
      hitAt10 = nil
      averagePrecision = nil
      lift = nil
      coversMission = nil
      return
    }
    method = measured.method?.rawValue ?? "combined"
    hitAt10 = measured.all.hitAt10
    averagePrecision = precision
    lift = block.lift(of: measured.method)
    coversMission = !findings.tied.isEmpty
  }
}
