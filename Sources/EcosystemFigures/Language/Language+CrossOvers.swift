import EcosystemModel
public import WhiteSpotAnalysis

extension Language {
  /// What ties two themes.
  public func name(of through: ThemeLink.Through) -> Noun {
    switch through {
    case .partner: name(of: EntityKind.partner)
    case .programme: name(of: EntityKind.programme)
    case .technology: name(of: EntityKind.technology)
    case .budget:
      pick(
        dutch: Noun("partij met budget", "partijen met budget"),
        english: Noun("party with a budget", "parties with a budget"))
    }
  }

  /// Whether a cross-over is missing.
  public func name(of verdict: ThemeLink.Verdict) -> String {
    switch verdict {
    case .missing: self("ontbreekt", "missing")
    case .notMissing: self("ontbreekt niet", "not missing")
    case .cannotTell: self("niet te zeggen", "cannot tell")
    }
  }

  /// Money with what it may amount to: one figure, or a range.
  public func format(_ sum: MoneySum) -> String {
    sum.value == sum.maximum
      ? euro(thousands: sum.value)
      : euro(thousands: sum.value) + self(" tot ", " to ") + euro(thousands: sum.maximum)
  }

  /// The year or years to which money applies; empty when the source gives none.
  public func years(_ year: Int?, _ until: Int?) -> String {
    guard let year else { return "" }
    return until.map { $0 == year ? "\(year)" : "\(year)-\($0)" } ?? "\(year)"
  }
}
