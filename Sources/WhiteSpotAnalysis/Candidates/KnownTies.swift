import EcosystemModel
import GraphAnalysis

/// The ties between all entities of a kind and the missions of an edition, as far as the data names
/// them.
///
/// A mission's own suppliers are those of ``CandidateRules``; what is known of it also counts ties to
/// the missions that it continues, as for white spots.
struct KnownTies: Sendable {
  /// The places of the entities among those of the dataset: the rows.
  let rows: [Int]
  /// The places of the missions: the columns.
  let columns: [Int]
  /// The rows that supply each mission itself.
  let own: [Set<Int>]
  /// The ties of each mission and of those that it continues.
  let table: TwoModeTable
  /// The row of each entity; −1 for one of another kind.
  private let rowNumbers: [Int]
  private let columnNumbers: [Int: Int]

  init(
    _ network: TieNetwork, rules: CandidateRules, kind: CandidateKind, edition: Int,
    hiding isHidden: [Bool]? = nil
  ) throws(CandidateError) {
    let entities = network.ecosystem.entities
    let rows = entities.indices.filter {
      network.kindBits[$0] == kind.entityKind.bit
    }
    let columns = entities.indices.filter {
      entities[$0].kind == .mission && entities[$0].edition == edition
    }
    var rowNumbers = [Int](repeating: -1, count: entities.count)
    for (row, entity) in rows.enumerated() { rowNumbers[entity] = row }
    var suppliers: [Int: Set<Int>] = [:]
    func found(_ mission: Int) -> Set<Int> {
      if let known = suppliers[mission] { return known }
      var numbers: Set<Int> = []
      for hops in rules.supply {
        let ends = ChainWalk.ends(of: hops, from: mission, in: network, hiding: isHidden)
        numbers.formUnion(ends.lazy.map { rowNumbers[$0] }.filter { $0 >= 0 })
      }
      suppliers[mission] = numbers
      return numbers
    }
    let succession = [Hop(.forward, [.succeeds], [.mission], isRepeated: true)]
    var own: [Set<Int>] = []
    var ties: [TwoModeTable.Tie] = []
    for (column, mission) in columns.enumerated() {
      let direct = found(mission)
      let before = ChainWalk.ends(of: succession, from: mission, in: network).map(found)
      own.append(direct)
      for row in before.reduce(direct, { $0.union($1) }) {
        ties.append(.init(row: row, column: column))
      }
    }
    self.rows = rows
    self.columns = columns
    self.own = own
    self.rowNumbers = rowNumbers
    columnNumbers = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    do {
      table = try TwoModeTable(rowCount: rows.count, columnCount: columns.count, ties: ties)
    } catch {
      throw .failed(method: "known ties", reason: "\(error)")
    }
  }

  /// The row of an entity; `nil` when it is not of the kind.
  func row(of entity: Int) -> Int? { rowNumbers[entity] < 0 ? nil : rowNumbers[entity] }

  /// The column of a mission; `nil` when it is not of the edition.
  func column(of mission: Int) -> Int? { columnNumbers[mission] }
}
