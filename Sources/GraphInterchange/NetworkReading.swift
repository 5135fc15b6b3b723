public import EcosystemModel
public import SourceDiagnostics

/// A graph that was read from one file, with what there is to say about it.
public struct NetworkReading: Sendable {
  /// The graph; nodes in the order of first appearance or declaration, edges in the order of the
  /// file.
  public let network: Network
  /// The name of the file and its SHA-256.
  public let identity: Ecosystem.Identity
  /// What is probably not meant, sorted by place.
  public let warnings: [Diagnostic]
  /// What the file holds that a network has no place for: a few words each, with how many.
  public let passedOver: [String]
}

extension NetworkReading {
  /// That edges have data other than numbers, of which a network keeps none.
  static func passedOver(ofEdges names: [String]) -> [String] {
    guard !names.isEmpty else { return [] }
    let shown = names.prefix(6).joined(separator: ", ")
    return ["of edges \(shown)" + (names.count > 6 ? " and \(names.count - 6) more" : "")]
  }

  init(
    network: Network, name: String, bytes: [UInt8], warnings: [Diagnostic],
    passedOver: [String] = []
  ) {
    self.init(
      network: network,
      identity: Ecosystem.Identity(
        name: name.split(separator: "/").last.map(String.init) ?? name,
        sha256: PackageDigest.sha256(of: bytes)),
      warnings: warnings, passedOver: passedOver)
  }
}
