import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#endif

/// The one place that touches the file system.
enum FileReading {
  /// What a path leads to, links followed.
  enum Kind {
    case file
    case folder
    case other
  }

  /// What a path leads to.
  static func kind(of path: String) throws(FileReadingError) -> Kind {
    try status(of: path).kind
  }

  /// What a path leads to, and its size.
  ///
  /// Asks the system itself: the attributes of `FileManager` come with the names of owner and group,
  /// for which it reads the files of users at every call.
  private static func status(
    of path: String
  ) throws(FileReadingError) -> (kind: Kind, byteCount: Int) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .notFound(path: path) }
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return (kind, Int(status.st_size))
  }

  /// The names in a folder, sorted by their bytes.
  static func names(inFolder path: String) throws(FileReadingError) -> [String] {
    guard try kind(of: path) == .folder else { throw .notAFolder(path: path) }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw .unreadable(path: path, reason: reason(error))
    }
  }

  /// The bytes of a regular file.
  static func bytes(ofFile path: String, limit: Int) throws(FileReadingError) -> [UInt8] {
    let (kind, byteCount) = try status(of: path)
    guard kind == .file else { throw .notAFile(path: path) }
    guard byteCount <= limit else {
      throw .tooLarge(path: path, byteCount: byteCount, limit: limit)
    }
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe))
    } catch {
      throw .unreadable(path: path, reason: reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let cocoa = error as? CocoaError else { return "\(error)" }
    switch cocoa.code {
    case .fileReadNoPermission: return "you have no permission; ask for it, or copy the file."
    case .fileReadNoSuchFile: return "it is no longer there."
    case .fileReadInvalidFileName: return "the name is not valid."
    default: return "the system gives error \(cocoa.code.rawValue)."
    }
  }
}
