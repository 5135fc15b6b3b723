import FoundationEssentials

/// Writes result files whole or not at all.
enum OutputFile {
  /// Writes the bytes under a temporary name in the same folder and renames it.
  ///
  /// An existing file is replaced; when anything fails, it is left as it was. A link is followed,
  /// and what is no regular file (a device, a pipe) is written into rather than replaced.
  static func write(_ bytes: [UInt8], to path: String) throws(OperationFailure) {
    let url = URL(filePath: path).resolvingSymlinksInPath()
    let type =
      try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
    if type == .typeDirectory {
      throw OperationFailure("cannot write \(path): it is a folder; name a file in it")
    }
    do {
      let isReplaced = type == nil || type == .typeRegular
      try Data(bytes).write(to: url, options: isReplaced ? .atomic : [])
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
