import ArgumentParser
import EcosystemFigures
import EcosystemModel
import GraphAnalysis
import WhiteSpotAnalysis

struct CrossOversCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crossovers",
    abstract: "What topsectoren do in each theme, and what ties themes to each other.",
    discussion: """
      EXAMPLES:
        missiegraaf crossovers
        missiegraaf crossovers --through programme
        missiegraaf crossovers --through budget --edition 2019 --lang en
        missiegraaf crossovers --theme veiligheid --theme gezondheid-en-zorg
        missiegraaf crossovers --holder partner --level agenda --format csv > matrix.csv

      Without --through, the matrix of topsectoren and themes comes first, in money and in ties; the \
      CSV is that matrix. With --through it is about themes two by two. Two themes show every row \
      that ties them. Money is of one indicative year, and is described, not tested.
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var edition: EditionOptions

  @Option(help: "Themes two by two, through: partner, programme, technology or budget.")
  var through: Choice<ThemeLink.Through>?

  @Option(
    help: ArgumentHelp(
      "Only this theme; given twice, every row between the two.", valueName: "theme"))
  var theme: [String] = []

  @Option(help: "Whose money and ties: topsector or partner.")
  var holder = Choice(CrossOverParameters.Holder.topsector)

  @Option(help: "Themes with their parts apart (part), or only the agendas (agenda).")
  var level = Choice(CrossOverParameters.Level.part)

  @Option(help: ArgumentHelp("The level of significance for missing cross-overs.", valueName: "α"))
  var alpha = CrossOverParameters().significanceLevel

  @Flag(help: "Take in what the sources place beside the policy.")
  var adjacent = false

  @Option(help: "The form of the result.")
  var format = Choice(ResultFormat.table)

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard alpha > 0, alpha < 1 else {
      throw ValidationError("--alpha is \(alpha); give a number between 0 and 1, such as 0.05.")
    }
    guard theme.count <= 2 else {
      throw ValidationError("--theme is given \(theme.count) times; give one theme or two.")
    }
  }

  func run() async throws {
    let console = talk.console
    let ecosystem = try DatasetSession(dataset, console: console).ecosystem()
    let chosen = try edition.editionIfAny(in: ecosystem, console: console)
    let parameters = CrossOverParameters(
      holder: holder.value, level: level.value, significanceLevel: alpha,
      includesAdjacent: adjacent)
    let findings: CrossOverFindings
    do {
      findings = try await CrossOverAnalyzer(parameters: parameters)
        .findings(in: ecosystem, edition: chosen)
    } catch {
      throw OperationFailure("\(error)")
    }
    let themes = try self.themes(in: ecosystem, findings)
    switch format.value {
    case .table:
      let table = CrossOversTable(
        findings: findings, themes: themes, through: through?.value,
        words: FindingsText(
          ecosystem: ecosystem, language: talk.language, width: console.width))
      try console.write(table.text())
    case .csv:
      try console.write(
        through.map { CrossOversCSV.pairs(findings, themes: themes, through: $0.value) }
          ?? CrossOversCSV.matrix(findings, themes: themes))
    case .json:
      let envelope = Envelope(
        dataset: ecosystem.identity, parameters: parameterValues(chosen, themes),
        result: CrossOversJSON.result(findings, themes: themes, through: through?.value))
      try console.write(envelope.text())
    }
  }

  /// The themes that were asked for, which must be among those that are compared.
  private func themes(
    in ecosystem: Ecosystem, _ findings: CrossOverFindings
  ) throws(OperationFailure) -> [EntityID] {
    var found: [EntityID] = []
    for text in theme {
      let id = try EntityLookup.theme(text, in: ecosystem)
      guard findings.themes.contains(where: { $0.id == id }) else {
        throw OperationFailure(
          "\(id) is not compared here; choose from "
            + findings.themes.map(\.id.rawValue).joined(separator: ", "))
      }
      found.append(id)
    }
    if found.count == 2 {
      let isPair = findings.pairs.contains { Set([$0.first.id, $0.second.id]) == Set(found) }
      guard isPair else {
        throw OperationFailure(
          found[0] == found[1]
            ? "both themes are \(found[0]); give two different ones"
            : "\(found[0]) and \(found[1]) are whole and part, so that nothing crosses over")
      }
    }
    return found
  }

  private func parameterValues(_ edition: Int?, _ themes: [EntityID]) -> JSONValue {
    [
      "edition": .optional(edition), "holder": .string(holder.value.rawValue),
      "level": .string(level.value.rawValue), "alpha": .number(alpha),
      "through": .optional(through?.value.rawValue), "adjacent": .bool(adjacent),
      "themes": .array(themes.map { .string($0.rawValue) }),
    ]
  }
}
