import EcosystemModel
import GraphCore

/// The two modes of a network without ties within a mode.
enum TwoModes {
  /// For each node, whether it belongs to the first mode.
  ///
  /// Between two different kinds, the first kind is the first mode. Elsewhere the ties decide: in
  /// each part of the graph the node with the lowest number is of the first mode. In a list of
  /// edges that names one mode as source and the other as target, this is the source.
  static func isFirstMode(
    of network: Network, between: [EntityKind]?
  ) throws(OperationFailure) -> [Bool] {
    if let between, between[0] != between[1], let kinds = network.kinds {
      return kinds.map { $0 == between[0] }
    }
    guard network.kinds == nil else {
      throw OperationFailure(
        "this measure needs two kinds of node with ties between them only; choose them with "
          + "--between, such as --between partner,programme")
    }
    let graph = network.graph.undirected()
    var modes = [Bool?](repeating: nil, count: graph.nodeCount)
    for start in 0..<graph.nodeCount where modes[start] == nil {
      modes[start] = true
      var reached = [start]
      while let node = reached.popLast() {
        let mode = modes[node] == true
        for neighbor in graph.neighbors(of: node) {
          if modes[neighbor] == mode {
            throw OperationFailure(
              "this measure needs a graph of two modes, and the tie between "
                + "\"\(network.ids[node])\" and \"\(network.ids[neighbor])\" cannot lie between "
                + "them; leave out ties within a mode")
          }
          if modes[neighbor] == nil {
            modes[neighbor] = !mode
            reached.append(neighbor)
          }
        }
      }
    }
    return modes.map { $0 == true }
  }
}
