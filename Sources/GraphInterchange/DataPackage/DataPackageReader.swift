public import EcosystemModel
public import SourceDiagnostics

/// A dataset that was read, with what there is to say about it.
public struct EcosystemReading: Sendable {
  /// The dataset: valid, and complete as far as its files go.
  public let ecosystem: Ecosystem
  /// What is probably not meant, sorted by place.
  public let warnings: [Diagnostic]
  /// Every entity of an overlay that was found in what lies under it, in the order of the files.
  public let matches: [OverlayMatch]
}

/// Reads data packages: folders with the tables of a dataset.
///
/// ```swift
/// let reading = try DataPackageReader().read(folder: "graphs/mtib")
/// reading.ecosystem.missions(edition: 2023).count     // 26
/// ```
///
/// A package is a folder with `entities.csv`, `relations.csv` and any of `amounts.csv`,
/// `observations.csv`, `needs.csv`, `statements.csv`, `coverage.csv`, `sources.csv` and
/// `registers.csv`. `datapackage.json` may give it a name and a version; without one its name is
/// that of the folder. A package without `sources.csv` may cite any source.
///
/// Reading is all or nothing, and reports everything: problems of every file, of form and of
/// contents, are collected in one run. A row that cannot be read is not missed by rows that refer
/// to it.
public struct DataPackageReader: Sendable {
  /// The most bytes of a file.
  public var sizeLimit: Int

  /// Creates a reader.
  public init(sizeLimit: Int = PackageFiles.defaultSizeLimit) { self.sizeLimit = sizeLimit }

  /// Reads a folder, and folders that are laid over it.
  ///
  /// - Parameters:
  ///   - folder: The package.
  ///   - displayName: What the user calls it; the path as given, when `nil`.
  ///   - overlays: Packages that add to it, in this order; see
  ///     ``EcosystemModel/EcosystemContents/overlaid(with:locate:)``.
  /// - Returns: The dataset, its warnings and the matches of overlays.
  /// - Throws: ``FileReadingError`` when something cannot be read,
  ///   ``SourceDiagnostics/DiagnosticsError`` when the data is not valid.
  /// - Complexity: O(bytes).
  public func read(
    folder: String, displayName: String? = nil, overlays: [String] = []
  ) throws -> EcosystemReading {
    let files = try PackageFiles(
      folder: folder, displayName: displayName, sizeLimit: sizeLimit)
    let others = try overlays.map { try PackageFiles(folder: $0, sizeLimit: sizeLimit) }
    return try Self.read(files, overlays: others)
  }

  /// Reads a package that is in memory, and packages that are laid over it.
  ///
  /// - Parameters:
  ///   - files: The package.
  ///   - overlays: Packages that add to it, in this order.
  /// - Returns: The dataset, its warnings and the matches of overlays.
  /// - Throws: ``SourceDiagnostics/DiagnosticsError`` with every problem, warnings included.
  /// - Complexity: O(bytes).
  public static func read(
    _ files: PackageFiles, overlays: [PackageFiles] = []
  ) throws(DiagnosticsError) -> EcosystemReading {
    let layers =
      [PackageReading(files, isOverlay: false)]
      + overlays.map { PackageReading($0, isOverlay: true) }
    let locator = RowLocator([files] + overlays)
    var contents = layers[0].contents
    var assumed = layers[0].assumed
    var problems = layers[0].diagnostics
    var matches: [OverlayMatch] = []
    for layer in layers.dropFirst() {
      let result = contents.overlaid(with: layer.contents, locate: locator.span)
      contents = result.contents
      matches += result.matches
      problems += layer.diagnostics + result.diagnostics
      assumed.formUnion(layer.assumed)
    }
    problems += EcosystemRules.diagnostics(
      for: contents, assuming: assumed, locate: locator.span)
    let sorted = DiagnosticsError(problems)
    guard !sorted.diagnostics.contains(where: { $0.severity == .error }) else { throw sorted }
    let identity = Ecosystem.Identity(
      name: layers.map(\.descriptor.name).joined(separator: " + "),
      version: layers[0].descriptor.version,
      sha256: PackageDigest.sha256(ofLayers: layers.map(\.digest)))
    return EcosystemReading(
      ecosystem: Ecosystem(identity: identity, validContents: contents),
      warnings: sorted.diagnostics, matches: matches)
  }
}

extension AssumedReferences {
  fileprivate mutating func formUnion(_ other: AssumedReferences) {
    entities.formUnion(other.entities)
    sources.formUnion(other.sources)
    anyEntity = anyEntity || other.anyEntity
    anySource = anySource || other.anySource
  }
}
