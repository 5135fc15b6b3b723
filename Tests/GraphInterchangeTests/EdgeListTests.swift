import EcosystemModel
import GraphCore
import GraphInterchange
import SourceDiagnostics
import Testing

struct EdgeListTests {
  private func read(_ text: String, directed: Bool = false) throws -> NetworkReading {
    try EdgeListReader.read(name: "a/edges.csv", bytes: Array(text.utf8), directed: directed)
  }

  @Test func `nodes stand in the order of first appearance, edges in that of the file`() throws {
    let reading = try read(
      "TARGET,Weight,Source,km\nb,1.5,a,1e3\nc,-2,b,0\nb,0,a,-1.25e-2\na,1,a,7\n", directed: true)
    let network = reading.network
    #expect(network.ids == ["a", "b", "c"])
    #expect(network.names == network.ids)
    #expect(network.kindName(of: 0) == "node")
    #expect(network.graph.isDirected)
    #expect(
      network.graph.edges().map { [$0.source, $0.target] } == [[0, 1], [1, 2], [0, 1], [0, 0]])
    #expect(network.weightColumns.map(\.name) == ["Weight", "km"])
    #expect(network.weightColumn(named: "weight")?.values == [1.5, -2, 0, 1])
    #expect(network.weightColumn(named: "km")?.values == [1000, 0, -0.0125, 7])
    #expect(network.graph(weightedBy: "weight")?.edges().map(\.weight) == [1.5, -2, 0, 1])
    #expect(reading.identity.name == "edges.csv")
    #expect(reading.warnings.isEmpty)
  }

  @Test func `labels are taken as they stand`() throws {
    let network = try read("source,target\n a,a\n\"x, \"\"y\"\"\nz\",É\nÉ,\"a\"\n").network
    #expect(network.ids == [" a", "a", "x, \"y\"\nz", "É"])
    #expect(network.edgeCount == 3)
  }

  /// The third form is the Ångström sign, which is the letter Å.
  @Test func `a label in another form is the same node`() throws {
    let reading = try read("source,target\nÅ,b\nA\u{30A},c\n\u{212B},c\nA\u{30A},b\nA,b\n")
    #expect(reading.network.ids == ["Å", "b", "c", "A"])
    #expect(
      reading.network.graph.edges().map { [$0.source, $0.target] }
        == [[0, 1], [0, 2], [0, 2], [0, 1], [1, 3]])
    #expect(reading.warnings.map(\.code) == [FormatCode.twoForms, FormatCode.twoForms])
    #expect(reading.warnings.compactMap { $0.span?.line } == [3, 4])
  }

  /// Three signs are ASCII characters in another form, whichever comes first.
  @Test(arguments: [["\u{212A}", "K"], ["\u{37E}", ";"], ["\u{1FEF}", "`"]])
  func `a sign that is an ASCII character is the same node`(forms: [String]) throws {
    for (first, second) in [(forms[0], forms[1]), (forms[1], forms[0])] {
      let reading = try read("source,target\n\(first)1,a\n\(second)1,b\n\(first)1,é\n")
      // Strings are equal in either form; the bytes are those that came first.
      #expect(
        reading.network.ids.map { Array($0.utf8) }
          == [first + "1", "a", "b", "é"].map { Array($0.utf8) })
      #expect(
        reading.network.graph.edges().map { [$0.source, $0.target] } == [[0, 1], [0, 2], [0, 3]])
      #expect(reading.warnings.map(\.code) == [FormatCode.twoForms])
    }
    let alone = try read("source,target\n\(forms[0])1,a\nb,\(forms[0])1\n")
    #expect(alone.warnings.isEmpty)
    #expect(alone.network.ids.map { Array($0.utf8) }[0] == Array((forms[0] + "1").utf8))
  }

  /// Ids are texts: none is a number that could be too great, and none is another's remainder.
  @Test func `ids beyond the greatest whole number are nodes like any other`() throws {
    let ids = [
      "0", "-0", "00", "4294967296", "18446744073709551615", "18446744073709551616",
      "-9223372036854775809", "1e400", String(repeating: "9", count: 5_000),
    ]
    let edges = zip(ids, ids.dropFirst()).map { "\($0),\($1)" }.joined(separator: "\n")
    let network = try read("source,target\n" + edges).network
    #expect(network.ids == ids)
    #expect(network.edgeCount == ids.count - 1)
  }

  @Test func `labels in other forms keep their numbers while the table grows`() throws {
    let count = 3_000
    let lines = (0..<count).map { "é\($0),e\u{301}\($0)\ne\u{301}\($0),x\($0)" }
    let network = try read("source,target\n" + lines.joined(separator: "\n")).network
    #expect(network.ids == (0..<count).flatMap { ["é\($0)", "x\($0)"] })
    let edges = network.graph.edges()
    for number in 0..<count {
      #expect(edges[2 * number].source == edges[2 * number].target)
      #expect(network.ids[edges[2 * number + 1].source] == "é\(number)")
      #expect(network.ids[edges[2 * number + 1].target] == "x\(number)")
    }
  }

  @Test func `many labels keep their numbers while the table grows`() throws {
    let count = 20_000
    let lines = (0..<count).map { "n\($0),n\(($0 * 7919) % count)" }
    let network = try read("source,target\n" + lines.joined(separator: "\n")).network
    #expect(network.nodeCount == count)
    #expect(Set(network.ids).count == count)
    for (index, edge) in network.graph.edges().enumerated().prefix(500) {
      #expect(
        Set([network.ids[edge.source], network.ids[edge.target]])
          == Set(["n\(index)", "n\((index * 7919) % count)"]))
    }
  }

  @Test func `labels with quotes in them keep their place among many`() throws {
    let pairs = (0..<3_000).map { row in
      [row, row * 31 % 1_000].map { $0 % 7 == 0 ? "say \"\($0)\"" : "label \($0)" }
    }
    let lines = pairs.map { pair in
      pair.map { $0.contains("\"") ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0 }
        .joined(separator: ",")
    }
    let text = "source,target\n" + lines.joined(separator: "\n")
    let network = try read(text, directed: true).network
    var seen: Set<String> = []
    #expect(network.ids == pairs.joined().filter { seen.insert($0).inserted })
    let edges = network.graph.edges().map { [network.ids[$0.source], network.ids[$0.target]] }
    #expect(edges == pairs)
  }

  @Test func `a file with nothing but names is an empty graph`() throws {
    let network = try read("source,target,weight").network
    #expect(network.nodeCount == 0)
    #expect(network.weightColumns == [.init(name: "weight", values: [])])
  }

  @Test func `a column that is no number is passed over with a warning`() throws {
    let reading = try read("source,target,since,km\na,b,2019,1\na,c,unknown,2\n")
    #expect(reading.network.weightColumns.map(\.name) == ["km"])
    #expect(reading.warnings.map(\.code) == [FormatCode.ignoredColumn])
  }

  @Test func `line endings and a byte order mark make no difference`() throws {
    let unix = try read("source,target\na,b\nb,c\n").network
    let windows = try read("\u{FEFF}source,target\r\na,b\r\nb,c").network
    #expect(unix.ids == windows.ids)
    #expect(unix.graph == windows.graph)
  }
}
