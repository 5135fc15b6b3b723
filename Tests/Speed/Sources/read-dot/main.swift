// Reads a DOT file and prints what it holds and the seconds of processor time that reading took:
// first into what the parser keeps, then the graph as a value.

import DOTLanguage
import Foundation

func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

let bytes = [UInt8](try Data(contentsOf: URL(filePath: CommandLine.arguments[1])))
let start = processorSeconds()
let file = DOTFile(parsing: bytes, name: CommandLine.arguments[1])
let read = processorSeconds() - start
let graph = file.graphs[0].graph
let made = processorSeconds() - start
print(graph.nodes.count, graph.edges.count, file.diagnostics.count, read, made)
