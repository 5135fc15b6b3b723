import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

/// The figures of a theme in complete frames, a row for each cell that was tested.
struct FrameTestText {
  let missions: [MissionFinding]
  let letters: [String]
  let findings: WhiteSpotFindings
  let language: Language
  let width: Int

  func text() -> String {
    let rows = zip(missions, letters).flatMap { mission, letter in
      mission.needs.compactMap { need in need.test.map { (letter, need, $0) } }
    }
    guard let null = rows.first?.2.null else { return "" }
    var table = TextTable([
      ("", .left), (words("behoefte", "need"), .left), (words("genoemd", "named"), .right),
      (words("verwacht", "expected"), .right), ("p", .right), ("q", .right),
      (words("aantoonbaar", "detectable"), .right), ("θ̂", .right), ("95 %", .left),
      (words("oordeel", "verdict"), .left),
    ])
    for (letter, need, test) in rows {
      table.append([
        letter, language.word(for: need.dimension),
        language.format(test.observed) + (test.groups > 0 ? " (\(test.groups)▣)" : ""),
        language.format(test.expected, decimals: 1), Self.probability(test.lowerTail, language),
        Self.probability(test.adjusted, language),
        test.detectable.map { "≤ " + language.format($0) } ?? Language.undefined,
        language.format(test.ratio, decimals: 2),
        language.format(test.ratioInterval.lowerBound, decimals: 2) + "-"
          + language.format(test.ratioInterval.upperBound, decimals: 2),
        verdict(need),
      ])
    }
    let legend =
      rows.contains { $0.2.groups > 0 }
      ? TextWrap.paragraph(language.meaningOfGroupSign, width: width) : ""
    return "\n" + TextWrap.paragraph(caption(null), width: width) + table.text(width: width)
      + legend + sources(Set(rows.map(\.2.frame)))
  }

  /// The state, with the reason where it is none of the words of the legend.
  private func verdict(_ need: NeedFinding) -> String {
    let state = language.name(of: need.state)
    return switch need.reason {
    case .withinChance: state + words(" (kan toeval zijn)", " (may be chance)")
    case .deficitDoesNotSurvive:
      state + words(" (tekort houdt geen stand)", " (deficit does not survive)")
    default: state
    }
  }

  private func caption(_ null: NullModel) -> String {
    let reference =
      null == .exposure
      ? words("naar wat elke missie zelf zegt nodig te hebben", "by what each mission says to need")
      : words("gelijk over de vergeleken missies", "evenly over the missions compared")
    return words(
      "In volledige bronnen: hoeveel er genoemd zijn, hoeveel te verwachten is als elke partij haar "
        + "banden \(reference) spreidt, de kans op zo weinig (p; q na correctie voor alle cellen), "
        + "het grootste aantal dat nog als tekort zou tellen, en de verhouding θ̂ met 95 %-interval. "
        + "Het is een vergelijking met het gemiddelde van de bron, niet met de behoefte.",
      "In complete sources: how many are named, how many would be if every party spread its ties "
        + "\(reference), the chance of so few (p; q after correction for all cells), the largest "
        + "number that would still count as a deficit, and the ratio θ̂ with its 95 % interval. The "
        + "comparison is with the average of the source, not with the need.")
  }

  private func sources(_ used: Set<AnalysisFrame.ID>) -> String {
    let single = findings.frames.filter { used.contains($0.id) && $0.restsOnOneSource }
      .flatMap(\.sources)
    guard !single.isEmpty else { return "" }
    let names = language.list(Set(single).sorted())
    return TextWrap.paragraph(
      words(
        "Rust op één bron, die door geen andere is tegen te spreken: \(names).",
        "Rests on one source, which no other one could contradict: \(names)."), width: width)
  }

  static func probability(_ value: Double, _ language: Language) -> String {
    value < 0.0005
      ? "< " + language.format(0.0005, decimals: 4)
      : language.format(value, decimals: 3)
  }

  /// A probability after its name: `= 0.012` or `< 0.0005`.
  static func comparison(_ value: Double, _ language: Language) -> String {
    let text = probability(value, language)
    return text.hasPrefix("<") ? text : "= " + text
  }

  private func words(_ dutch: String, _ english: String) -> String {
    language.pick(dutch: dutch, english: english)
  }
}
