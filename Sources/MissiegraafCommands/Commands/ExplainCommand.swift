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
      StructureMeasure.all.filter { $0.name == wanted }.map(page)
      + terms.filter { $0.isNamed(name) }.map { $0.text(in: language, width: width) }
    return pages.isEmpty ? nil : pages.joined(separator: "\n")
  }

  private static let codes = FormatCode.all + RuleCode.all + ChangeCode.all

  private func page(_ code: DiagnosticCode) -> String {
    "\(code.severity.rawValue) \(code.id): \(code.title)\n\n"
      + TextWrap.paragraph(code.explanation, width: width)
  }

  private func page(_ measure: CentralityMeasure) -> String {
    var text = opening(measure.name, measure.summary, measure.formula)
    text += facts(of: measure.name, weights: measure.weights)
    if measure.hasNormalizedForm {
      text += fact(
        Words("Genormeerd", "Normalised"), Words("met --normalized", "with --normalized"))
    }
    if !measure.ownOptions.isEmpty {
      let options = measure.ownOptions.map { "--" + $0.rawValue }.joined(separator: ", ")
      text += fact(Words("Opties", "Options"), Words(options, options))
    }
    return text + references(measure.references.map { ($0.citation, $0.doi) })
  }

  /// Every measure, a line each, under the command that runs it.
  private func measures() -> String {
    func row(_ name: String, _ summary: String) -> String {
      line(name, Words(MeasureFacts.of(name)?.summary ?? summary, summary)[language])
    }
    let headings = (
      Words("Van knopen of banden", "Of nodes or edges")[language],
      Words("Van een graaf als geheel", "Of a graph as a whole")[language],
      Words("Van het commando", "Of the command")[language]
    )
    return headings.0 + ": missiegraaf centrality --measure NAME\n\n"
      + CentralityMeasure.all.map { row($0.name, $0.summary) }.joined()
      + "\n" + headings.1 + ": missiegraaf structure --measure NAME\n\n"
      + StructureMeasure.all.map { row($0.name, $0.summary) }.joined()
      + TermPage.measures.map { command, names in
        "\n\(headings.2): missiegraaf \(command)\n\n"
          + names.compactMap { name in terms.first { $0.name == name } }
          .map { line($0.name, $0.title) }.joined()
      }.joined()
  }

  private func page(_ measure: StructureMeasure) -> String {
    let caution = MeasureFacts.of(measure.name)?.caution ?? measure.caution
    return opening(measure.name, measure.summary, measure.formula)
      + facts(of: measure.name, weights: measure.weights)
      + fact(Words("Let op", "Careful"), Words(caution, measure.caution))
      + references(measure.references)
  }

  private func opening(_ name: String, _ summary: String, _ formula: String) -> String {
    let dutch = MeasureFacts.of(name)
    let summary = Words(dutch?.summary ?? summary, summary)[language]
    let formula = Words(dutch?.formula ?? formula, formula)[language]
    return TextWrap.paragraph(name + ": " + summary, width: width) + "\n"
      + TextWrap.paragraph(formula, width: width) + "\n"
  }

  private func facts(of name: String, weights: EdgeWeights) -> String {
    guard let facts = MeasureFacts.of(name) else { return "" }
    var text = fact(Words("Bereik", "Range"), facts.range)
    if let undefined = facts.undefined { text += fact(Words("Onbepaald", "Undefined"), undefined) }
    text += fact(Words("Richting", "Direction"), facts.arrows.words)
    text += fact(Words("Gewichten", "Weights"), words(weights))
    text += fact(Words("Parallelle banden", "Parallel edges"), facts.parallelEdges.words)
    text += fact(Words("Lussen", "Loops"), facts.loops.words)
    text += fact(Words("Knopen zonder band", "Isolates"), facts.isolates.words)
    return text + fact(Words("Losse delen", "Separate parts"), facts.parts.words)
  }

  private func fact(_ label: Words, _ text: Words) -> String {
    let label = label[language] + ":"
    let first = label + String(repeating: " ", count: max(1, 20 - label.count))
    return TextWrap.paragraph(
      text[language], width: width, first: first, indent: String(repeating: " ", count: 20))
  }

  private func references(_ references: [(citation: String, doi: String)]) -> String {
    "\n"
      + references.map {
        TextWrap.paragraph("\($0.citation), doi:\($0.doi)", width: width)
      }.joined()
  }

  private func words(_ weights: EdgeWeights) -> Words {
    switch weights {
    case .ignored: Words("spelen geen rol", "ignored")
    case .distance:
      Words("afstanden, met --weights-as distance", "distances, with --weights-as distance")
    case .strength:
      Words("sterktes, met --weights-as strength", "strengths, with --weights-as strength")
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
