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
  ///
  /// Asks the system itself: the attributes of `FileManager` come with the names of owner and group,
  /// for which it reads the files of users at every call.
  static func kind(of path: String) throws(FileReadingError) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .notFound(path: path) }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
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
  ///
  /// Reads them to where they stay, by the calls of the system: `Data` would have to be copied.
  static func bytes(ofFile path: String, limit: Int) throws(FileReadingError) -> [UInt8] {
    // Without waiting, in case it is a pipe.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let code = errno
      guard try kind(of: path) == .file else { throw .notAFile(path: path) }
      throw .unreadable(path: path, reason: reason(code))
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .notAFile(path: path)
    }
    let byteCount = Int(status.st_size)
    guard byteCount <= limit else {
      throw .tooLarge(path: path, byteCount: byteCount, limit: limit)
    }
    // One more than there should be, to see that the file ends there.
    var failure: Int32?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: byteCount + 1) { buffer, filled in
      while filled <= byteCount {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled...byteCount])
        let count = unsafe read(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count < 0 { failure = errno }
        if count <= 0 { break }
        filled += count
      }
    }
    if let failure { throw .unreadable(path: path, reason: reason(failure)) }
    guard bytes.count == byteCount else {
      throw .unreadable(
        path: path, reason: "it changed while it was read; copy it, and read the copy.")
    }
    return bytes
  }

  private static func reason(_ error: any Error) -> String {
    guard let cocoa = error as? CocoaError else { return "\(error)" }
    return switch cocoa.code {
    case .fileReadNoPermission: reason(EACCES)
    case .fileReadNoSuchFile: reason(ENOENT)
    case .fileReadInvalidFileName: "the name is not valid."
    default: "the system gives error \(cocoa.code.rawValue)."
    }
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "you have no permission; ask for it, or copy the file."
    case ENOENT: "it is no longer there."
    default: "the system gives error \(code)."
    }
  }
}
