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
        missiegraaf project mission,mission --through programme --backbone sdsm

      The CSV is an edge list, which other commands read with --data. Do not rank on counts: one \
      programme of 40 partners ties 780 pairs; the weight newman divides that out. A backbone \
      keeps the ties that chance hardly explains: sdsm asks whether two share more than the \
      numbers of their ties explain, disparity whether a tie weighs more than an even spread of \
      each end's weight would give it. q is adjusted for the number of tests (Benjamini-Yekutieli).
      """)

  @Argument(help: ArgumentHelp("The kinds at the two ends.", valueName: "kind,kind"))
  var ends: Choices<EntityKind>

  @Option(help: ArgumentHelp("The kind in between.", valueName: "kind"))
  var through: Choice<EntityKind>

  @Option(help: "What makes a tie strong: count, ratio, newman, jaccard or overlap.")
  var weight = Choice(ProjectionWeight.newman)

  @Option(help: ArgumentHelp("The least weight of a tie.", valueName: "weight"))
  var minimum = 0.0

  @Option(help: "Keep only ties that chance hardly explains: sdsm or disparity.")
  var backbone: Choice<Backbone>?

  @Option(help: ArgumentHelp("The greatest q of a tie of the backbone.", valueName: "level"))
  var level = 0.05

  @OptionGroup var dataset: DatasetOptions

  @OptionGroup var edition: NetworkEditionOptions

  @OptionGroup var work: ThreadOptions

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
    if backbone?.value == .sdsm, ends.values[0] != ends.values[1] {
      throw ValidationError(
        "The backbone sdsm compares pairs of one kind; give the same kind twice, or use disparity.")
    }
    guard level > 0, level <= 1 else {
      throw ValidationError("--level is \(level); give a number above 0, at most 1.")
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
    let ties = try await talk.withProgress(threads: work.threads) { begin in
      try await self.ties(in: network, begin("project"))
    }
    let shown = (top ?? (format.value == .table ? 20 : nil)).map { Array(ties.prefix($0)) } ?? ties
    switch format.value {
    case .table: try console.write(text(shown, network, width: console.width))
    case .csv:
      var writer = CSVWriter()
      writer.append(["source", "target", "weight"] + (backbone == nil ? [] : ["p", "q"]))
      for tie in shown {
        let chance = tie.chance.map { ["\($0.p)", "\($0.q)"] } ?? []
        writer.append([network.ids[tie.source], network.ids[tie.target], "\(tie.weight)"] + chance)
      }
      try console.write(writer.text)
    case .json:
      let envelope = Envelope(
        dataset: ecosystem.identity, parameters: parameters(edition: chosen),
        result: json(shown, network))
      try console.write(envelope.text())
    }
  }

  /// The ties, the strongest first, or of a backbone the least by chance first.
  private func ties(
    in network: Network, _ execution: Execution
  ) async throws(OperationFailure) -> [ProjectedTie] {
    let projection = NetworkProjection(
      first: ends.values[0], second: ends.values[1], through: through.value)
    do throws(AnalysisError) {
      let ties = try await projection.ties(
        in: network, weight: weight.value.weight, minimum: minimum, backbone: backbone?.value,
        execution: execution)
      return ties.filter { ($0.chance?.q ?? 0) <= level }.sorted {
        ($0.chance?.p ?? 0, $1.weight, $0.source, $0.target)
          < ($1.chance?.p ?? 0, $0.weight, $1.source, $1.target)
      }
    } catch {
      throw OperationFailure("\(error)")
    }
  }

  private func text(_ ties: [ProjectedTie], _ network: Network, width: Int) -> String {
    guard backbone == nil || !ties.isEmpty else {
      return talk.language.pick(
        dutch: "Toeval verklaart elke band bij dit niveau van q.\n",
        english: "Chance explains every tie at this level of q.\n")
    }
    let chance: [(title: String, alignment: TextTable.Alignment)] =
      backbone == nil ? [] : [("p", .right), ("q", .right)]
    var table = TextTable(
      [(weight.value.rawValue, .right)] + chance + [
        (talk.language.pick(dutch: "van", english: "from"), .left),
        (talk.language.pick(dutch: "naar", english: "to"), .left),
      ])
    for tie in ties {
      let chance = tie.chance.map {
        [
          FrameTestText.probability($0.p, talk.language),
          FrameTestText.probability($0.q, talk.language),
        ]
      }
      table.append(
        [talk.language.score(tie.weight)] + (chance ?? [])
          + [network.names[tie.source], network.names[tie.target]])
    }
    return table.text(width: width)
  }

  private func json(_ ties: [ProjectedTie], _ network: Network) -> JSONValue {
    [
      "edges": .array(
        ties.map { tie in
          var edge: [String: JSONValue] = [
            "source": .string(network.ids[tie.source]), "target": .string(network.ids[tie.target]),
            "weight": .number(tie.weight),
          ]
          if let chance = tie.chance {
            edge["p"] = .number(chance.p)
            edge["q"] = .number(chance.q)
          }
          return .object(edge)
        })
    ]
  }

  private func parameters(edition: Int?) -> JSONValue {
    [
      "ends": .array(ends.values.map { .string($0.rawValue) }),
      "through": .string(through.value.rawValue), "weight": .string(weight.value.rawValue),
      "minimum": .number(minimum), "edition": .optional(edition),
      "backbone": .optional(backbone?.value.rawValue),
      "level": .optional(backbone == nil ? nil : level),
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
