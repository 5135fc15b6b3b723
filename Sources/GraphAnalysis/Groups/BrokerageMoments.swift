internal import GraphCore

/// The mean and variance of brokerage counts in random graphs of a density.
struct BrokerageMoments {
  private let isDirected: Bool
  private let density: Double
  private let sizes: [Int: Int]

  /// Takes density and the sizes of groups from a simple graph.
  init(_ simple: Graph, groups: [Int?]) {
    isDirected = simple.isDirected
    let count = Double(simple.nodeCount)
    let pairs = count * (count - 1) / (simple.isDirected ? 1 : 2)
    density = pairs > 0 ? Double(simple.edgeCount) / pairs : 0
    var sizes: [Int: Int] = [:]
    for group in groups { if let group { sizes[group, default: 0] += 1 } }
    self.sizes = sizes
  }

  /// The moments of the count of a node of a group.
  func moments(of role: Brokerage.Role, inGroup group: Int) -> (mean: Double, variance: Double) {
    let own = Double((sizes[group] ?? 1) - 1)
    let others = sizes.filter { $0.key != group }.sorted { $0.key < $1.key }
      .map { Double($0.value) }
    let outside = others.reduce(0, +)
    func choose(_ size: Double) -> Double { size * (size - 1) / 2 }
    // The ordered pairs i, k of the role, and how many two of them share i, or share k.
    let pairs: Double
    let shared: Double
    switch role {
    case .coordinator:
      pairs = own * (own - 1)
      shared = 2 * own * choose(own - 1)
    case .representative, .gatekeeper:
      pairs = own * outside
      shared = own * choose(outside) + outside * choose(own)
    case .consultant:
      pairs = others.reduce(0) { $0 + $1 * ($1 - 1) }
      shared = others.reduce(0) { $0 + 2 * $1 * choose($1 - 1) }
    case .liaison:
      pairs = others.reduce(0) { $0 + $1 * (outside - $1) }
      shared = others.reduce(0) { $0 + 2 * $1 * choose(outside - $1) }
    }
    let open = density * density * (1 - density)
    let root = density * (1 - density)
    let covariance = root * root * root
    // Undirected, i, k and k, i are the same triad where both orders have the role: half as many
    // independent ones, each counted twice.
    let isCountedTwice = !isDirected && role != .representative && role != .gatekeeper
    let variance =
      isCountedTwice
      ? 4 * (pairs / 2 * open * (1 - open) + 2 * shared / 2 * covariance)
      : pairs * open * (1 - open) + 2 * shared * covariance
    return (pairs * open, max(0, variance))
  }
}
