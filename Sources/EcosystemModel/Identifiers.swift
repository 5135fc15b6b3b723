/// The stable name of an entity within a dataset, of the form `kind/slug`.
///
/// Ids are looked up far more often than they are made, so that each knows its own hash.
public struct EntityID: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
  /// The id as written.
  public let rawValue: String
  private let storedHash: Int

  /// Wraps an id as written; whether it is well-formed is the dataset's validation to say.
  public init(rawValue: String) {
    self.rawValue = rawValue
    storedHash = rawValue.hashValue
  }

  /// Wraps an id as written.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// Whether two ids are written the same.
  public static func == (left: EntityID, right: EntityID) -> Bool {
    left.storedHash == right.storedHash && left.rawValue == right.rawValue
  }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(storedHash) }

  /// Whether the id has the form `kind/slug`: lower-case ASCII letters, digits and hyphens.
  public var isWellFormed: Bool {
    var slashes = 0
    var partLength = 0
    for byte in rawValue.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        partLength += 1
      case UInt8(ascii: "/") where partLength > 0:
        slashes += 1
        partLength = 0
      default: return false
      }
    }
    return slashes == 1 && partLength > 0
  }

  /// The part before the slash.
  public var kindPrefix: String {
    String(Substring(rawValue.utf8.prefix { $0 != UInt8(ascii: "/") }))
  }
}

extension EntityID: Comparable, CustomStringConvertible {
  /// Orders by the bytes of the id, whatever the locale.
  public static func < (left: EntityID, right: EntityID) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }

  /// The id as written.
  public var description: String { rawValue }
}

/// The place of a row in the dataset's files: what a score or a sentence is traced back to.
public struct RowReference: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  /// The file as the user knows it, such as `mtib/relations.csv`.
  public let file: String
  /// The line on which the row starts, from 1.
  public let line: Int

  /// Creates a reference.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// Orders by file and line.
  public static func < (left: RowReference, right: RowReference) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }

  /// `file:line`.
  public var description: String { "\(file):\(line)" }
}

/// Where a row comes from: its place in the dataset, the source document and the place in it.
public struct Provenance: Hashable, Sendable, Codable {
  /// The row in the dataset's files.
  public let row: RowReference
  /// The id of the source document.
  public let source: String
  /// The section, box, table or footnote of the source, as printed there.
  public let locator: String

  /// Creates a provenance.
  public init(row: RowReference, source: String, locator: String) {
    self.row = row
    self.source = source
    self.locator = locator
  }
}
