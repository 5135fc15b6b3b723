import GraphCore

/// The files of a data package, in memory.
///
/// Reading them is the only thing that touches the file system; all that follows works on these.
public struct PackageFiles: Sendable {
  /// The file that describes a package.
  static let descriptorName = "datapackage.json"
  /// The most bytes of a file, unless another limit is given: 1 GiB.
  public static let defaultSizeLimit = 1 << 30

  /// What the user calls the package: rows are named `<displayName>/<file>`.
  public let displayName: String
  /// The contents of `datapackage.json` and of the tables, by file name.
  public let contents: [String: [UInt8]]
  /// The names of the other files in the folder.
  public let otherNames: [String]

  /// Takes files that are in memory.
  ///
  /// - Parameters:
  ///   - displayName: What the user calls the package; empty for none.
  ///   - contents: The bytes of each file, by name. Files that are no part of a data package are
  ///     treated as other files of the folder.
  ///   - otherNames: The names of other files.
  public init(displayName: String, contents: [String: [UInt8]], otherNames: [String] = []) {
    let known = Self.knownNames
    self.displayName = displayName
    self.contents = contents.filter { known.contains($0.key) }
    self.otherNames = (otherNames + contents.keys.filter { !known.contains($0) }).sorted()
  }

  /// Reads a folder.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - displayName: What the user calls it; the path as given, when `nil`.
  ///   - sizeLimit: The most bytes of a file.
  /// - Throws: ``FileReadingError`` when the folder or a file in it cannot be read.
  public init(
    folder path: String, displayName: String? = nil, sizeLimit: Int = defaultSizeLimit
  ) throws(FileReadingError) {
    let names = try FileReading.names(inFolder: path)
    let known = names.filter(Self.knownNames.contains)
    let readings = concurrentMap(known.count) { place -> Result<[UInt8], FileReadingError> in
      do throws(FileReadingError) {
        let file = path + "/" + known[place]
        return .success(try FileReading.bytes(ofFile: file, limit: sizeLimit))
      } catch {
        return .failure(error)
      }
    }
    var contents: [String: [UInt8]] = [:]
    for (name, reading) in zip(known, readings) { contents[name] = try reading.get() }
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.init(
      displayName: displayName ?? trimmed, contents: contents,
      otherNames: names.filter { !Self.knownNames.contains($0) })
  }

  private static let knownNames = Set(TableSchema.all.map(\.file) + [descriptorName])

  /// A file as the user knows it.
  func displayPath(_ name: String) -> String {
    displayName.isEmpty ? name : displayName + "/" + name
  }
}
