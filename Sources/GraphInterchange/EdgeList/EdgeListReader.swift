import EcosystemModel
import GraphCore
import SourceDiagnostics

/// Reads a graph from CSV: one line for each edge.
///
/// ```
/// source,target,weight
/// Andre,Beverly,2
/// Andre,Carol,1.5
/// ```
///
/// The first line has the names of the columns, whatever their order and the case of their
/// letters: `source` and `target`, and any others. Labels are taken as they stand, spaces
/// included; one that differs from an earlier one only in how letters with accents are written
/// names the same node, with a warning. A column is a weight when every value in it is a number; the
/// column `weight` has to be one, and any other column is passed over with a warning when it is not.
/// Parallel edges and loops are kept.
public enum EdgeListReader {
  /// Reads a list of edges.
  ///
  /// - Parameters:
  ///   - name: The file as the user knows it.
  ///   - bytes: Its contents.
  ///   - directed: Whether edges run from source to target.
  /// - Returns: The graph and its warnings.
  /// - Throws: ``SourceDiagnostics/DiagnosticsError`` with every problem, warnings included;
  ///   ``GraphCore/GraphError`` when there are more nodes or edges than a graph can have.
  /// - Complexity: O(bytes) expected time; the space of the graph, of the distinct labels and of
  ///   the weights.
  public static func read(
    name: String, bytes: [UInt8], directed: Bool = false
  ) throws -> NetworkReading {
    var parsing = try EdgeListParsing(name: name, bytes: bytes, directed: directed)
    try parsing.readRows()
    let problems = DiagnosticsError(parsing.reader.problems.diagnostics)
    guard !parsing.reader.problems.hasErrors else { throw problems }
    return NetworkReading(
      network: parsing.network(), name: name, bytes: bytes, warnings: problems.diagnostics)
  }
}

/// The state of reading one list of edges.
private struct EdgeListParsing {
  /// The number of labels that are looked up together.
  private static let waitingLimit = 512

  /// A column that is a weight as far as it was read.
  private struct Weight {
    let name: String
    let index: Int
    let isRequired: Bool
    var values: [Double] = []
    /// The first value that is no number, if there is one.
    var failure: (range: Range<Int>, text: String)?
  }

  private(set) var reader: CSVReader
  private var builder: Graph.Builder
  private var labels = LabelTable()
  private var sourceIndex = 0
  private var targetIndex = 0
  private var weights: [Weight] = []
  private var hasEnds = false
  /// The ends of edges that are not yet in the graph: of each the source and then the target.
  private var waiting: [CSVField] = []
  private let bytes: [UInt8]

  init(name: String, bytes: [UInt8], directed: Bool) throws(GraphError) {
    self.bytes = bytes
    reader = CSVReader(name: name, bytes: bytes)
    builder = try Graph.Builder(directed: directed)
    if reader.isReadable { readColumns() }
  }

  private mutating func readColumns() {
    let names = reader.columnNames.map { $0.lowercased() }
    for (index, name) in names.enumerated()
    where !name.isEmpty && names.firstIndex(of: name) != index
      && !reader.columnNames[..<index].contains(reader.columnNames[index])
    {
      reader.report(
        FormatCode.duplicateColumn,
        "two columns have the name \(DisplayText.quoted(name)), whatever the case of the letters",
        at: reader.columnRanges[index], label: "the second one")
    }
    guard let source = names.firstIndex(of: "source"),
      let target = names.firstIndex(of: "target")
    else {
      reportMissingEnds(names)
      return
    }
    (sourceIndex, targetIndex, hasEnds) = (source, target, true)
    let lineCount = bytes.reduce(into: 0) { $0 += $1 == UInt8(ascii: "\n") ? 1 : 0 }
    builder.reserveEdges(lineCount)
    for (index, name) in reader.columnNames.enumerated()
    where !["source", "target", ""].contains(names[index]) {
      // No room is set aside: a hostile header could ask for more columns than memory holds.
      weights.append(Weight(name: name, index: index, isRequired: names[index] == "weight"))
    }
  }

  private mutating func reportMissingEnds(_ names: [String]) {
    let absent = ["source", "target"].filter { !names.contains($0) }
    let near = absent.count == 1 ? Suggestions.nearest(to: absent[0], among: names) : nil
    reader.report(
      FormatCode.missingColumn,
      "no column " + absent.map { "\"\($0)\"" }.joined(separator: " or ") + " in this edge list",
      at: 0..<(reader.columnRanges.last?.upperBound ?? 0),
      help: near.map { "did you mean \(DisplayText.quoted($0))? rename it" }
        ?? "the first line has the names of the columns: source,target and any weights")
  }

  mutating func readRows() throws(GraphError) {
    var record = CSVRecord()
    while reader.next(&record) {
      guard hasEnds, !record.isBroken else { continue }
      let source = record.fields[sourceIndex]
      let target = record.fields[targetIndex]
      guard !source.range.isEmpty, !target.range.isEmpty else {
        for (field, name) in [(source, "source"), (target, "target")] where field.range.isEmpty {
          reader.report(
            RuleCode.missingValue, "no value for \"\(name)\"", at: field.wholeRange,
            label: "empty")
        }
        continue
      }
      if source.hasDoubledQuotes || target.hasDoubledQuotes {
        try addWaitingEdges()
        let first = Array(bytes.text(of: source).utf8)
        let both = first + Array(bytes.text(of: target).utf8)
        try addEdges(
          between: [source, target], [0..<first.count, first.count..<both.count], in: both)
      } else {
        waiting.append(source)
        waiting.append(target)
        if waiting.count >= Self.waitingLimit { try addWaitingEdges() }
      }
      for index in weights.indices { readWeight(index, record) }
    }
    try addWaitingEdges()
    for weight in weights {
      guard !weight.isRequired, let failure = weight.failure else { continue }
      reader.report(
        FormatCode.ignoredColumn, "column \(DisplayText.quoted(weight.name)) is not read",
        at: failure.range,
        label: failure.text.isEmpty ? "no number here" : "not a number",
        help: "a weight has a number in every row, such as 1234.5")
    }
  }

  private mutating func addWaitingEdges() throws(GraphError) {
    try addEdges(between: waiting, waiting.map(\.range), in: bytes)
    waiting.removeAll(keepingCapacity: true)
  }

  /// Adds edges between nodes: the source of each and then its target, by where they are named and
  /// by their labels, which are ranges of other bytes where quotes had to be taken out.
  private mutating func addEdges(
    between fields: [CSVField], _ ends: [Range<Int>], in bytes: [UInt8]
  ) throws(GraphError) {
    let (nodes, otherForms) = labels.numbers(of: ends, in: bytes)
    for node in nodes where node == builder.nodeCount { try builder.addNode() }
    for source in stride(from: 0, to: nodes.count, by: 2) {
      try builder.addEdge(from: nodes[source], to: nodes[source + 1])
    }
    for field in otherForms.map({ fields[$0] }) {
      reader.reportOtherForm(self.bytes.text(of: field), at: field.wholeRange)
    }
  }

  private mutating func readWeight(_ index: Int, _ record: CSVRecord) {
    guard weights[index].isRequired || weights[index].failure == nil else { return }
    let field = record.fields[weights[index].index]
    if !field.hasDoubledQuotes,
      let value = StrictNumber.value(in: bytes, field.range, allowsExponent: true)
    {
      weights[index].values.append(value)
      return
    }
    let text = bytes.text(of: field)
    if weights[index].failure == nil {
      weights[index].failure = (field.wholeRange, text)
      weights[index].values = []
    }
    guard weights[index].isRequired else { return }
    if text.isEmpty {
      reader.report(
        RuleCode.missingValue, "no value for \(DisplayText.quoted(weights[index].name))",
        at: field.wholeRange, label: "empty")
    } else {
      reader.report(
        RuleCode.badNumber, "\(DisplayText.quoted(text)) is not a number", at: field.wholeRange,
        help: StrictNumber.help(for: text))
    }
  }

  /// The graph; only for a file without errors.
  consuming func network() -> Network {
    Network(
      graph: builder.build(edgeIdentities: true), ids: labels.labels(),
      weightColumns: weights.filter { $0.failure == nil }.map {
        Network.WeightColumn(name: $0.name, values: $0.values)
      })
  }
}
