import EcosystemModel

/// What a path holds: a dataset of entities, or a plain graph.
public enum Dataset: Sendable {
  /// A data package, with any overlays.
  case ecosystem(EcosystemReading)
  /// A list of edges.
  case network(EdgeListReading)
}

/// Reads whatever a path holds, by its kind and name.
///
/// | path | format |
/// |---|---|
/// | a folder | data package, see ``DataPackageReader`` |
/// | a file `.csv` | edge list, see ``EdgeListReader`` |
/// | `-` | edge list, from bytes that the caller has read from standard input |
public struct DatasetReader: Sendable {
  /// The most bytes of a file.
  public var sizeLimit: Int
  /// Whether edges of an edge list run from source to target.
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
    guard path.lowercased().hasSuffix(".csv") else {
      throw FileReadingError.unknownFormat(path: path)
    }
    guard overlays.isEmpty else { throw FileReadingError.overlayOnEdgeList(path: path) }
    return try edgeList(
      FileReading.bytes(ofFile: path, limit: sizeLimit), name: displayName ?? path)
  }

  private func edgeList(_ bytes: [UInt8], name: String) throws -> Dataset {
    .network(try EdgeListReader.read(name: name, bytes: bytes, directed: isDirected))
  }
}
