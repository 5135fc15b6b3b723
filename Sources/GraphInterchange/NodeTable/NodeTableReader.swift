public import EcosystemModel
public import SourceDiagnostics

/// Reads something about nodes from CSV: their ids in the column `id` and a column of texts.
///
/// ```
/// id,group
/// Andre,north
/// Beverly,south
/// ```
///
/// The file may speak of nodes that the network does not have, but must speak of one that it has.
public enum NodeTableReader {
  /// Reads the second column of a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - network: The network of which it speaks.
  /// - Returns: The column, with a text for each node that the file names.
  /// - Throws: ``FileReadingError`` when the file cannot be read, ``DiagnosticsError`` with every
  ///   problem in it.
  /// - Complexity: O(bytes + nodes) expected.
  public static func column(path: String, of network: Network) throws -> NodeColumn {
    let bytes = try FileReading.bytes(ofFile: path, limit: PackageFiles.defaultSizeLimit)
    return try column(name: path, bytes: bytes, of: network)
  }

  /// Reads the second column of a file that is in memory.
  ///
  /// - Parameters:
  ///   - name: The file as the user knows it.
  ///   - bytes: Its contents.
  ///   - network: The network of which it speaks.
  /// - Returns: The column, with a text for each node that the file names.
  /// - Throws: Every problem, with its place.
  public static func column(
    name: String, bytes: [UInt8], of network: Network
  ) throws(DiagnosticsError) -> NodeColumn {
    var reader = CSVReader(name: name, bytes: bytes)
    let names = reader.columnNames.map { $0.lowercased() }
    let idIndex = names.firstIndex(of: "id")
    let others = names.indices.filter { $0 != idIndex }
    if reader.isReadable, idIndex == nil || others.count != 1 {
      reader.report(
        FormatCode.missingColumn, "this table needs the column \"id\" and one other",
        at: 0..<(reader.columnRanges.last?.upperBound ?? 0),
        help: "the first line has the names of the columns, such as id,group")
    }
    guard let idIndex, others.count == 1 else {
      throw DiagnosticsError(reader.problems.diagnostics)
    }
    let nodes = Dictionary(
      zip(network.ids, network.ids.indices), uniquingKeysWith: { first, _ in first })
    var values = [String?](repeating: nil, count: network.nodeCount)
    var seen: Set<String> = []
    var isOfNetwork = false
    var record = CSVRecord()
    while reader.next(&record) {
      guard !record.isBroken else { continue }
      let field = record.fields[idIndex]
      let id = bytes.text(of: field)
      guard !id.isEmpty else {
        reader.report(
          RuleCode.missingValue, "no value for \"id\"", at: field.wholeRange, label: "empty")
        continue
      }
      let (isNew, first) = seen.insert(id)
      guard isNew else {
        reader.report(
          RuleCode.duplicateID, "two rows have the id \(DisplayText.quoted(id))",
          at: field.wholeRange, label: "the second one",
          help: NameForms.differ(first, id) ? NameForms.explanation : nil)
        continue
      }
      guard let node = nodes[id] else { continue }
      isOfNetwork = true
      values[node] = bytes.text(of: record.fields[others[0]])
    }
    if !isOfNetwork, network.nodeCount > 0, !reader.problems.hasErrors {
      reader.report(
        RuleCode.unknownReference, "the graph has none of these nodes", at: 0..<0,
        help: "an id is written as in the graph, such as \(DisplayText.quoted(network.ids[0]))")
    }
    guard !reader.problems.hasErrors else {
      throw DiagnosticsError(reader.problems.diagnostics)
    }
    return NodeColumn(name: reader.columnNames[others[0]], values: values)
  }
}
