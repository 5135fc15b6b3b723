import FuzzDriver
import GraphInterchange
import SourceDiagnostics

/// Reads the input as GraphML, and what was read must be read again from what is written of it.
private func fuzzGraphML(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  expectLinearTime(Array(UnsafeBufferPointer(start: start, count: count))) { bytes in
    do {
      let reading = try GraphMLReader.read(name: "input.graphml", bytes: bytes)
      let text = try GraphMLWriter.text(of: PropertyGraph(reading.network, name: "graph"))
      let again = try? GraphMLReader.read(name: "written.graphml", bytes: Array(text.utf8))
      precondition(again?.network.ids == reading.network.ids)
      precondition(again?.network.graph.edgeCount == reading.network.graph.edgeCount)
      let names = reading.network.weightColumns.map(\.name)
      precondition(again?.network.weightColumns.map(\.name) == names)
    } catch let error as DiagnosticsError {
      // Whoever reads nothing is told why.
      precondition(error.diagnostics.contains { $0.severity == .error })
      _ = DiagnosticReport(error.diagnostics).rendered(as: .full, docsCommand: "explain")
    } catch {
      preconditionFailure("\(error)")
    }
  }
  return 0
}

/// The package manager makes this name the entry of the program.
@_cdecl("fuzz_graphml_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  fuzz(fuzzGraphML, count, arguments)
}
