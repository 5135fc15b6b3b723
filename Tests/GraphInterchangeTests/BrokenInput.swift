import GraphInterchange
import SourceDiagnostics
import Testing

/// A package, overlay or graph file with something wrong, and what is said about it.
///
/// Each case changes some files of one small, sound package.
struct BrokenInput: Sendable, CustomTestStringConvertible {
  /// The contents of a file; `nil` instead takes the file away.
  enum File: Sendable {
    case text(String)
    case bytes([UInt8])

    var contents: [UInt8] {
      switch self {
      case .text(let text): Array(text.utf8)
      case .bytes(let bytes): bytes
      }
    }
  }

  let testDescription: String
  let changes: [String: File?]
  let overlay: [String: File]?
  let edges: String?
  let graphML: String?
  let dot: String?
  /// A table about the nodes a, b and é of a graph.
  let nodeTable: String?
  /// The lines of the concise report, without the last one.
  let expected: [String]

  init(
    _ name: String, _ changes: [String: File?] = [:], overlay: [String: File]? = nil,
    edges: String? = nil, graphML: String? = nil, dot: String? = nil, nodeTable: String? = nil,
    expected: String
  ) {
    testDescription = name
    self.changes = changes
    self.overlay = overlay
    self.edges = edges
    self.graphML = graphML
    self.dot = dot
    self.nodeTable = nodeTable
    self.expected = expected.split(separator: "\n").map(String.init)
  }

  static let all =
    formOfFiles + filesOfPackages + valuesOfColumns + rulesOfContents + overlaysAndEdgeLists
    + graphMLFiles + graphFiles

  /// Everything that reading it reports.
  func diagnostics() throws -> [Diagnostic] {
    do {
      if let edges {
        return try EdgeListReader.read(name: "edges.csv", bytes: Array(edges.utf8)).warnings
      }
      if let graphML {
        return try GraphMLReader.read(name: "g.graphml", bytes: Array(graphML.utf8)).warnings
      }
      if let dot {
        return try DOTNetworkReader.read(name: "g.dot", bytes: Array(dot.utf8)).warnings
      }
      if let nodeTable {
        let graph = try EdgeListReader.read(
          name: "edges.csv", bytes: Array("source,target\na,b\nb,é\n".utf8))
        _ = try NodeTableReader.column(
          name: "nodes.csv", bytes: Array(nodeTable.utf8), of: graph.network)
        return []
      }
      var files = soundPackage.mapValues { Array($0.utf8) }
      for (name, change) in changes { files[name] = change?.contents }
      let overlays = overlay.map {
        [PackageFiles(displayName: "extra", contents: $0.mapValues(\.contents))]
      }
      return try DataPackageReader.read(
        PackageFiles(displayName: "data", contents: files), overlays: overlays ?? []
      ).warnings
    } catch let error as DiagnosticsError {
      return error.diagnostics
    }
  }
}

let entityColumns = "id,kind,name,aliases,helix,edition,source,locator\n"
let relationColumns = "subject,relation,object,role,year,until,source,locator\n"
let amountColumns =
  "id,subject,target,value_keur,max_keur,qualifier,period,year,until,type,source,locator\n"

let entities =
  entityColumns + """
    mission/2023-water,mission,Schoon water,,,2023,brief,p. 1
    partner/tno,partner,TNO,,knowledge,,brief,p. 1
    programme/mjp-1,programme,MJP 1,,,,brief,p. 2
    theme/water,theme,Water,,,,brief,p. 1

    """
let relations =
  relationColumns + """
    mission/2023-water,part-of,theme/water,,,,brief,p. 1
    partner/tno,participates-in,theme/water,,,,brief,p. 1
    programme/mjp-1,addresses,mission/2023-water,,,,brief,p. 2

    """
let sources = "id,title\nbrief,Kamerbrief\n"

let soundPackage = [
  "entities.csv": entities, "relations.csv": relations, "sources.csv": sources,
]

/// Text as a Dutch Windows program saves it by default; for letters of Latin-1 and the euro sign.
func windows1252(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8(truncatingIfNeeded: $0.value) }
}

/// Text as UTF-16 with a byte order mark, low byte first.
func utf16(_ text: String) -> [UInt8] {
  [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}
