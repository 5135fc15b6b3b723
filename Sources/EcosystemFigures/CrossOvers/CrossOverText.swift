internal import EcosystemModel
internal import WhiteSpotAnalysis

/// The words around both forms of the figure of cross-overs.
struct CrossOverText {
  let findings: CrossOverFindings
  let ecosystem: Ecosystem
  let language: Language

  var isOfTopsectors: Bool { findings.parameters.holder == .topsector }

  var title: String {
    isOfTopsectors
      ? language("Waar topsectoren aan bijdragen", "What top sectors contribute to")
      : language("Waar partners aan bijdragen", "What partners contribute to")
  }

  var subtitle: String {
    let edition = findings.edition.map { language("Editie \($0)", "Edition \($0)") }
    return ([edition].compactMap { $0 } + money).joined(separator: " · ")
  }

  /// The year of the money, how firm it is and how often it comes.
  private var money: [String] {
    guard let vintage = findings.vintage else {
      return [language("geen bedragen bekend", "no sums known")]
    }
    let years = years(of: vintage)
    return [
      years.isEmpty
        ? language("bedragen zonder jaar", "sums without a year")
        : language("bedragen van ", "sums of ") + years,
      language.name(of: vintage.commitment), language.name(of: vintage.period),
    ].filter { !$0.isEmpty }
  }

  private func years(of vintage: MoneyVintage) -> String {
    language.years(vintage.year, vintage.until).replacing("-", with: "–")
  }

  func name(of label: EntityLabel) -> String {
    ecosystem.entity(label.id).map { language.label(of: $0) } ?? label.name
  }

  /// A sum, or its range where rows may count the same money.
  func format(_ sum: MoneySum) -> String { format(sum.range) }

  func format(_ range: ClosedRange<Double>) -> String {
    let low = language.euro(thousands: range.lowerBound)
    let high = language.euro(thousands: range.upperBound)
    return low == high ? low : low + language(" tot ", " to ") + high
  }

  /// What the holders of the figure have for a theme; `nil` when no sum is known.
  func sum(for theme: EntityLabel) -> ClosedRange<Double>? {
    let sums = findings.holders.compactMap { findings.cell($0.holder.id, theme.id)?.money }
    guard !sums.isEmpty else { return nil }
    return sums.reduce(0) { $0 + $1.value }...sums.reduce(0) { $0 + $1.maximum }
  }

  var notes: [String] {
    var notes: [String] = []
    if let unallocated = findings.unallocated {
      notes.append(
        language(
          "Een bedrag van \(format(unallocated)) is nog niet aan een thema toegedeeld.",
          "A sum of \(format(unallocated)) is not yet allocated to a theme."))
    }
    if let vintage = findings.vintage {
      if !vintage.isInForce, let edition = findings.edition {
        notes.append(
          language(
            "Dit geld hoort bij een eerdere editie; van \(edition) is het niet bekend.",
            "This money belongs to an earlier edition; that of \(edition) is not known."))
      }
      notes.append(
        language(
          "Bedragen uit één bron en één jaar; andere zijn er niet bij opgeteld.",
          "Sums of one source and one year; others are not added."))
    }
    return notes
  }

  var source: String {
    let rows =
      findings.holders.flatMap(\.cells).flatMap { $0.money?.rows ?? [] }
      + findings.holders.flatMap(\.cells).flatMap(\.ties).flatMap(\.steps).flatMap(\.rows)
    return SourceLine.text(
      for: ecosystem, sources: Set(rows.map(\.source)), language: language)
  }

  /// The source of the money alone: what lines show.
  var sourceOfMoney: String {
    let rows = findings.holders.flatMap(\.cells).flatMap { $0.money?.rows ?? [] }
    return SourceLine.text(
      for: ecosystem, sources: Set(rows.map(\.source)), language: language)
  }

  var description: String {
    let parts = findings.holders.prefix(12).compactMap { holder -> String? in
      guard let sum = holder.allocated else { return nil }
      return "\(name(of: holder.holder)) \(format(sum))"
    }
    return title + ". " + subtitle + ". " + language.list(parts) + "."
  }
}
