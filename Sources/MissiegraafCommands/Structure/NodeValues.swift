import ArgumentParser
import EcosystemModel
import GraphAnalysis
import GraphCore
import GraphInterchange
import SourceDiagnostics

/// The numbers of nodes that a measure compares: a measure of nodes, or what the data or a file say.
struct NodeValues {
  let text: String

  private static let measures = CentralityMeasure.all.filter {
    $0.subject == .node && !$0.needsGroups && !$0.needsModes
  }

  /// The value of each node; `nil` where there is none.
  func values(
    of network: Network, _ graph: Graph, _ options: CentralityOptions, execution: Execution,
    in session: DatasetSession, _ dataset: Dataset
  ) async throws -> [Double?] {
    if let measure = Self.measures.first(where: { $0.name == text }) {
      var options = options
      if measure.weights != options.weights { options.weights = .ignored }
      do {
        return try await measure.run(on: graph, options: options, execution: execution)
      } catch {
        throw OperationFailure("\(measure.name): \(error)")
      }
    }
    if let column = try NodeColumns.file(text, of: network, in: session)
      ?? NodeColumns.column(text, of: network, in: dataset)
    {
      return try column.numbers(of: network)
    }
    let columns = NodeColumns.names(of: network, in: dataset)
    let names = Self.measures.map(\.name)
    let help =
      Suggestions.nearest(to: text, among: names + columns).map { "Did you mean '\($0)'?" }
      ?? "Measures: " + names.joined(separator: ", ")
      + (columns.isEmpty ? "" : "; columns: " + columns.joined(separator: ", "))
    throw ValidationError(
      "There is no measure or column of nodes '\(text)'. \(help)")
  }
}
