import DOTLanguage
import FuzzDriver

/// Reads the input as DOT, and what can be written back must be read as the same graph.
private func fuzzDOT(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  expectLinearTime(Array(UnsafeBufferPointer(start: start, count: count))) { bytes in
    var limits = DOTFile.Limits()
    limits.edges = 20_000
    let file = DOTFile(parsing: bytes, name: "input.dot", limits: limits)
    precondition(file.diagnostics.count <= limits.diagnostics)
    _ = file.attributeDiagnostics()
    for entry in file.graphs {
      let graph = entry.graph
      precondition(graph.nodes.count == entry.nodeCount && graph.edges.count == entry.edgeCount)
      for range in entry.nodeRanges + entry.edgeRanges {
        precondition(range.upperBound <= bytes.count * 2)
      }
      // What the language cannot express the writer refuses, or replaces if it is a control
      // character.
      guard !graph.isStrict, let text = try? graph.dot(),
        !text.unicodeScalars.contains("\u{FFFD}")
      else { continue }
      let again = DOTFile(parsing: Array(text.utf8), name: "written.dot")
      precondition(again.graphs.count == 1 && again.diagnostics.isEmpty)
      precondition((try? again.graphs[0].graph.dot()) == text)
    }
  }
  return 0
}

/// The package manager makes this name the entry of the program.
@_cdecl("fuzz_dot_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  fuzz(fuzzDOT, count, arguments)
}
