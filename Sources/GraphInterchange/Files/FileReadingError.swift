/// Why a file or folder could not be read at all.
public enum FileReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is nothing at the path.
  case notFound(path: String)
  /// A folder was expected, and the path is a file.
  case notAFolder(path: String)
  /// A file was expected, and the path is a folder or something else that is no regular file.
  case notAFile(path: String)
  /// The system refuses to read it, for a reason that it gives.
  case unreadable(path: String, reason: String)
  /// The file has more bytes than the reader was told to accept.
  case tooLarge(path: String, byteCount: Int, limit: Int)
  /// The name does not tell which format the file has.
  case unknownFormat(path: String)
  /// An overlay was given for a graph that has no entities to lay it over.
  case overlayOnEdgeList(path: String)

  /// A full sentence that says what is wrong and what to do about it.
  public var description: String {
    switch self {
    case .notFound(let path):
      "There is no file or folder \"\(path)\"; check the spelling, or the folder you are in."
    case .notAFolder(let path):
      "\"\(path)\" is a file; a data package is the folder that holds entities.csv."
    case .notAFile(let path):
      "\"\(path)\" is a folder or a device, and a regular file was expected; use - to read "
        + "standard input."
    case .unreadable(let path, let reason):
      "\"\(path)\" cannot be read: \(reason)"
    case .tooLarge(let path, let byteCount, let limit):
      "\"\(path)\" has \(byteCount) bytes, and at most \(limit) are read; split the file."
    case .unknownFormat(let path):
      "\"\(path)\" has no format that can be read. These can: a folder with entities.csv and "
        + "relations.csv (data package), a file .csv with the columns source and target (edge "
        + "list), .graphml and .dot; - reads an edge list from standard input."
    case .overlayOnEdgeList(let path):
      "\"\(path)\" is a graph without kinds, and overlays need a data package to lie on."
    }
  }
}
