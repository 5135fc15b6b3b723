public import EcosystemModel

/// One piece of named supply: who or what supplies a need of a mission, and how that is known.
///
/// A supplier is there once, whatever the number of ways in which it is tied to the mission; a sum
/// of money is there once for each row of `amounts.csv`. A sentence reads ``entity``, ``relation``,
/// ``via``: "X participates in Y, which addresses the mission". Where the entity
/// ``isObject``, as for technologies, it reads the other way: "X is used by Y, which …".
public struct Evidence: Hashable, Sendable {
  /// The supplier; for money, whose money it is.
  public let entity: EntityLabel
  /// The ways in which the supplier is tied to the mission, the most direct first; never empty.
  public let paths: [EvidencePath]
  /// The sum, when the need is one for money.
  public let money: MoneyEvidence?

  /// The relation with which the most direct way begins, such as `participates-in`; `amounts` for
  /// money.
  public var relation: String { paths.first?.steps.first?.link.name ?? "" }
  /// What stands between the supplier and the mission; `nil` for a direct tie.
  public var via: EntityLabel? { paths.first?.via }
  /// Whether the relation is said of what stands between, and the supplier is its object.
  public var isObject: Bool {
    paths.first?.steps.first.map { $0.subject != entity && $0.object == entity } ?? false
  }
  /// Every row on which the item rests, each once, in order of file and line.
  public var rows: [Provenance] {
    let rows = paths.flatMap(\.steps).flatMap(\.rows)
    return Set(rows).sorted { $0.row < $1.row }
  }
  /// From which predecessor the supply comes; `nil` for supply to the mission itself.
  public var inherited: Inheritance? { paths.first?.inherited }
  /// Whether each way to the mission rests on an inference.
  public var isDerived: Bool { paths.allSatisfy(\.isDerived) }
}

/// A chain of ties from a supplier to a mission or to one of its predecessors.
public struct EvidencePath: Hashable, Sendable {
  /// The ties, the supplier's own first.
  public let steps: [EvidenceStep]
  /// What stands between the supplier and the mission; `nil` for a direct tie.
  public let via: EntityLabel?
  /// The predecessor at which the path ends; `nil` when it ends at the mission itself.
  public let inherited: Inheritance?

  /// Whether a step rests on inferred rows alone.
  public var isDerived: Bool { steps.contains(where: \.isDerived) }
}

/// One tie of a chain, with the rows that state it.
public struct EvidenceStep: Hashable, Sendable {
  /// How the two ends of a step are tied.
  public enum Link: Hashable, Sendable {
    /// By a row of `relations.csv`.
    case relation(RelationKind)
    /// By a row of `amounts.csv`.
    case amount

    /// The name of the relation as written in the data, or `amounts`.
    public var name: String {
      switch self {
      case .relation(let kind): kind.rawValue
      case .amount: Coverage.Subject.amounts.name
      }
    }
  }

  /// The entity that the tie is said of.
  public let subject: EntityLabel
  /// How the two are tied.
  public let link: Link
  /// The entity at the other end.
  public let object: EntityLabel
  /// The part that the subject plays; `nil` when the source names none.
  public let role: RelationRole?
  /// The rows that state the tie, in order of file and line; never empty.
  public let rows: [Provenance]
  /// Whether every one of the rows is an inference.
  public let isDerived: Bool
}

/// From where inherited supply comes.
public struct Inheritance: Hashable, Sendable {
  /// The mission of an earlier edition to which the supply is tied.
  public let predecessor: EntityLabel
  /// The first year to which the tie applies, or the year of the predecessor's edition.
  public let firstYear: Int
  /// The last year to which the tie applies, or the year of the edition that is analysed.
  public let lastYear: Int
}

/// A sum of money as evidence.
public struct MoneyEvidence: Hashable, Sendable {
  /// The id of the row of `amounts.csv`.
  public let amount: String
  /// The figure, or the lower end of a range, in k€.
  public let value: Double
  /// The upper end of a range, in k€.
  public let maximum: Double?
  /// How exact the figure is.
  public let qualifier: Amount.Qualifier
  /// The time to which it applies.
  public let period: Amount.Period
  /// The first year; `nil` when the source gives none.
  public let year: Int?
  /// The last year; `nil` when the source gives none.
  public let until: Int?
  /// How firm it is.
  public let commitment: Amount.Commitment
  /// Whose money it is; a mixed sum is evidence for both sides.
  public let side: Amount.Side
  /// The number of missions of the edition that the receiving activity addresses, themselves or
  /// through one that they continue; 1 for money to the mission.
  ///
  /// The sum is for all of them together.
  public let sharedByMissions: Int
  /// Other rows that may count the same money, smaller than this one; not counted.
  public let overlapping: [Provenance]
}
