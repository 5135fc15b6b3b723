import GraphAnalysis
import GraphCore
import Testing

/// Measures of two modes by their definitions, on every table of up to three rows and columns.
@Suite struct TwoModeBruteForceTests {
  /// Nodes for rows, then nodes for columns, tied in every possible way.
  private static func graphs(_ rows: Int, _ columns: Int) throws -> [Graph] {
    let places = (0..<rows * columns).map { ($0 / columns, rows + $0 % columns) }
    return try (0..<1 << places.count).map { bits in
      try Graph.of(
        rows + columns, places.indices.filter { bits >> $0 & 1 == 1 }.map { places[$0] })
    }
  }

  /// For every two nodes that have ties, how much of those of the one with fewer the other has.
  private static func overlaps(_ contacts: [Set<Int>]) -> [Double] {
    let tied = contacts.filter { !$0.isEmpty }
    return tied.indices.flatMap { second in
      tied[..<second].map { first -> Double in
        let few = first.count < tied[second].count ? first : tied[second]
        let shared = Double(first.intersection(tied[second]).count)
        return first.count == tied[second].count ? 0 : 100 * shared / Double(few.count)
      }
    }
  }

  @Test(arguments: 1...3, 1...3)
  func `nestedness as the mean over pairs`(rows: Int, columns: Int) async throws {
    func mean(_ values: [Double]) -> Double? {
      values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
    let modes = (0..<rows + columns).map { $0 < rows }
    for graph in try Self.graphs(rows, columns) {
      let contacts = modes.indices.map { Set(graph.neighbors(of: $0)) }
      let first = Self.overlaps(Array(contacts[..<rows]))
      let second = Self.overlaps(Array(contacts[rows...]))
      let found = try await Nestedness(isFirstMode: modes).run(on: graph)
      expectClose(
        [found.firstMode, found.secondMode, found.both],
        [mean(first), mean(second), mean(first + second)])
    }
  }

  @Test(arguments: 1...3, 1...3)
  func `modularity of two modes as a sum over pairs`(rows: Int, columns: Int) async throws {
    let nodes = 0..<rows + columns
    let modes = nodes.map { $0 < rows }
    let divisions = [nodes.map { $0 % 2 }, nodes.map { $0 / 2 }]
    for graph in try Self.graphs(rows, columns) {
      let matrix = Reference.matrix(graph)
      let degrees = matrix.map { $0.reduce(0, +) }
      let total = degrees[..<rows].reduce(0, +)
      for (division, resolution) in zip(divisions, [1, 0.7]) {
        var sum = 0.0
        for row in 0..<rows {
          for column in rows..<rows + columns where division[row] == division[column] {
            sum += matrix[row][column] - resolution * degrees[row] * degrees[column] / total
          }
        }
        let expected: Double? = total > 0 ? sum / total : nil
        let measure = BipartiteModularity(
          communities: division, isFirstMode: modes, resolution: resolution)
        expectClose([try await measure.run(on: graph)], [expected])
      }
    }
  }
}
