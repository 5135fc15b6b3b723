import FoundationEssentials

/// Writes result files whole or not at all.
enum OutputFile {
  /// Writes the bytes under a temporary name in the same folder and renames it.
  ///
  /// An existing file is replaced; when anything fails, it is left as it was.
  static func write(_ bytes: [UInt8], to path: String) throws(OperationFailure) {
    var isFolder = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder {
      throw OperationFailure("cannot write \(path): it is a folder; name a file in it")
    }
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw OperationFailure("cannot write \(path): \(reason(error))")
    }
  }

  /// The size of a result in words, such as `412 kB`.
  static func size(_ count: Int) -> String {
    count < 1000 ? "\(count) B" : "\((count + 500) / 1000) kB"
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? CocoaError else { return String(describing: error) }
    switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: return "the folder does not exist; make it first"
    case .fileWriteNoPermission, .fileReadNoPermission: return "no permission to write there"
    case .fileWriteOutOfSpace: return "the disk is full"
    case .fileWriteVolumeReadOnly: return "the disk is read-only"
    default: return "the system refused (\(error.code.rawValue))"
    }
  }
}
