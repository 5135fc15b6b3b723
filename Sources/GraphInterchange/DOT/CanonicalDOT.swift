internal import DOTLanguage
public import SourceDiagnostics

/// A DOT file in canonical form: the same graphs with everything that they hold.
///
/// One statement per line, attributes sorted and quoted; comments are not kept.
public struct CanonicalDOT: Sendable {
  /// The text; reading it gives the same graphs.
  public let text: String
  /// What Graphviz would not understand.
  public let warnings: [Diagnostic]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - sizeLimit: The most bytes of it.
  /// - Throws: ``FileReadingError`` when it cannot be read, ``SourceDiagnostics/DiagnosticsError``
  ///   with every problem in it, ``DOTLanguage/DOTWriterError`` when it holds what cannot be written.
  /// - Complexity: O(bytes) expected time and space.
  public init(path: String, sizeLimit: Int = PackageFiles.defaultSizeLimit) throws {
    let bytes = try FileReading.bytes(ofFile: path, limit: sizeLimit)
    let file = DOTFile(parsing: SourceText(name: path, bytes: bytes))
    guard !file.diagnostics.contains(where: { $0.severity == .error }), !file.graphs.isEmpty else {
      throw DiagnosticsError(file.diagnostics)
    }
    let isLatin1 = file.diagnostics.contains { $0.code == DOTDiagnosticCodes.notUTF8 }
    text = try file.graphs.map { entry in
      var graph = entry.graph
      // The text is in UTF-8 now, whatever it said.
      if isLatin1 { graph.attributes["charset"] = nil }
      return try graph.dot()
    }.joined()
    warnings =
      DiagnosticsError(
        file.diagnostics + file.attributeDiagnostics(ownNames: PropertyGraph.namesNearGraphviz)
      ).diagnostics
  }
}
