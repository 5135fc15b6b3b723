import EcosystemModel
import WhiteSpotAnalysis

/// A small ecosystem that a test writes down row by row.
///
/// An entity comes into being when it is first named; its kind is the part of the id before the
/// slash. Each row gets a line of its own.
struct World {
  var contents = EcosystemContents()
  private var known: Set<EntityID> = []
  private var line = 1

  /// Adds an entity, unless it is there.
  mutating func add(
    _ id: EntityID, subtype: String = "", helix: HelixSector? = nil, isGroup: Bool = false,
    edition: Int? = nil, frame: EntityFrame = .mtib
  ) {
    guard known.insert(id).inserted, let kind = EntityKind(rawValue: id.kindPrefix) else { return }
    contents.entities.append(
      Entity(
        id: id, kind: kind, subtype: subtype, name: "Name of \(id)", helix: helix,
        isGroup: isGroup, edition: edition, frame: frame,
        provenance: provenance("entities.csv", "letter", "")))
  }

  mutating func theme(_ id: EntityID, partOf whole: EntityID? = nil) {
    add(id)
    if let whole { tie(id, .partOf, whole) }
  }

  mutating func mission(
    _ id: EntityID, edition: Int = 2023, of wholes: [EntityID], isCentral: Bool = false,
    succeeding predecessors: [EntityID] = []
  ) {
    add(id, subtype: isCentral ? "central mission" : "specific mission", edition: edition)
    for whole in wholes { tie(id, .partOf, whole) }
    for predecessor in predecessors { tie(id, .succeeds, predecessor) }
  }

  mutating func partner(
    _ id: EntityID, _ helix: HelixSector? = .society, isGroup: Bool = false,
    frame: EntityFrame = .mtib
  ) {
    add(id, helix: helix, isGroup: isGroup, frame: frame)
  }

  mutating func tie(
    _ subject: EntityID, _ kind: RelationKind, _ object: EntityID, role: RelationRole? = nil,
    years: ClosedRange<Int>? = nil, basis: Basis = .stated, source: String = "register"
  ) {
    add(subject)
    add(object)
    contents.relations.append(
      Relation(
        subject: subject, kind: kind, object: object, role: role, year: years?.lowerBound,
        until: years?.upperBound, basis: basis,
        provenance: provenance("relations.csv", source, "§1")))
  }

  mutating func need(
    _ subject: EntityID, _ dimensions: NeedDimension..., level: NeedLevel = .mission,
    status: Need.Status = .draft
  ) {
    add(subject, subtype: level == .policy ? "policy" : "")
    for dimension in dimensions {
      contents.needs.append(
        Need(
          subject: subject, dimension: dimension, level: level, status: status,
          provenance: provenance("needs.csv", "letter", "§2")))
    }
  }

  mutating func amount(
    _ id: String, from subject: EntityID, to target: EntityID, _ value: Double,
    side: Amount.Side = .public, commitment: Amount.Commitment = .committed,
    scope: Amount.Scope = .own, overlap: String = "", year: Int? = 2020,
    source: String = "budget"
  ) {
    add(subject)
    add(target)
    contents.amounts.append(
      Amount(
        id: id, subject: subject, target: target, value: value, year: year,
        commitment: commitment, side: side, scope: scope,
        overlaps: overlap.split(separator: "|").map(String.init),
        provenance: provenance("amounts.csv", source, "Tabel 2")))
  }

  mutating func statement(
    _ subject: EntityID, _ dimension: NeedDimension?, _ polarity: Statement.Polarity
  ) {
    contents.statements.append(
      Statement(
        subject: subject, dimension: dimension, polarity: polarity, strength: .strong,
        provenance: provenance("statements.csv", "letter", "§3")))
  }

  mutating func coverage(
    _ extent: Coverage.Extent, _ subject: Coverage.Subject, in scope: EntityID,
    source: String = "register"
  ) {
    line += 1
    contents.coverage.append(
      Coverage(
        source: source, scope: scope, subject: subject, extent: extent,
        row: RowReference(file: "coverage.csv", line: line)))
  }

  mutating func source(_ id: String, date: String) {
    line += 1
    contents.sources.append(
      SourceDocument(
        id: id, title: id, date: date, row: RowReference(file: "sources.csv", line: line)))
  }

  mutating func register(_ id: String, isInDataset: Bool) {
    contents.registers.append(
      Register(
        id: id, name: id, isInDataset: isInDataset,
        provenance: provenance("registers.csv", "letter", "§4")))
  }

  func ecosystem() throws -> Ecosystem {
    try Ecosystem(identity: .init(name: "test"), contents: contents)
  }

  /// The findings, without the uncertainty unless it is asked for.
  func findings(
    edition: Int = 2023, _ adjust: (inout WhiteSpotParameters) -> Void = { _ in }
  ) throws -> WhiteSpotFindings {
    var parameters = WhiteSpotParameters()
    parameters.uncertainty = nil
    adjust(&parameters)
    return try WhiteSpotAnalyzer(parameters: parameters).findings(
      in: ecosystem(), edition: edition)
  }

  private mutating func provenance(
    _ file: String, _ source: String, _ locator: String
  ) -> Provenance {
    line += 1
    return Provenance(
      row: RowReference(file: file, line: line), source: source, locator: locator)
  }
}

extension World {
  /// A theme with missions `mission/m1`… that each declare a need for civil society, and partners
  /// `partner/p001`… that take part in the given missions, by number from 0.
  ///
  /// Registers, letters and budgets have no date, so that they speak about every edition.
  static func society(
    missions: Int, partners: [[Int]], coverage extent: Coverage.Extent? = .complete
  ) -> World {
    var world = World()
    world.theme("theme/t")
    for number in 0..<missions {
      world.mission(mission(number), of: ["theme/t"])
      world.need(mission(number), .society)
    }
    for (number, tied) in partners.enumerated() {
      let digits = String(number + 1)
      let padded = String(repeating: "0", count: 3 - digits.count) + digits
      let partner = EntityID(rawValue: "partner/p" + padded)
      world.partner(partner)
      for position in tied { world.tie(partner, .participatesIn, mission(position)) }
    }
    if let extent { world.coverage(extent, .relation(.participatesIn), in: "theme/t") }
    return world
  }

  static func mission(_ number: Int) -> EntityID {
    EntityID(rawValue: "mission/m\(number + 1)")
  }

  /// Six missions and 126 partners with one tie each: a given number of them to the first mission,
  /// the rest evenly to the others.
  ///
  /// Each mission is expected to have 21.
  static func planted(inFirst count: Int, coverage: Coverage.Extent? = .complete) -> World {
    society(
      missions: 6, partners: (0..<126).map { [$0 < count ? 0 : 1 + $0 % 5] }, coverage: coverage)
  }
}

extension World {
  /// The same world without one tie, sum, statement of coverage or statement at a time, with the row
  /// that is gone; what missions are a part of and what they continue stays.
  func withoutEachRow() -> [(row: RowReference, world: World)] {
    func each<Row>(
      _ rows: WritableKeyPath<EcosystemContents, [Row]>, _ row: (Row) -> RowReference?
    ) -> [(row: RowReference, world: World)] {
      contents[keyPath: rows].indices.compactMap { index in
        guard let gone = row(contents[keyPath: rows][index]) else { return nil }
        var other = self
        other.contents[keyPath: rows].remove(at: index)
        return (gone, other)
      }
    }
    return each(\.relations) {
      [.partOf, .succeeds].contains($0.kind) ? nil : $0.provenance.row
    } + each(\.amounts) { $0.provenance.row } + each(\.coverage) { $0.row }
      + each(\.statements) { $0.provenance.row }
  }
}

extension WhiteSpotFindings {
  /// The state of each mission's need, in order of mission id.
  func states(_ dimension: NeedDimension = .society) -> [NeedState?] {
    missions.sorted { $0.id < $1.id }.map { $0.need(dimension)?.state }
  }

  func need(_ mission: EntityID, _ dimension: NeedDimension = .society) -> NeedFinding? {
    self.mission(mission)?.need(dimension)
  }
}

func close(_ left: Double, _ right: Double, _ tolerance: Double) -> Bool {
  abs(left - right) <= tolerance * max(abs(left), abs(right))
}
