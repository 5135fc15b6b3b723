import ArgumentParser
import EcosystemFigures
import EcosystemModel
import GraphAnalysis
import WhiteSpotAnalysis

struct HelixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "helix",
    abstract: "Who takes part by sector, how the sectors are tied, and who stands between them.",
    discussion: """
      EXAMPLES:
        missiegraaf helix
        missiegraaf helix --theme veiligheid --lang en
        missiegraaf helix --explain mission/2023-dementie
        missiegraaf helix --format csv > helix.csv

      The four sectors are companies, knowledge institutions, government and civil society. Ties are \
      those that a source names between two partners; taking part in the same theme is no tie.
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var edition: EditionOptions

  @Option(
    help: ArgumentHelp(
      "Only a theme, its parts and their missions: its id, name or slug.", valueName: "theme"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "Show every partner of a theme or mission, with its rows.", valueName: "scope"))
  var explain: String?

  @Option(help: "How often sectors are dealt out afresh for the tests; 0 leaves them out.")
  var permutations = HelixParameters().permutations

  @Option(help: "The seed of the random numbers.")
  var seed = HelixParameters().seed

  @Option(help: "Units for O-information: those in some sector (some), or all of them (all).")
  var universe = Choice(UniverseName.some)

  @Flag(help: "Take in what the sources place beside the policy.")
  var adjacent = false

  @Option(help: "The form of the result.")
  var format = Choice(ResultFormat.table)

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard (0...1_000_000).contains(permutations) else {
      throw ValidationError(
        "--permutations is \(permutations); give a number from 0 to 1000000, such as 1999.")
    }
    if theme != nil, explain != nil {
      throw ValidationError("Give --theme or --explain, not both.")
    }
  }

  func run() async throws {
    let console = talk.console
    let ecosystem = try DatasetSession(dataset, console: console).ecosystem()
    let chosen = try edition.editionIfAny(in: ecosystem, console: console)
    let findings = try await findings(in: ecosystem, edition: chosen)
    let words = FindingsText(
      ecosystem: ecosystem, language: talk.language, width: console.width)
    let scopes = try shown(findings, ecosystem, chosen)
    switch format.value {
    case .table:
      let table = HelixTable(
        findings: findings, scopes: scopes, isWhole: theme == nil, words: words)
      try console.write(explain == nil ? table.text() : table.explanation(of: scopes[0]))
    case .csv: try console.write(HelixCSV.text(scopes))
    case .json:
      let envelope = Envelope(
        dataset: ecosystem.identity, parameters: parameterValues(chosen),
        result: HelixJSON.result(findings, scopes: scopes))
      try console.write(envelope.text())
    }
  }

  private func findings(
    in ecosystem: Ecosystem, edition: Int?
  ) async throws(OperationFailure) -> HelixFindings {
    let parameters = HelixParameters(
      permutations: permutations, seed: seed, universe: universe.value.universe,
      includesAdjacent: adjacent)
    do {
      return try await HelixAnalyzer(parameters: parameters)
        .findings(in: ecosystem, edition: edition)
    } catch {
      throw OperationFailure("\(error)")
    }
  }

  /// The scopes that were asked for: all, those of a theme, or one.
  private func shown(
    _ findings: HelixFindings, _ ecosystem: Ecosystem, _ edition: Int?
  ) throws(OperationFailure) -> [HelixScopeFinding] {
    if let explain {
      let id = try EntityLookup.entity(
        explain, of: [.theme, .mission], edition: edition, in: ecosystem)
      guard let scope = findings.scope(id) else {
        throw OperationFailure(
          EntityLookup.otherEdition(id, than: edition, in: ecosystem)
            ?? "\(id) is no theme or mission that is compared here; see missiegraaf helix")
      }
      return [scope]
    }
    guard let theme else { return findings.scopes }
    let id = try EntityLookup.theme(theme, in: ecosystem)
    let themes = Set([id] + ecosystem.parts(of: id).map(\.id))
    let scopes = findings.scopes.filter { scope in
      [scope.scope?.id, scope.theme?.id].contains { $0.map(themes.contains) ?? false }
    }
    guard !scopes.isEmpty else {
      throw OperationFailure("\(id) is not compared here; see missiegraaf helix")
    }
    return scopes
  }

  private func parameterValues(_ edition: Int?) -> JSONValue {
    [
      "edition": .optional(edition), "permutations": .integer(permutations),
      "seed": .integer(Int(clamping: seed)), "universe": .string(universe.value.rawValue),
      "adjacent": .bool(adjacent), "theme": .optional(theme), "explain": .optional(explain),
    ]
  }
}

/// Which units count for O-information, by name.
enum UniverseName: String, CaseIterable {
  case some
  case all

  var universe: HelixInformation.Universe {
    self == .some ? .unitsInSomeSector : .allUnits
  }
}
