import Foundation

// Writes the graphs of the benchmarks, always the same bytes: make-graphs FOLDER
guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: make-graphs FOLDER\n".utf8))
  exit(64)
}
let folder = URL(filePath: CommandLine.arguments[1])
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
try EdgeList.barabasiAlbert("ba-10k", nodeCount: 10_000, tiesPerNode: 5, seed: 1)
  .write(to: folder, weightSeed: 101)
try EdgeList.barabasiAlbert("ba-100k", nodeCount: 100_000, tiesPerNode: 5, seed: 2)
  .write(to: folder)
for (scale, seed) in [(14, 3), (16, 4), (20, 5)] as [(Int, UInt64)] {
  try EdgeList.recursiveMatrix("rmat-\(scale)", scale: scale, edgeFactor: 16, seed: seed)
    .write(to: folder)
}
try EdgeList.participation("projects-8750", projectCount: 8_750, seed: 6)
  .write(to: folder, weightSeed: 106)
try EdgeList.participation("projects-35000", projectCount: 35_000, seed: 7).write(to: folder)
try EdgeList.grid("grid-300", side: 300).write(to: folder)
try EdgeList.stars("stars-1000", count: 1_000, leavesPerStar: 99).write(to: folder)
try Data(labelledEdges(count: 1_000_000, labelCount: 100_000, seed: 8))
  .write(to: folder.appending(path: "labelled-1m.csv"), options: .atomic)
