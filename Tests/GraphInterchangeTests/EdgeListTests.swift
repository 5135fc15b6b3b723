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

  @Test func `labels that differ in their bytes are different nodes`() throws {
    #expect(try read("source,target\né,e\u{301}\n").network.nodeCount == 2)
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
