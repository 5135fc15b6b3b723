import EcosystemFigures

/// What a figure or word in the output of an analysis means.
struct TermPage {
  /// The topic.
  let name: String
  /// How tables and columns call it.
  let otherNames: [String]
  /// What it is, in a few words.
  let title: String
  /// How it is worked out.
  let formula: String
  /// Unit and range; empty for a word.
  let unit: String
  /// How to read it, in one sentence.
  let reading: String
  /// What it cannot tell.
  let caution: String
  /// Where it comes from; empty for a rule of this program.
  let references: [(citation: String, doi: String)]

  init(
    _ name: String, also otherNames: [String] = [], _ title: String, formula: String,
    unit: String = "", reading: String, caution: String,
    references: [(citation: String, doi: String)] = []
  ) {
    self.name = name
    self.otherNames = otherNames
    self.title = title
    self.formula = formula
    self.unit = unit
    self.reading = reading
    self.caution = caution
    self.references = references
  }

  /// Whether a word means this page, whatever the case of its letters.
  func isNamed(_ word: String) -> Bool {
    ([name] + otherNames).contains { $0.lowercased() == word.lowercased() }
  }

  func text(in language: Language, width: Int) -> String {
    func part(_ dutch: String, _ english: String, _ text: String) -> String {
      text.isEmpty
        ? "" : TextWrap.paragraph("\(language(dutch, english)): \(text)", width: width)
    }
    let sources =
      references.isEmpty
      ? part("Bron", "Source", language("een regel van dit programma", "a rule of this program"))
      : references.map { part("Bron", "Source", "\($0.citation), doi:\($0.doi)") }.joined()
    return TextWrap.paragraph("\(name): \(title)", width: width) + "\n"
      + TextWrap.paragraph(formula, width: width) + "\n"
      + part("Eenheid", "Unit", unit) + part("Zo lees je het", "How to read it", reading)
      + part("Wat het niet zegt", "What it cannot tell", caution) + sources
  }

  /// The pages of measures that other commands than `centrality` and `structure` run, by command.
  static let measures: [(command: String, names: [String])] = [
    ("path", ["shortest-paths", "disjoint-paths", "maximum-flow"]),
    ("project", ["projection", "sdsm", "disparity"]),
    ("communities", ["stability", "agreement", "surplus"]),
    ("crossovers", ["cross-over-index", "rca", "relatedness"]),
    ("helix", ["hill", "blau", "ei-index", "brokerage", "o-information"]),
    ("candidates", ["candidate-methods", "degree-neutral-rank", "average-precision", "lift"]),
    ("whitespots", ["expected", "p", "detectable", "ratio", "sobol"]),
  ]

  /// Every page, by subject.
  static func all(in language: Language) -> [TermPage] {
    states(language) + tests(language) + attention(language) + crossOvers(language)
      + helix(language) + communities(language) + lineage(language) + candidates(language)
      + networks(language)
  }
}
