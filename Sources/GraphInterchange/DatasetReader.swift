import DOTLanguage
import EcosystemModel

/// What a path holds: a dataset of entities, or a plain graph.
public enum Dataset: Sendable {
  /// A data package, with any overlays.
  case ecosystem(EcosystemReading)
  /// A graph without kinds.
  case network(NetworkReading)
}

/// Reads whatever a path holds, by its kind and name.
///
/// | path | format |
/// |---|---|
/// | a folder | data package, see ``DataPackageReader`` |
/// | a file `.csv` | edge list, see ``EdgeListReader`` |
/// | a file `.graphml` or `.xml` | GraphML, see ``GraphMLReader`` |
/// | a file `.dot` or `.gv` | DOT, see ``DOTNetworkReader`` |
/// | `-` | edge list, from bytes that the caller has read from standard input |
public struct DatasetReader: Sendable {
  /// The most bytes of a file.
  public var sizeLimit: Int
  /// Whether edges run from source to target in a file that does not say so.
  public var isDirected: Bool

  /// Creates a reader.
  public init(sizeLimit: Int = PackageFiles.defaultSizeLimit, isDirected: Bool = false) {
    self.sizeLimit = sizeLimit
    self.isDirected = isDirected
  }

  /// Reads a dataset.
  ///
  /// - Parameters:
  ///   - path: A folder, a file or `-`.
  ///   - displayName: What the user calls it; the path as given, when `nil`.
  ///   - overlays: Data packages that are laid over a data package, in this order.
  ///   - standardInput: Gives the bytes of standard input; asked only when the path is `-`.
  /// - Returns: The dataset.
  /// - Throws: ``FileReadingError`` when something cannot be read or has an unknown format,
  ///   ``SourceDiagnostics/DiagnosticsError`` when the data is not valid,
  ///   ``GraphCore/GraphError`` when an edge list is too long, and what `standardInput` throws.
  public func read(
    _ path: String, displayName: String? = nil, overlays: [String] = [],
    standardInput: () throws -> [UInt8] = { [] }
  ) throws -> Dataset {
    if path == "-" {
      guard overlays.isEmpty else { throw FileReadingError.overlayOnEdgeList(path: path) }
      let bytes = try standardInput()
      guard bytes.count <= sizeLimit else {
        throw FileReadingError.tooLarge(path: path, byteCount: bytes.count, limit: sizeLimit)
      }
      return try edgeList(bytes, name: displayName ?? "-")
    }
    if try FileReading.kind(of: path) == .folder {
      return .ecosystem(
        try DataPackageReader(sizeLimit: sizeLimit)
          .read(folder: path, displayName: displayName, overlays: overlays))
    }
    guard let format = GraphFormat(path: path) else {
      throw FileReadingError.unknownFormat(path: path)
    }
    guard overlays.isEmpty else { throw FileReadingError.overlayOnEdgeList(path: path) }
    let bytes = try FileReading.bytes(ofFile: path, limit: sizeLimit)
    let name = displayName ?? path
    switch format {
    case .edgeList: return try edgeList(bytes, name: name)
    case .graphML:
      return .network(try GraphMLReader.read(name: name, bytes: bytes, directed: isDirected))
    case .dot:
      return .network(try DOTNetworkReader.read(name: name, bytes: bytes, directed: isDirected))
    }
  }

  private func edgeList(_ bytes: [UInt8], name: String) throws -> Dataset {
    .network(try EdgeListReader.read(name: name, bytes: bytes, directed: isDirected))
  }
}

/// A format of graphs in one file.
public enum GraphFormat: String, Sendable, CaseIterable {
  /// CSV with a line for each edge.
  case edgeList = "csv"
  /// GraphML.
  case graphML = "graphml"
  /// DOT, the language of Graphviz.
  case dot

  /// The format that the ending of a path names.
  public init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "csv": self = .edgeList
    case "graphml", "xml": self = .graphML
    case "dot", "gv": self = .dot
    default: return nil
    }
  }

  /// A graph in this format.
  ///
  /// - Throws: `DOTWriterError` or ``GraphMLWriterError`` when an id cannot be written.
  public func text(of graph: PropertyGraph) throws -> String {
    switch self {
    case .edgeList: EdgeListWriter.text(of: graph)
    case .graphML: try GraphMLWriter.text(of: graph)
    case .dot: try DOTGraph(graph).dot()
    }
  }
}
