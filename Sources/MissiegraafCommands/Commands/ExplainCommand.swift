import ArgumentParser
import EcosystemFigures
import EcosystemModel
import GraphAnalysis
import GraphCore
import GraphInterchange
import SourceDiagnostics
import WhiteSpotAnalysis

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "What a measure, a diagnostic code, a state or a class means.",
    discussion: """
      EXAMPLES:
        missiegraaf explain                 every topic
        missiegraaf explain measures        the measures, a line each
        missiegraaf explain betweenness     one measure
        missiegraaf explain MG104           one diagnostic code
        missiegraaf explain not-found       one state of a need
        missiegraaf explain rca             one figure of an analysis
        missiegraaf explain terms           the figures and words of the analyses, a line each
      """)

  @Argument(help: "The topic; all topics are listed without it.")
  var topic: String?

  @OptionGroup var talk: TalkOptions

  func run() async throws {
    let console = talk.console
    let topics = ExplainTopics(language: talk.language, width: console.width)
    guard let topic else {
      try console.write(topics.index())
      return
    }
    guard let page = topics.page(topic) else {
      let help =
        Suggestions.nearest(to: topic, among: topics.names).map { "did you mean \"\($0)\"?" }
        ?? "list the topics with: missiegraaf explain"
      throw OperationFailure("there is no topic \"\(topic)\"; \(help)")
    }
    try console.write(page)
  }
}

/// The pages of `missiegraaf explain`.
struct ExplainTopics {
  let language: Language
  let width: Int

  /// Every topic that has a page.
  var names: [String] {
    help.map(\.name) + ["terms", "measures", "codes", "states", "classes"]
      + CentralityMeasure.all.map(\.name) + StructureMeasure.all.map(\.name)
      + Self.codes.map(\.id) + terms.flatMap { [$0.name] + $0.otherNames }
  }

  private var help: [HelpTopics.Topic] { HelpTopics.all(in: language) }

  /// A text with its long lines wrapped; the others are set out in columns.
  private func wrapped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.count > width ? TextWrap.paragraph(String(line), width: width) : line + "\n"
    }.joined()
  }

  private var terms: [TermPage] { TermPage.all(in: language) }

  /// The names of the terms, each once.
  private var termNames: [String] {
    terms.map(\.name).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  /// The list of topics.
  func index() -> String {
    var text = ""
    for topic in help { text += line(topic.name, topic.title) }
    text += line(
      "measures",
      language(
        "De maten van een netwerk, elk op een regel; ook elk bij naam",
        "The measures of a network, a line each; also each by its name"))
    text += line(
      "codes",
      language(
        "De codes van meldingen; ook elk bij haar code",
        "The codes of diagnostics; also each by its code"))
    text += line(
      "states",
      language(
        "Wat van een behoefte te zeggen is; ook elk bij naam",
        "What can be said of a need; also each by its name"))
    text += line(
      "classes",
      language(
        "Wat aan een missie kan opvallen; ook elk bij naam",
        "What can stand out about a mission; also each by its name"))
    text += line(
      "terms",
      language(
        "De cijfers en woorden van de analyses, elk op een regel; ook elk bij naam:",
        "The figures and words of the analyses, a line each; also each by its name:"))
    return text
      + TextWrap.paragraph(
        termNames.joined(separator: ", "), width: width,
        first: String(repeating: " ", count: 26), indent: String(repeating: " ", count: 26))
  }

  /// The page of a topic, whatever the case of its letters; `nil` when there is none.
  func page(_ name: String) -> String? {
    let wanted = name.lowercased()
    if let topic = help.first(where: { $0.name == wanted }) {
      return topic.title + "\n\n" + wrapped(topic.text)
    }
    if let code = Self.codes.first(where: { $0.id.lowercased() == wanted }) { return page(code) }
    if let measure = CentralityMeasure.all.first(where: { $0.name == wanted }) {
      return page(measure)
    }
    switch wanted {
    case "terms": return terms.map { line($0.name, $0.title) }.joined()
    case "measures": return measures()
    case "codes": return Self.codes.map { line($0.id, $0.title) }.joined()
    case "states": return NeedState.allCases.map { line($0.rawValue, meaning($0)) }.joined()
    case "classes": return MissionClass.allCases.map { line($0.rawValue, meaning($0)) }.joined()
    default: break
    }
    // The same word may mean several things, and then all are told.
    let pages =
      terms.filter { $0.isNamed(name) }.map { $0.text(in: language, width: width) }
      + StructureMeasure.all.filter { $0.name == wanted }.map(page)
    return pages.isEmpty ? nil : pages.joined(separator: "\n")
  }

  private static let codes = FormatCode.all + RuleCode.all + ChangeCode.all

  private func page(_ code: DiagnosticCode) -> String {
    "\(code.severity.rawValue) \(code.id): \(code.title)\n\n"
      + TextWrap.paragraph(code.explanation, width: width)
  }

  private func page(_ measure: CentralityMeasure) -> String {
    var text = "\(measure.name): \(measure.summary)\n\n"
    text += TextWrap.paragraph(measure.formula, width: width) + "\n"
    text += TextWrap.paragraph(measure.edgeCases, width: width) + "\n"
    switch measure.direction {
    case .chosen(let standard):
      text += "Direction: chosen with --direction; \(standard.rawValue) otherwise.\n"
    case .fixed(let rule): text += "Direction: \(rule)\n"
    }
    text += weights(measure.weights)
    if measure.hasNormalizedForm { text += "Normalised with --normalized.\n" }
    for reference in measure.references {
      text += TextWrap.paragraph(
        "\(reference.citation), doi:\(reference.doi)", width: width, indent: "  ")
    }
    return text
  }

  /// Every measure, a line each, under the command that runs it.
  private func measures() -> String {
    "Of nodes or edges: missiegraaf centrality --measure NAME\n\n"
      + CentralityMeasure.all.map { line($0.name, $0.summary) }.joined()
      + "\nOf a graph as a whole: missiegraaf structure --measure NAME\n\n"
      + StructureMeasure.all.map { line($0.name, $0.summary) }.joined()
  }

  private func page(_ measure: StructureMeasure) -> String {
    var text = "\(measure.name): \(measure.summary)\n\n"
    text += TextWrap.paragraph(measure.formula, width: width) + "\n"
    text += TextWrap.paragraph("Unit: " + measure.unit, width: width)
    text += TextWrap.paragraph("Careful: " + measure.caution, width: width)
    text += weights(measure.weights)
    for reference in measure.references {
      text += TextWrap.paragraph(
        "\(reference.citation), doi:\(reference.doi)", width: width, indent: "  ")
    }
    return text
  }

  private func weights(_ weights: EdgeWeights) -> String {
    switch weights {
    case .ignored: "Weights: ignored.\n"
    case .distance: "Weights: distances, with --weights-as distance.\n"
    case .strength: "Weights: strengths, with --weights-as strength.\n"
    }
  }

  private func meaning(_ state: NeedState) -> String {
    "\(StateStyle(state: state).symbol) \(language.name(of: state)): \(language.meaning(of: state))"
  }

  private func meaning(_ missionClass: MissionClass) -> String {
    "\(language.name(of: missionClass)): \(language.meaning(of: missionClass))"
  }

  private func line(_ name: String, _ text: String) -> String {
    let padded = name + String(repeating: " ", count: max(1, 26 - name.count))
    return TextWrap.paragraph(
      text, width: width, first: padded, indent: String(repeating: " ", count: 26))
  }
}
