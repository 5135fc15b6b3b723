import EcosystemModel
import GraphCore
import SourceDiagnostics
import XMLSyntax

/// Reads a graph from GraphML.
///
/// One graph with nodes and edges, parallel edges and loops included; `edgedefault` says whether
/// edges are directed. Node data called `name` or `label` give the names of nodes; edge data of a
/// number type become weights when every edge has a value or the key a default. Data of other
/// programs inside `data` elements, such as positions and colours, are passed over. Nested graphs,
/// hyperedges, ports, a mixture of directions and document types are refused.
///
/// ## References
/// - Brandes et al. (2002), doi:10.1007/3-540-45848-4_59, http://graphml.graphdrawing.org
public enum GraphMLReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - name: The file as the user knows it.
  ///   - bytes: Its contents, in UTF-8.
  ///   - directed: Whether edges run from source to target although the file calls them undirected.
  /// - Returns: The graph and its warnings.
  /// - Throws: ``SourceDiagnostics/DiagnosticsError`` with every problem, warnings included;
  ///   ``GraphCore/GraphError`` when there are more nodes or edges than a graph can have.
  /// - Complexity: O(bytes) expected time and space.
  public static func read(
    name: String, bytes: [UInt8], directed: Bool = false
  ) throws -> NetworkReading {
    var problems = FileProblems(name: name, bytes: bytes)
    guard TextFile.check(bytes, &problems) else {
      throw DiagnosticsError(problems.diagnostics)
    }
    var parsing = GraphMLParsing(bytes, problems)
    parsing.read()
    let network = try parsing.network(directed: directed)
    let found = DiagnosticsError(parsing.problems.diagnostics)
    guard let network, !parsing.problems.hasErrors else { throw found }
    return NetworkReading(
      network: network, name: name, bytes: bytes, warnings: found.diagnostics,
      passedOver: NetworkReading.passedOver(ofEdges: parsing.keys.textsOfEdges.map(\.name)))
  }
}

/// What holds for every file of text that is read as one document.
enum TextFile {
  /// Reports an empty file and bytes that are not UTF-8.
  static func check(_ bytes: [UInt8], _ problems: inout FileProblems) -> Bool {
    if bytes.count <= byteOrderMark(bytes) {
      problems.report(FormatCode.emptyFile, "the file is empty", at: 0..<0)
      return false
    }
    if let offset = UTF8Check.firstInvalidOffset(in: bytes) {
      problems.report(
        FormatCode.notUTF8, "this byte is not UTF-8", at: offset..<(offset + 1))
      return false
    }
    return true
  }

  /// The number of bytes of a byte order mark at the start.
  static func byteOrderMark(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
