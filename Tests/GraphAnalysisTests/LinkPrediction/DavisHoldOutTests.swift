import GraphAnalysis
import Testing

/// The hold-out figures of the Davis table; Expected/link_prediction.py --davis prints the same.
@Suite struct DavisHoldOutTests {
  struct Row: Sendable {
    let name: String
    let method: any LinkPredictor
    let curve: Double
    let precision: Double
  }

  /// As in the table of measures: area under the curve, and average precision over all pairs.
  static let published = [
    Row(
      name: "preferential attachment", method: PreferentialAttachment(), curve: 0.651,
      precision: 0.136),
    Row(
      name: "BiCM", method: BipartiteConfigurationModel(), curve: 0.666, precision: 0.138),
    Row(name: "column degree", method: ColumnDegree(), curve: 0.654, precision: 0.165),
    Row(name: "L3", method: PathsOfLengthThree(), curve: 0.790, precision: 0.198),
    Row(name: "ProbS", method: ResourceSpreading(), curve: 0.815, precision: 0.221),
  ]

  /// Two means of fifty folds, whose standard deviation is .07 to .09 each, differ by less than this
  /// with 98 % probability or more.
  static let noise = 0.042

  @Test(arguments: published)
  func `ten folds five times give the known figures within their noise`(
    row: Row
  ) async throws {
    let known = try #require(LinkPredictionTests.cases.first)
    let table = try TwoModeTable(known.table)
    var (curves, precisions): ([Double], [Double]) = ([], [])
    for repetition in 0..<5 {
      var generator = SeededGenerator(seed: UInt64(repetition))
      let ties = table.ties.shuffled(using: &generator)
      for fold in 0..<10 {
        let kept = ties.indices.filter { $0 % 10 != fold }.map { ties[$0] }
        let training = try TwoModeTable(
          rowCount: table.rowCount, columnCount: table.columnCount, ties: kept)
        let scores = try await row.method.scores(
          ofColumns: Array(0..<table.columnCount), in: training)
        var (values, isHidden): ([Double], [Bool]) = ([], [])
        for column in 0..<table.columnCount {
          for place in 0..<table.rowCount where training[place, column] == 0 {
            values.append(scores[column][place] ?? 0)
            isHidden.append(table[place, column] > 0)
          }
        }
        let quality = RankingQuality(scores: values, isTrue: isHidden)
        curves.append(try #require(quality.areaUnderCurve))
        precisions.append(try #require(quality.averagePrecision))
      }
    }
    let mean = { (values: [Double]) in values.reduce(0, +) / Double(values.count) }
    #expect(abs(mean(curves) - row.curve) < Self.noise, "\(row.name): \(mean(curves))")
    #expect(
      abs(mean(precisions) - row.precision) < Self.noise, "\(row.name): \(mean(precisions))")
  }
}
