import EcosystemModel

/// Finds the single rows on which the place of a mission hangs.
///
/// Ties, sums, coverage and, where they count, statements are left out one row at a time, and all is
/// decided again; needs, missions and lineage stay.
struct RankFlips {
  let inquiry: Inquiry
  let findings: WhiteSpotFindings

  /// The rows without which the mission has another place, the farthest move first, then in order
  /// of file and line.
  func flips(of finding: MissionFinding) throws(WhiteSpotError) -> [RankFlip] {
    guard let before = finding.places else { return [] }
    let peers = findings.missions.filter { $0.theme == finding.theme && $0.places != nil }
    let positions = Dictionary(
      inquiry.places.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let states = Inquiry.States(inquiry)
    let order = OrderOfAttention(parameters: inquiry.parameters)
    var flips: [RankFlip] = []
    let members = Set(peers.compactMap { positions[$0.id] })
    for row in SupportingRows(inquiry).rows(behind: members) {
      let outcomes = states.outcomes(without: .row(row.row))
      let scores = peers.map { peer in
        positions[peer.id].flatMap { order.score(inquiry.graded($0, outcomes))?.value }
      }
      guard let index = peers.firstIndex(where: { $0.id == finding.id }),
        let after = TiedPlace.places(of: scores)[index]?.range, after != before
      else { continue }
      flips.append(RankFlip(row: row, before: before, after: after))
    }
    return flips.sorted { left, right in
      let moves = (left.move, right.move)
      return moves.0 != moves.1 ? moves.0 > moves.1 : left.row.row < right.row.row
    }
  }
}

extension RankFlip {
  /// By how many places the mission moves, in halves.
  fileprivate var move: Int {
    abs(after.lowerBound + after.upperBound - before.lowerBound - before.upperBound)
  }
}
