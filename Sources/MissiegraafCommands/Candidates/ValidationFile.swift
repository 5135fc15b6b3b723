import BuiltinDatasets
import EcosystemModel
import FoundationEssentials
import WhiteSpotAnalysis

/// The hold-out figures that stand beside a dataset.
enum ValidationFile {
  /// The name of the file in the folder of a data package.
  static let name = "validation.json"

  /// Up to how many relations the figures are computed in passing.
  private static let quickCount = 20_000

  /// The figures of an edition and kind: stored if they are about this very dataset, computed if that
  /// is quick, else how to get them.
  static func figures(
    for ecosystem: Ecosystem, _ options: DatasetOptions, edition: Int, kind: CandidateKind,
    console: Console
  ) async throws -> HoldOutText.Figures {
    let folder = options.data ?? (try? BuiltinDatasets.path())
    if let folder, options.overlays.isEmpty, let stored = try read(in: folder) {
      if stored.isCurrent(for: ecosystem.identity.sha256),
        let block = stored.block(edition: edition, kind: kind)
      {
        return .known(block, isStored: true)
      }
      console.note("\(name) is about other data or methods, and is left aside")
    }
    if ecosystem.relations.count <= quickCount {
      let block = try await CandidateValidator().block(of: ecosystem, edition: edition, kind: kind)
      return .known(block, isStored: false)
    }
    let path = options.data ?? "PATH"
    return .missing(
      command: "missiegraaf validate --data \(path) -o \(path)/\(name)")
  }

  /// The figures in a folder; `nil` when there are none, or they are not readable as such.
  static func read(in folder: String) throws -> CandidateValidation? {
    let path = folder + "/" + name
    guard FileManager.default.fileExists(atPath: path),
      let bytes = try? Data(contentsOf: URL(filePath: path))
    else { return nil }
    return try? JSONDecoder().decode(CandidateValidation.self, from: bytes)
  }
}
