import ArgumentParser
import EcosystemFigures
import EcosystemModel
import GraphInterchange

struct InfoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "How much of what a dataset holds.",
    discussion: """
      EXAMPLES:
        missiegraaf info
        missiegraaf info --data my-data --format json
      """)

  @OptionGroup var dataset: DatasetOptions

  @Option(help: "The form of the result.")
  var format = Choice(ResultFormat.table)

  @OptionGroup var talk: TalkOptions

  func run() async throws {
    let console = talk.console
    let data = try DatasetSession(dataset, console: console).dataset()
    let counts = DatasetCounts(data)
    switch format.value {
    case .table: try console.write(counts.text(language: talk.language, width: console.width))
    case .csv: try console.write(counts.csv())
    case .json:
      let envelope = Envelope(
        dataset: data.identity, parameters: .object([:]), result: counts.json())
      try console.write(envelope.text())
    }
  }
}

/// The counts of a dataset, by what they count.
struct DatasetCounts {
  /// What a group of counts is about.
  enum Group: String, CaseIterable {
    case table
    case kind
    case relation
    case edition
    case helix
    case source
  }

  let identity: Ecosystem.Identity
  private(set) var counts: [Group: [(name: String, count: Int)]] = [:]

  init(_ dataset: Dataset) {
    identity = dataset.identity
    switch dataset {
    case .network(let reading):
      counts[.table] = [("nodes", reading.network.nodeCount), ("edges", reading.network.edgeCount)]
    case .ecosystem(let reading): count(reading.ecosystem)
    }
  }

  private mutating func count(_ ecosystem: Ecosystem) {
    counts[.table] = [
      ("entities", ecosystem.entities.count), ("relations", ecosystem.relations.count),
      ("amounts", ecosystem.amounts.count), ("observations", ecosystem.observations.count),
      ("needs", ecosystem.needs.count), ("statements", ecosystem.statements.count),
      ("coverage", ecosystem.coverage.count), ("sources", ecosystem.sources.count),
      ("registers", ecosystem.registers.count),
    ]
    counts[.kind] = Self.tally(
      ecosystem.entities.map(\.kind.rawValue), EntityKind.allCases.map(\.rawValue))
    counts[.relation] = Self.tally(
      ecosystem.relations.map(\.kind.rawValue), RelationKind.allCases.map(\.rawValue))
    counts[.edition] = ecosystem.editions.map {
      (String($0), ecosystem.missions(edition: $0).count)
    }
    let partners = ecosystem.entities(of: .partner)
    counts[.helix] = Self.tally(
      partners.map { $0.helix?.rawValue ?? "none" },
      HelixSector.allCases.map(\.rawValue) + ["none"])
    counts[.source] = Self.tally(
      ecosystem.entities.map(\.provenance.source) + ecosystem.relations.map(\.provenance.source)
        + ecosystem.amounts.map(\.provenance.source)
        + ecosystem.observations.map(\.provenance.source)
        + ecosystem.needs.map(\.provenance.source) + ecosystem.statements.map(\.provenance.source),
      ecosystem.sources.map(\.id))
  }

  /// How often each name occurs, in the given order; names that do not occur are left out.
  private static func tally(_ values: [String], _ order: [String]) -> [(name: String, count: Int)] {
    let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
    return order.compactMap { name in counts[name].map { (name, $0) } }
  }

  func text(language: Language, width: Int) -> String {
    var text = "\(identity.name) \(identity.version)\nSHA-256 \(identity.sha256)\n"
    for group in Group.allCases {
      guard let rows = counts[group], !rows.isEmpty else { continue }
      var table = TextTable([
        (heading(of: group, language), .left),
        (language.pick(dutch: "aantal", english: "count"), .right),
      ])
      for row in rows { table.append([row.name, language.format(row.count)]) }
      text += "\n" + table.text(width: width)
    }
    return text
  }

  func csv() -> String {
    var writer = CSVWriter()
    writer.append(["group", "name", "count"])
    for group in Group.allCases {
      for row in counts[group] ?? [] {
        writer.append([group.rawValue, row.name, String(row.count)])
      }
    }
    return writer.text
  }

  func json() -> JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: counts.map { group, rows in
          let members = rows.map { ($0.name, JSONValue.integer($0.count)) }
          return (group.rawValue, .object(Dictionary(members, uniquingKeysWith: { $1 })))
        }))
  }

  private func heading(of group: Group, _ language: Language) -> String {
    switch group {
    case .table: language.pick(dutch: "tabel", english: "table")
    case .kind: language.pick(dutch: "soort", english: "kind")
    case .relation: language.pick(dutch: "relatie", english: "relation")
    case .edition: language.pick(dutch: "missies van editie", english: "missions of edition")
    case .helix: language.pick(dutch: "partners per sector", english: "partners by sector")
    case .source: language.pick(dutch: "rijen per bron", english: "rows by source")
    }
  }
}
