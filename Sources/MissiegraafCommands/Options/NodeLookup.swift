import EcosystemModel
import SourceDiagnostics

/// Finds the node of a network that a user means.
enum NodeLookup {
  /// The node whose id, end of id or name is the text, whatever the case of its letters.
  static func node(_ text: String, in network: Network) throws(OperationFailure) -> Int {
    if let exact = network.node(withID: text) { return exact }
    let wanted = text.lowercased()
    let found = (0..<network.nodeCount).filter { node in
      names(of: node, in: network).contains { $0.lowercased() == wanted }
    }
    if let match = found.first, found.count == 1 { return match }
    if found.count > 1 {
      throw OperationFailure(
        "\"\(text)\" is the name of \(found.count) nodes; give an id: "
          + found.prefix(8).map { network.ids[$0] }.joined(separator: ", "))
    }
    let candidates = (0..<network.nodeCount).flatMap { names(of: $0, in: network) }
    let help =
      Suggestions.nearest(to: text, among: candidates).map { "did you mean \"\($0)\"?" }
      ?? "it may be outside the part that was chosen; see missiegraaf centrality --format csv"
    throw OperationFailure("there is no node \"\(text)\"; \(help)")
  }

  /// The nodes of a list separated by commas, each named as ``node(_:in:)`` reads it.
  static func nodes(_ list: String, in network: Network) throws(OperationFailure) -> [Int] {
    var nodes: [Int] = []
    for text in list.split(separator: ",") {
      nodes.append(try node(text.trimmingPrefix(while: \.isWhitespace).description, in: network))
    }
    guard !nodes.isEmpty else {
      throw OperationFailure("\"\(list)\" names no nodes; give ids separated by commas")
    }
    return nodes
  }

  private static func names(of node: Int, in network: Network) -> [String] {
    let id = network.ids[node]
    let slug = id.drop { $0 != "/" }.dropFirst()
    // The slug of a mission begins with the year of its edition, which need not be typed.
    let short = id.hasPrefix("mission/") ? slug.drop { $0.isNumber }.drop { $0 == "-" } : slug
    return [id, network.names[node]]
      + (slug == short ? [slug] : [slug, short]).filter { !$0.isEmpty }.map(String.init)
  }
}
