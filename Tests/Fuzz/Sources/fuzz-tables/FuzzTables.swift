import FuzzDriver
import GraphInterchange
import SourceDiagnostics

/// Reads the input as the tables of a data package, and as a list of edges.
///
/// A line that begins with `=` names the table that follows.
private func fuzzTables(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  expectLinearTime(Array(UnsafeBufferPointer(start: start, count: count))) { bytes in
    expectReasons { _ = try DataPackageReader.read(package(in: bytes)) }
    expectReasons {
      let reading = try EdgeListReader.read(name: "edges.csv", bytes: bytes)
      let text = EdgeListWriter.text(of: PropertyGraph(reading.network, name: "graph"))
      let again = try? EdgeListReader.read(name: "written.csv", bytes: Array(text.utf8))
      precondition(again?.network.ids == reading.network.ids)
      precondition(again?.network.graph.edgeCount == reading.network.graph.edgeCount)
    }
  }
  return 0
}

/// Whoever reads nothing is told why.
private func expectReasons(_ read: () throws -> Void) {
  do {
    try read()
  } catch let error as DiagnosticsError {
    precondition(error.diagnostics.contains { $0.severity == .error })
    _ = DiagnosticReport(error.diagnostics).rendered(as: .full, docsCommand: "explain")
  } catch {
    preconditionFailure("\(error)")
  }
}

private func package(in bytes: [UInt8]) -> PackageFiles {
  var contents: [String: [UInt8]] = [:]
  var name = "entities.csv"
  for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    if line.first == UInt8(ascii: "=") {
      name = String(decoding: line.dropFirst(), as: UTF8.self)
      contents[name] = []
    } else {
      contents[name, default: []] += line + [UInt8(ascii: "\n")]
    }
  }
  return PackageFiles(displayName: "package", contents: contents)
}

/// The package manager makes this name the entry of the program.
@_cdecl("fuzz_tables_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  fuzz(fuzzTables, count, arguments)
}
