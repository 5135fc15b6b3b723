import EcosystemModel

/// How entities are tied to themes or missions, by the same rules as for the supply of missions.
///
/// | entity | tied directly | tied through |
/// |---|---|---|
/// | partner, topsector | takes part in, leads, funds or addresses it | takes part in, leads or funds a programme, project or instrument that addresses it or is a part of it |
/// | programme | addresses it, or is a part of it | – |
/// | technology | it uses the technology, or the technology is a part of it | a programme or project that addresses it uses or develops the technology |
struct ThemePaths {
  let index: TieIndex

  /// The entities of a kind that are tied to a theme or mission, each with its ways.
  func paths(
    to target: ThemeColumns.Target, from kind: EntityKind
  ) -> [(entity: EntityID, path: EvidencePath)] {
    switch kind {
    case .partner, .topsector:
      direct(target, kind, [.participatesIn, .leads, .funds, .addresses])
        + activities(target, [.programme, .project, .instrument]).flatMap { activity, addressing in
          index.ties(to: activity).filter {
            isLink($0, [.participatesIn, .leads, .funds]) && isCounted($0.subject, kind)
          }.map { ($0.subject, path([$0, addressing], via: activity, target)) }
        }
    case .technology:
      index.ties(from: target.id).filter {
        isLink($0, [.uses]) && isCounted($0.object, kind)
      }.map { ($0.object, path([$0], via: nil, target)) }
        + direct(target, kind, [.partOf])
        + activities(target, [.programme, .project]).flatMap { activity, addressing in
          index.ties(from: activity).filter {
            isLink($0, [.uses, .develops]) && isCounted($0.object, kind)
          }.map { ($0.object, path([$0, addressing], via: activity, target)) }
        }
    default:
      direct(target, kind, [.addresses, .partOf])
    }
  }

  private func direct(
    _ target: ThemeColumns.Target, _ kind: EntityKind, _ relations: Set<RelationKind>
  ) -> [(entity: EntityID, path: EvidencePath)] {
    index.ties(to: target.id).filter {
      isLink($0, relations) && isCounted($0.subject, kind)
    }.map { ($0.subject, path([$0], via: nil, target)) }
  }

  private func activities(
    _ target: ThemeColumns.Target, _ kinds: [EntityKind]
  ) -> [(EntityID, Tie)] {
    let ties = index.ties(to: target.id).filter { isLink($0, [.addresses, .partOf]) }
    return Dictionary(grouping: ties, by: \.subject).sorted { $0.key < $1.key }
      .compactMap { id, ties in
        guard let entity = index.counted(id), kinds.contains(entity.kind) else { return nil }
        return (id, ties.count == 1 ? ties[0] : Tie(merging: ties))
      }
  }

  private func isLink(_ tie: Tie, _ relations: Set<RelationKind>) -> Bool {
    if case .relation(let kind) = tie.link { relations.contains(kind) } else { false }
  }

  private func isCounted(_ id: EntityID, _ kind: EntityKind) -> Bool {
    index.counted(id)?.kind == kind
  }

  private func path(
    _ ties: [Tie], via: EntityID?, _ target: ThemeColumns.Target
  ) -> EvidencePath {
    EvidencePath(
      steps: ties.map { EvidenceStep($0, in: index.ecosystem) },
      via: via.map(index.ecosystem.label),
      inherited: target.predecessor.map { predecessor in
        let first = ties.first?.firstYear ?? predecessor.edition ?? 0
        return Inheritance(
          predecessor: EntityLabel(predecessor), firstYear: first,
          lastYear: max(first, ties.first?.lastYear ?? first))
      })
  }
}

extension EvidenceStep {
  init(_ tie: Tie, in ecosystem: Ecosystem) {
    self.init(
      subject: ecosystem.label(tie.subject), link: tie.link, object: ecosystem.label(tie.object),
      role: tie.role, rows: tie.rows, isDerived: tie.isDerived)
  }
}

extension EvidencePath {
  /// What the path goes through to a theme: what stands between, a mission, or the theme itself.
  ///
  /// Two relations with the same thing (takes part in and leads) are one tie.
  func throughTie(from entity: EntityID) -> EntityID {
    if let via { return via.id }
    guard let step = steps.first else { return entity }
    return step.subject.id == entity ? step.object.id : step.subject.id
  }
}

/// Which entities of one sort are tied to which themes, with every way in which they are.
struct ThemeIncidence {
  /// The entities, in order of id.
  let units: [EntityID]
  /// For each entity, the ways to each column where it has any.
  let paths: [[Int: [EvidencePath]]]

  init(_ found: [EntityID: [Int: [EvidencePath]]]) {
    units = found.keys.sorted()
    paths = units.map { found[$0] ?? [:] }
  }

  /// The entities of a kind by the rules of ``ThemePaths``.
  ///
  /// A tie to a theme says no more than one to its part: who is tied to a part counts there only.
  init(of kind: EntityKind, _ columns: ThemeColumns, _ rules: ThemePaths) {
    var found: [EntityID: [Int: [EvidencePath]]] = [:]
    for (column, targets) in columns.targets.enumerated() {
      for target in targets {
        for (entity, path) in rules.paths(to: target, from: kind) {
          found[entity, default: [:]][column, default: []].append(path)
        }
      }
    }
    for (entity, ties) in found {
      for column in ties.keys where columns.parts[column].contains(where: { ties[$0] != nil }) {
        found[entity]?[column] = nil
      }
    }
    self.init(
      found.mapValues { ties in
        ties.mapValues { paths in
          let lengths = Set(paths.map(\.steps.count)).sorted()
          return lengths.flatMap { length in paths.filter { $0.steps.count == length } }
        }
      })
  }

  /// The number of entities of each column.
  func counts(columns: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: columns)
    for ties in paths { for column in ties.keys { counts[column] += 1 } }
    return counts
  }
}
