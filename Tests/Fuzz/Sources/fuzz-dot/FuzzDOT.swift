import DOTLanguage

/// Reads the input as DOT, and what can be written back must be read as the same graph.
///
/// libFuzzer calls this with every input that it makes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDOT(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var limits = DOTFile.Limits()
  limits.edges = 20_000
  let file = DOTFile(parsing: bytes, name: "input.dot", limits: limits)
  precondition(file.diagnostics.count <= limits.diagnostics)
  _ = file.attributeDiagnostics()
  for entry in file.graphs {
    let graph = entry.graph
    precondition(graph.nodes.count == entry.nodeCount && graph.edges.count == entry.edgeCount)
    for range in entry.nodeRanges + entry.edgeRanges {
      precondition(range.upperBound <= count * 2)
    }
    // What the language cannot express the writer refuses, or replaces if it is a control character.
    guard !graph.isStrict, let text = try? graph.dot(), !text.unicodeScalars.contains("\u{FFFD}")
    else { continue }
    let again = DOTFile(parsing: Array(text.utf8), name: "written.dot")
    precondition(again.graphs.count == 1 && again.diagnostics.isEmpty)
    precondition((try? again.graphs[0].graph.dot()) == text)
  }
  return 0
}

/// The package manager makes this name the entry of the program; libFuzzer does the rest.
@_cdecl("fuzz_dot_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments, fuzzDOT)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt
