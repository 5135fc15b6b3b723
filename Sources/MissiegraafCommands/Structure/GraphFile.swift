import EcosystemModel
import GraphAnalysis
import GraphCore
import GraphInterchange

/// A second graph that a measure asks for by an option.
struct GraphFile {
  private let path: String
  private let weighting: WeightOptions
  private let network: Network
  private let console: Console

  /// Reads a graph file that is no data package.
  init(path: String, option: String, _ source: GraphOptions, _ console: Console) throws {
    var options = DatasetOptions()
    options.overlays = []
    options.data = path
    let data = try DatasetSession(options, console: console).dataset(
      directed: source.weighting.directed)
    guard case .network(let reading) = data else {
      throw OperationFailure("--\(option) takes a graph file; \(path) is a data package")
    }
    self.path = path
    self.console = console
    weighting = source.weighting
    network = reading.network
  }

  /// The graph with the nodes numbered as in another network.
  func graph(on other: Network) throws -> Graph {
    let places = Dictionary(
      other.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let graph: Graph
    do {
      graph =
        weighting.meaning == .strength ? try weighting.graph(of: network, console) : network.graph
    } catch {
      throw OperationFailure("\(path): \(error)")
    }
    var builder = try Graph.Builder(directed: graph.isDirected, nodeCount: other.nodeCount)
    for edge in graph.edges() {
      let ends = [edge.source, edge.target].map { network.ids[$0] }
      guard let start = places[ends[0]], let end = places[ends[1]] else {
        let unknown = ends.first { places[$0] == nil } ?? ""
        throw OperationFailure(
          "\(path) has the node \"\(unknown)\", which the graph does not have; give both the same "
            + "nodes")
      }
      try builder.addEdge(from: start, to: end, weight: edge.weight)
    }
    return builder.build()
  }

  /// The distance between each two of some groups, which must all be there.
  func distances(between groups: [String]) throws(OperationFailure) -> [[Double]] {
    guard let column = network.weightColumn(named: "distance") else {
      throw OperationFailure("\(path) has no column of numbers called distance")
    }
    var table = [[Double?]](
      repeating: [Double?](repeating: nil, count: groups.count), count: groups.count)
    for group in groups.indices { table[group][group] = 0 }
    for (edge, distance) in zip(network.graph.edges(), column.values) {
      let ends = [edge.source, edge.target].map { groups.firstIndex(of: network.ids[$0]) }
      guard let first = ends[0], let second = ends[1] else { continue }
      table[first][second] = distance
      table[second][first] = table[second][first] ?? distance
    }
    var known: [[Double]] = []
    for (first, row) in table.enumerated() {
      if let second = row.firstIndex(where: { $0 == nil }) {
        throw OperationFailure(
          "\(path) has no distance between \"\(groups[first])\" and \"\(groups[second])\"; give one "
            + "for each two groups")
      }
      known.append(row.map { $0 ?? 0 })
    }
    return known
  }
}
