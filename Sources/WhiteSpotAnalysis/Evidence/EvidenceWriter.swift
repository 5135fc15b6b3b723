import EcosystemModel

/// Turns suppliers into evidence: named, with the chain of rows, inherited supply marked.
struct EvidenceWriter {
  let supply: SupplyTable
  let edition: Int

  private var index: TieIndex { supply.rules.index }

  /// The evidence for a need of a mission: for the mission itself, then from its predecessors.
  ///
  /// A supplier is there once; inherited ties of one that is also tied to the mission itself stand
  /// behind its own.
  func evidence(of dimension: NeedDimension, for place: MissionPlace) -> [Evidence] {
    let own = supply.suppliers(of: dimension, to: place.id)
    var inherited: [String: Supplier] = [:]
    var inheritedPaths: [String: [EvidencePath]] = [:]
    for predecessor in newestFirst(place.predecessors) {
      for supplier in supply.suppliers(of: dimension, to: predecessor.id) {
        inherited[supplier.key] = inherited[supplier.key] ?? supplier
        inheritedPaths[supplier.key, default: []] += supplier.paths.map {
          path($0, from: predecessor)
        }
      }
    }
    let present = Set(own.map(\.key))
    let rest = inherited.filter { !present.contains($0.key) }.map(\.value)
      .sorted { ($0.entity.id, $0.key) < ($1.entity.id, $1.key) }
    return counted(own).map { supplier, overlapping in
      item(
        supplier, overlapping,
        supplier.paths.map { path($0, from: nil) } + (inheritedPaths[supplier.key] ?? []))
    }
      + counted(rest).map { supplier, overlapping in
        item(supplier, overlapping, inheritedPaths[supplier.key] ?? [])
      }
  }

  private func newestFirst(_ predecessors: [Entity]) -> [Entity] {
    predecessors.sorted { ($1.edition ?? 0, $0.id) < ($0.edition ?? 0, $1.id) }
  }

  /// Each sum of money once, with the smaller rows that may count the same money.
  private func counted(_ suppliers: [Supplier]) -> [(Supplier, [Provenance])] {
    let amounts = suppliers.compactMap(\.amount)
    let kept = Set(amounts.countedOnce.map(\.id))
    return suppliers.compactMap { supplier in
      guard let amount = supplier.amount else { return (supplier, []) }
      guard kept.contains(amount.id) else { return nil }
      let overlapping = amounts.filter {
        $0.id != amount.id && !Set($0.overlaps).isDisjoint(with: amount.overlaps)
      }
      return (supplier, overlapping.map(\.provenance).sorted { $0.row < $1.row })
    }
  }

  private func item(
    _ supplier: Supplier, _ overlapping: [Provenance], _ paths: [EvidencePath]
  ) -> Evidence {
    Evidence(
      entity: EntityLabel(supplier.entity), paths: paths,
      money: supplier.amount.flatMap { amount in
        amount.side.map { side in
          MoneyEvidence(
            amount: amount.id, value: amount.value, maximum: amount.maximum,
            qualifier: amount.qualifier, period: amount.period, year: amount.year,
            until: amount.until, commitment: amount.commitment, side: side,
            sharedByMissions: max(
              1, index.missionsAddressed(by: amount.target, edition: edition)),
            overlapping: overlapping)
        }
      })
  }

  private func path(_ path: SupplyPath, from predecessor: Entity?) -> EvidencePath {
    EvidencePath(
      steps: path.ties.map { tie in
        EvidenceStep(
          subject: index.ecosystem.label(tie.subject), link: tie.link,
          object: index.ecosystem.label(tie.object), role: tie.role, rows: tie.rows,
          isDerived: tie.isDerived)
      },
      via: path.via.map(index.ecosystem.label),
      inherited: predecessor.map { mission in
        let first = path.ties.first?.firstYear ?? mission.edition ?? edition
        return Inheritance(
          predecessor: EntityLabel(mission), firstYear: first,
          lastYear: max(first, path.ties.first?.lastYear ?? edition))
      })
  }
}

extension Supplier {
  /// What makes a supplier one: the row of a sum of money, else the entity.
  fileprivate var key: String { amount?.id ?? entity.id.rawValue }
}
