internal import EcosystemModel
public import WhiteSpotAnalysis

extension Language {
  /// A sum that supplies a need, such as `at least €8.8 million in total (2021-2026), committed,
  /// public and private, shared with 1 other mission`.
  public func format(_ money: MoneyEvidence) -> String {
    var text = prefix(of: money.qualifier) + euro(thousands: money.value)
    if let maximum = money.maximum { text += self(" tot ", " to ") + euro(thousands: maximum) }
    text += " " + time(money.period, money.year, money.until)
    text += ", " + name(of: money.commitment) + ", " + name(of: money.side)
    let others = money.sharedByMissions - 1
    if others > 0 {
      let noun = pick(
        dutch: Noun("andere missie", "andere missies"),
        english: Noun("other mission", "other missions"))
      text += self(", samen met ", ", shared with ") + count(others, noun)
    }
    return text
  }

  /// Money that is known for a theme only: from what is allocated to all that the theme could get,
  /// when, how firm, and whether it belongs to the edition that is analysed.
  public func format(_ money: ThemeMoney) -> String {
    let low = euro(thousands: money.range.lowerBound)
    let high = euro(thousands: money.range.upperBound)
    var text = low == high ? low : low + self(" tot ", " to ") + high
    text += " " + time(money.period, money.year, money.until)
    if money.unallocated > 0 {
      text += self(
        ", het hoogste als alles wat nog te verdelen is hierheen zou gaan",
        ", the most if all that is not yet allocated went there")
    }
    text += ", " + name(of: money.commitment)
    if money.includesMixed {
      text += self(", deels publiek en privaat samen", ", in part public and private together")
    }
    return text
      + (money.isInForce
        ? self(", uit een bron over deze editie", ", from a source about this edition")
        : self(", uit een bron over een andere editie", ", from a source about another edition"))
  }

  /// The time to which a sum applies: `per year (2021-2024)`.
  private func time(_ period: Amount.Period, _ year: Int?, _ until: Int?) -> String {
    let years = years(year, until)
    return name(of: period) + (years.isEmpty ? "" : " (\(years))")
  }
}
