import EcosystemModel
import WhiteSpotAnalysis

/// One row of an explanation for a spreadsheet.
struct ExplanationLine {
  let fields: [String]

  init(
    _ part: String, what: String, subject: String = "", link: String = "", object: String = "",
    isDerived: Bool? = nil, provenance: Provenance? = nil, source: String = "", note: String = "",
    isGroup: Bool? = nil, money: MoneyFields? = nil
  ) {
    fields =
      [
        part, what, subject, link, object, WhiteSpotsCSV.field(isDerived),
        WhiteSpotsCSV.field(provenance?.row), provenance?.source ?? source,
        provenance?.locator ?? "", note, WhiteSpotsCSV.field(isGroup),
      ] + (money?.fields ?? MoneyFields.none)
  }
}

/// A sum of money in a row of an explanation.
struct MoneyFields {
  static let none = Array(repeating: "", count: 10)
  let fields: [String]

  /// A sum that supplies a need.
  init(_ money: MoneyEvidence) {
    fields = [
      WhiteSpotsCSV.field(money.value), WhiteSpotsCSV.field(money.maximum),
      money.qualifier.rawValue, money.period.rawValue, WhiteSpotsCSV.field(money.year),
      WhiteSpotsCSV.field(money.until), money.commitment.rawValue, money.side.rawValue,
      WhiteSpotsCSV.field(money.sharedByMissions), "",
    ]
  }

  /// What a theme has and could get.
  init(_ money: ThemeMoney) {
    fields = [
      WhiteSpotsCSV.field(money.range.lowerBound), WhiteSpotsCSV.field(money.range.upperBound),
      Amount.Qualifier.range.rawValue, money.period.rawValue, WhiteSpotsCSV.field(money.year),
      WhiteSpotsCSV.field(money.until), money.commitment.rawValue, "", "", String(money.isInForce),
    ]
  }

  /// A sum of which the money of a theme is made up.
  init(_ amount: Amount, isInForce: Bool) {
    fields = [
      WhiteSpotsCSV.field(amount.value), WhiteSpotsCSV.field(amount.maximum),
      amount.qualifier.rawValue, amount.period.rawValue, WhiteSpotsCSV.field(amount.year),
      WhiteSpotsCSV.field(amount.until), amount.commitment.rawValue, amount.side?.rawValue ?? "",
      "", String(isInForce),
    ]
  }
}
