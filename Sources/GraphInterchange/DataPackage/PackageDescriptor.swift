import SourceDiagnostics

/// What `datapackage.json` says about a package.
struct PackageDescriptor {
  var name: String
  var version = ""
  var diagnostics: [Diagnostic] = []

  /// Reads the description; without one, the package has the name of its folder.
  ///
  /// - Parameter files: The package.
  init(_ files: PackageFiles) {
    name = files.displayName.split(separator: "/").last.map(String.init) ?? "dataset"
    guard let bytes = files.contents[PackageFiles.descriptorName] else { return }
    var problems = FileProblems(
      name: files.displayPath(PackageFiles.descriptorName), bytes: bytes)
    do throws(JSONFault) {
      read(try JSONParser.parse(bytes), files, &problems)
    } catch {
      problems.report(FormatCode.malformedJSON, error.message, at: error.range)
    }
    diagnostics = problems.diagnostics
  }

  private mutating func read(
    _ root: JSONNode, _ files: PackageFiles, _ problems: inout FileProblems
  ) {
    guard root.members != nil else {
      problems.report(
        FormatCode.badDescriptor, "the document is not an object", at: root.range,
        help: "write { \"name\": … }")
      return
    }
    if let text = Self.string("name", in: root, &problems), !text.isEmpty { name = text }
    version = Self.string("version", in: root, &problems) ?? ""
    guard let resources = root["resources"] else { return }
    guard let elements = resources.elements else {
      problems.report(
        FormatCode.badDescriptor, "\"resources\" is not an array", at: resources.range)
      return
    }
    for element in elements { Self.check(element, files, &problems) }
  }

  private static func check(
    _ resource: JSONNode, _ files: PackageFiles, _ problems: inout FileProblems
  ) {
    guard resource.members != nil else {
      problems.report(FormatCode.badDescriptor, "a resource is not an object", at: resource.range)
      return
    }
    guard let node = resource["path"] else { return }
    guard let path = string("path", in: resource, &problems) else { return }
    let tables = TableSchema.all.map(\.file)
    if !tables.contains(path) {
      problems.report(
        FormatCode.unreadFile, "resource \(DisplayText.quoted(path)) is not read", at: node.range,
        help: Suggestions.nearest(to: path, among: tables).map { "did you mean \"\($0)\"?" })
    } else if files.contents[path] == nil {
      problems.report(
        FormatCode.missingResource, "there is no file \"\(path)\" in the folder", at: node.range)
    }
  }

  private static func string(
    _ key: String, in node: JSONNode, _ problems: inout FileProblems
  ) -> String? {
    guard let value = node[key] else { return nil }
    if value.string == nil {
      problems.report(FormatCode.badDescriptor, "\"\(key)\" is not a string", at: value.range)
    }
    return value.string
  }
}
