import FoundationEssentials

/// The one place that touches the file system.
enum FileReading {
  /// What a path leads to, links followed.
  enum Kind {
    case file
    case folder
  }

  /// What a path leads to.
  static func kind(of path: String) throws(FileReadingError) -> Kind {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .notFound(path: path)
    }
    return isFolder ? .folder : .file
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
    guard try kind(of: path) == .file else { throw .notAFile(path: path) }
    do {
      let resolved = URL(filePath: path).resolvingSymlinksInPath().path
      let attributes = try FileManager.default.attributesOfItem(atPath: resolved)
      guard attributes[.type] as? FileAttributeType == .typeRegular else {
        throw FileReadingError.notAFile(path: path)
      }
      let byteCount = (attributes[.size] as? Int) ?? 0
      guard byteCount <= limit else {
        throw FileReadingError.tooLarge(path: path, byteCount: byteCount, limit: limit)
      }
      return [UInt8](try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe))
    } catch let error as FileReadingError {
      throw error
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
