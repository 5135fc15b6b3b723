public import BuiltinDatasets
public import EcosystemModel
import GraphInterchange

extension BuiltinDatasets {
  /// Reads an installed dataset.
  ///
  /// ```swift
  /// let ecosystem = try BuiltinDatasets.ecosystem()
  /// ecosystem.missions(edition: 2023).count     // 26
  /// ```
  ///
  /// - Parameters:
  ///   - name: The dataset's name.
  ///   - overlays: Folders of data packages to lay over it, in this order.
  /// - Returns: The dataset.
  /// - Throws: ``BuiltinDatasets/NotFound`` when it is not installed, `DiagnosticsError` when its
  ///   files or an overlay are not valid, `FileReadingError` when one cannot be read.
  public static func ecosystem(
    _ name: String = mtib, overlays: [String] = []
  ) throws -> Ecosystem {
    try DataPackageReader()
      .read(folder: path(of: name), displayName: name, overlays: overlays).ecosystem
  }
}
