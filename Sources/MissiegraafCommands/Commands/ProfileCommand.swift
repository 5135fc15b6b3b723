import ArgumentParser
import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

struct ProfileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "The money and ties of a topsector or partner by theme, and what is not seen of it.",
    discussion: """
      EXAMPLES:
        missiegraaf profile topsector/chemie
        missiegraaf profile TNO --lang en
        missiegraaf profile topsector/high-tech-systemen-en-materialen --format csv > htsm.csv
        missiegraaf profile partner/provincies

      For a province, a region or a regional development company it says why these data allow no \
      regional analysis. For a mission, see missiegraaf whitespots --explain MISSION.
      """)

  @Argument(
    help: ArgumentHelp("A topsector or partner: its id, name or short name.", valueName: "entity"))
  var entity: String

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var edition: EditionOptions

  @Flag(help: "Take in what the sources place beside the policy.")
  var adjacent = false

  @Option(help: "The form of the result.")
  var format = Choice(ResultFormat.table)

  @OptionGroup var talk: TalkOptions

  func run() async throws {
    let console = talk.console
    let ecosystem = try DatasetSession(dataset, console: console).ecosystem()
    let chosen = try edition.editionIfAny(in: ecosystem, console: console)
    let analyzer = ProfileAnalyzer(includesAdjacent: adjacent)
    let subject = try subject(in: ecosystem, chosen, analyzer)
    let words = FindingsText(
      ecosystem: ecosystem, language: talk.language, width: console.width)
    switch format.value {
    case .table:
      let table = ProfileTable(words: words)
      switch subject {
      case .profile(let findings): try console.write(table.text(findings))
      case .region(let limit): try console.write(table.text(limit, asked: entity))
      }
    case .csv:
      guard case .profile(let findings) = subject else {
        throw OperationFailure(
          "\(entity) is a region: these data allow no regional analysis, so that there is no table; "
            + "read why without --format csv")
      }
      try console.write(ProfileCSV.text(findings))
    case .json:
      let result: JSONValue
      switch subject {
      case .profile(let findings): result = ProfileJSON.result(findings)
      case .region(let limit): result = ["regionalLimit": ProfileJSON.limit(limit)]
      }
      let envelope = Envelope(
        dataset: ecosystem.identity,
        parameters: [
          "entity": .string(entity), "edition": .optional(chosen), "adjacent": .bool(adjacent),
        ], result: result)
      try console.write(envelope.text())
    }
  }

  private enum Subject {
    case profile(ProfileFindings)
    case region(RegionalLimit)
  }

  private func subject(
    in ecosystem: Ecosystem, _ edition: Int?, _ analyzer: ProfileAnalyzer
  ) throws(OperationFailure) -> Subject {
    let id: EntityID
    do {
      id = try EntityLookup.entity(
        entity, of: [.topsector, .partner], edition: edition, in: ecosystem)
    } catch {
      guard RegionNames.isRegion(entity) else { throw error }
      return .region(analyzer.regionalLimit(in: ecosystem))
    }
    guard let findings = analyzer.profile(of: id, in: ecosystem, edition: edition) else {
      throw OperationFailure(
        "\(id) is no topsector or partner; for a mission: missiegraaf whitespots --explain \(id), "
          + "for anything else: missiegraaf draw ego \(id)")
    }
    return .profile(findings)
  }
}

/// Names of Dutch provinces, regions and regional development companies, which a user may ask for
/// whether a dataset has them or not.
enum RegionNames {
  private static let names: Set<String> = [
    "drenthe", "flevoland", "friesland", "fryslân", "gelderland", "groningen", "limburg",
    "brabant", "noord-brabant", "noord-holland", "overijssel", "utrecht", "zeeland",
    "zuid-holland", "bom", "horizon flevoland", "impuls zeeland", "innovationquarter", "liof",
    "nom", "oost nl", "oostnl", "rom inwest", "rom regio utrecht", "rom utrecht region",
  ]

  /// Words that make a name that of a region.
  private static let words: Set<String> = [
    "brainport", "mra", "mrdh", "metropolitan", "provincie", "provincies", "province", "provinces",
    "rom", "roms",
  ]

  static func isRegion(_ text: String) -> Bool {
    let name = text.lowercased()
    return names.contains(name) || name.contains("regio")
      || name.split { !$0.isLetter }.contains { words.contains(String($0)) }
  }
}
