import EcosystemFigures
import EcosystemModel
import GraphAnalysis
import GraphCore
import GraphInterchange

/// The greatest flow between two nodes, with the edges of a cheapest cut.
struct FlowTable {
  let network: Network
  /// The graph that was measured, with its weights.
  let graph: Graph
  let flow: Flow

  /// The edges of the cut.
  private var cut: [(number: Int, edge: Graph.Edge)] {
    let edges = graph.edges()
    return flow.cut.map { ($0, edges[$0]) }
  }

  func text(_ language: Language, width: Int) -> String {
    let value = language.score(flow.value)
    let sentence = language.pick(
      dutch: "Er kan hoogstens \(value) stromen; zonder deze banden niets:",
      english: "At most \(value) can flow; without these ties nothing can:")
    guard !flow.cut.isEmpty else {
      return language.pick(dutch: "Er kan niets stromen.\n", english: "Nothing can flow.\n")
    }
    var table = TextTable([
      (language.pick(dutch: "stroom", english: "flow"), .right),
      (language.pick(dutch: "van", english: "from"), .left),
      (language.pick(dutch: "naar", english: "to"), .left),
    ])
    for (number, edge) in cut {
      table.append([
        language.score(abs(flow.amounts[number])), network.names[edge.source],
        network.names[edge.target],
      ])
    }
    return TextWrap.paragraph(sentence, width: width) + "\n" + table.text(width: width)
  }

  func csv() -> String {
    var writer = CSVWriter()
    writer.append(["source", "target", "relation", "flow"])
    for (number, edge) in cut {
      writer.append([
        network.ids[edge.source], network.ids[edge.target],
        network.relations?[number].rawValue ?? "", "\(abs(flow.amounts[number]))",
      ])
    }
    return writer.text
  }

  func json() -> JSONValue {
    [
      "flow": .number(flow.value),
      "sourceSide": .array(flow.sourceSide.map { .string(network.ids[$0]) }),
      "cut": .array(
        cut.map { number, edge in
          [
            "source": .string(network.ids[edge.source]),
            "target": .string(network.ids[edge.target]),
            "relation": .optional(network.relations?[number].rawValue),
            "flow": .number(abs(flow.amounts[number])),
          ]
        }),
    ]
  }
}
