import EcosystemFigures
import EcosystemModel

/// One figure of a graph as a whole; undefined when it has no value.
struct StructureFigure: Sendable {
  enum Value: Sendable {
    case count(Int)
    case number(Double?)
    /// Some nodes, by number.
    case nodes([Int])
  }

  let name: String
  let dutch: String
  let value: Value

  init(_ name: String, _ dutch: String, _ value: Value) {
    self.name = name
    self.dutch = dutch
    self.value = value
  }

  func label(_ language: Language) -> String {
    language.pick(dutch: dutch, english: name.replacing("-", with: " "))
  }

  func text(_ language: Language, _ network: Network) -> String {
    switch value {
    case .count(let count): language.format(count)
    case .number(let number?): language.score(number)
    case .number(nil): Language.undefined
    case .nodes([]): language.pick(dutch: "geen", english: "none")
    case .nodes(let nodes): nodes.map { network.names[$0] }.joined(separator: ", ")
    }
  }

  /// The value for CSV; nodes by their ids, separated by `|`.
  func machineText(_ network: Network) -> String {
    switch value {
    case .count(let count): String(count)
    case .number(let number): number.map { "\($0)" } ?? ""
    case .nodes(let nodes): nodes.map { network.ids[$0] }.joined(separator: "|")
    }
  }

  func json(_ network: Network) -> JSONValue {
    switch value {
    case .count(let count): .integer(count)
    case .number(let number): .optional(number)
    case .nodes(let nodes): .array(nodes.map { .string(network.ids[$0]) })
    }
  }
}
