import ArgumentParser
import EcosystemFigures
import EcosystemModel
import GraphAnalysis
import GraphCore
import GraphInterchange

struct ProjectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project",
    abstract: "The ties of two kinds through a third, as a graph of its own.",
    discussion: """
      EXAMPLES:
        missiegraaf project partner,partner --through project
        missiegraaf project topsector,theme --through partner --weight jaccard
        missiegraaf project mission,mission --through programme --format csv

      The CSV is an edge list, which other commands read with --data. Do not rank on counts: one \
      programme of 40 partners ties 780 pairs; the weight newman divides that out.
      """)

  @Argument(help: ArgumentHelp("The kinds at the two ends.", valueName: "kind,kind"))
  var ends: Choices<EntityKind>

  @Option(help: ArgumentHelp("The kind in between.", valueName: "kind"))
  var through: Choice<EntityKind>

  @Option(help: "What makes a tie strong: count, ratio, newman, jaccard or overlap.")
  var weight = Choice(ProjectionWeight.newman)

  @Option(help: ArgumentHelp("The least weight of a tie.", valueName: "weight"))
  var minimum = 0.0

  @OptionGroup var dataset: DatasetOptions

  @OptionGroup var edition: NetworkEditionOptions

  @Option(help: ArgumentHelp("Show the N strongest; tables show 20.", valueName: "N"))
  var top: Int?

  @Option(help: "The form of the result.")
  var format = Choice(ResultFormat.table)

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard ends.values.count == 2 else {
      throw ValidationError("Give two kinds, such as partner,partner.")
    }
    guard !ends.values.contains(through.value) else {
      throw ValidationError("The kind in between must differ from the kinds at the ends.")
    }
    if let top, top < 1 { throw ValidationError("--top is \(top); give 1 or more.") }
  }

  func run() async throws {
    let console = talk.console
    let ecosystem = try DatasetSession(dataset, console: console).ecosystem()
    let chosen = try edition.edition(in: ecosystem, console: console)
    let network = ecosystem.network(
      of: NetworkSelection(
        kinds: Set(ends.values + [through.value]), edition: chosen, includesIsolated: false))
    let ties = try await ties(in: network)
    let shown = (top ?? (format.value == .table ? 20 : nil)).map { Array(ties.prefix($0)) } ?? ties
    switch format.value {
    case .table: try console.write(text(shown, network, width: console.width))
    case .csv:
      var writer = CSVWriter()
      writer.append(["source", "target", "weight"])
      for tie in shown {
        writer.append([network.ids[tie.source], network.ids[tie.target], "\(tie.weight)"])
      }
      try console.write(writer.text)
    case .json:
      let envelope = Envelope(
        dataset: ecosystem.identity, parameters: parameters(edition: chosen),
        result: json(shown, network))
      try console.write(envelope.text())
    }
  }

  private struct Tie {
    let source: Int
    let target: Int
    let weight: Double
  }

  /// The ties, the strongest first.
  private func ties(in network: Network) async throws(OperationFailure) -> [Tie] {
    func number(_ kind: EntityKind) -> Int { EntityKind.allCases.firstIndex(of: kind) ?? 0 }
    let projection = Projection(
      of: number(ends.values[0]), and: number(ends.values[1]), through: number(through.value),
      kinds: (network.kinds ?? []).map(number), weight: weight.value.weight,
      minimumWeight: minimum)
    do {
      let projected = try await projection.run(on: network.graph)
      return projected.graph.edges().map { edge in
        Tie(
          source: projected.nodes[edge.source], target: projected.nodes[edge.target],
          weight: edge.weight ?? 1)
      }.sorted { ($1.weight, $0.source, $0.target) < ($0.weight, $1.source, $1.target) }
    } catch {
      throw OperationFailure("\(error)")
    }
  }

  private func text(_ ties: [Tie], _ network: Network, width: Int) -> String {
    var table = TextTable([
      (weight.value.rawValue, .right), (talk.language.pick(dutch: "van", english: "from"), .left),
      (talk.language.pick(dutch: "naar", english: "to"), .left),
    ])
    for tie in ties {
      table.append([
        talk.language.score(tie.weight), network.names[tie.source], network.names[tie.target],
      ])
    }
    return table.text(width: width)
  }

  private func json(_ ties: [Tie], _ network: Network) -> JSONValue {
    [
      "edges": .array(
        ties.map {
          [
            "source": .string(network.ids[$0.source]), "target": .string(network.ids[$0.target]),
            "weight": .number($0.weight),
          ]
        })
    ]
  }

  private func parameters(edition: Int?) -> JSONValue {
    [
      "ends": .array(ends.values.map { .string($0.rawValue) }),
      "through": .string(through.value.rawValue), "weight": .string(weight.value.rawValue),
      "minimum": .number(minimum), "edition": .optional(edition),
    ]
  }
}

/// The weights of a projection by name.
enum ProjectionWeight: String, CaseIterable {
  case count
  case ratio
  case newman
  case jaccard
  case overlap

  var weight: Projection.Weight {
    switch self {
    case .count: .count
    case .ratio: .ratio
    case .newman: .newman
    case .jaccard: .jaccard
    case .overlap: .overlap
    }
  }
}
