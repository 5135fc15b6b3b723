import EcosystemFigures
import EcosystemModel
import GraphAnalysis
import GraphCore
import GraphInterchange

/// Scores of the nodes or edges of a network, in the order in which they are shown.
struct CentralityTable {
  /// The scores of one measure; `nil` where it is undefined.
  struct Column {
    let name: String
    let values: [Double?]
  }

  let network: Network
  let subject: CentralityMeasure.Subject
  let columns: [Column]
  private let order: [Int]

  /// Shows the `top` highest scores of the first measure, or all in the order of the data.
  init(
    network: Network, subject: CentralityMeasure.Subject, columns: [Column], top: Int?
  ) {
    self.network = network
    self.subject = subject
    self.columns = columns
    let count = columns.first?.values.count ?? 0
    guard let top else {
      order = Array(0..<count)
      return
    }
    let scores = columns[0].values.map { $0 ?? -.infinity }
    order = Array(
      (0..<count).sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(top))
  }

  func text(language: Language, width: Int) -> String {
    let names = columns.map { ($0.name, TextTable.Alignment.right) }
    switch subject {
    case .node:
      var table = TextTable(
        names + [
          (language.pick(dutch: "soort", english: "kind"), .left),
          (language.pick(dutch: "naam", english: "name"), .left),
        ])
      for node in order {
        let kind = network.kinds.map { language.name(of: $0[node]).one } ?? "node"
        table.append(values(of: node, language) + [kind, network.names[node]])
      }
      return table.text(width: width)
    case .edge:
      let edges = network.graph.edges()
      var table = TextTable(names + [(language.pick(dutch: "band", english: "edge"), .left)])
      for edge in order {
        let ends = [edges[edge].source, edges[edge].target].map { network.names[$0] }
        table.append(values(of: edge, language) + [ends.joined(separator: " – ")])
      }
      return table.text(width: width)
    }
  }

  func csv() -> String {
    var writer = CSVWriter()
    let identity = subject == .node ? ["id", "name", "kind"] : ["source", "target", "relation"]
    writer.append(identity + columns.map(\.name))
    let edges = subject == .edge ? network.graph.edges() : []
    for index in order {
      let fields: [String]
      switch subject {
      case .node: fields = [network.ids[index], network.names[index], network.kindName(of: index)]
      case .edge:
        fields = [
          network.ids[edges[index].source], network.ids[edges[index].target],
          network.relations?[index].rawValue ?? "",
        ]
      }
      writer.append(fields + columns.map { $0.values[index].map { "\($0)" } ?? "" })
    }
    return writer.text
  }

  func json() -> JSONValue {
    let edges = subject == .edge ? network.graph.edges() : []
    let rows = order.map { index -> JSONValue in
      var members: [String: JSONValue] = [
        "scores": .object(
          Dictionary(
            columns.map { ($0.name, JSONValue.optional($0.values[index])) },
            uniquingKeysWith: { first, _ in first }))
      ]
      switch subject {
      case .node:
        members["id"] = .string(network.ids[index])
        members["name"] = .string(network.names[index])
        members["kind"] = .string(network.kindName(of: index))
      case .edge:
        members["source"] = .string(network.ids[edges[index].source])
        members["target"] = .string(network.ids[edges[index].target])
        members["relation"] = .optional(network.relations?[index].rawValue)
      }
      return .object(members)
    }
    return [
      subject == .node ? "nodes" : "edges": .array(rows),
      "nodeCount": .integer(network.nodeCount), "edgeCount": .integer(network.edgeCount),
    ]
  }

  private func values(of index: Int, _ language: Language) -> [String] {
    columns.map { column in
      guard let value = column.values[index] else { return Language.undefined }
      return language.score(value)
    }
  }
}

extension Language {
  /// A score for a table: a whole number without decimals, any other with four.
  func score(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15
      ? format(Int(value)) : format(value, decimals: 4)
  }
}
