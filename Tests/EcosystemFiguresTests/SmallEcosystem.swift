import EcosystemModel

/// A dataset of one theme, made in code: a central mission, missions, partners and a programme.
struct SmallEcosystem {
  var contents = EcosystemContents()
  private var line = 1

  init(partners: Int = 3, missions: Int = 2) {
    contents.sources = [
      SourceDocument(
        id: "brief", title: "Brief", date: "2023", row: RowReference(file: "s.csv", line: 2))
    ]
    add("theme/zorg", .theme, "Gezondheid & Zorg", english: "Health and care")
    add(
      "mission/2023-centraal", .mission, "Gezonde levensjaren", edition: 2023,
      subtype: Ecosystem.centralMissionSubtype)
    tie("mission/2023-centraal", .partOf, "theme/zorg")
    for number in 0..<missions {
      let id = EntityID(rawValue: "mission/2023-m\(number)")
      add(id, .mission, "Missie \(number)", edition: 2023)
      tie(id, .partOf, "mission/2023-centraal")
    }
    for number in 0..<partners {
      let id = EntityID(rawValue: "partner/p\(number)")
      add(id, .partner, "Partner \(number)", helix: .knowledge)
      tie(id, .participatesIn, "theme/zorg")
    }
  }

  mutating func add(
    _ id: EntityID, _ kind: EntityKind, _ name: String, english: String = "",
    helix: HelixSector? = nil, edition: Int? = nil, subtype: String = ""
  ) {
    contents.entities.append(
      Entity(
        id: id, kind: kind, subtype: subtype, name: name, englishName: english, helix: helix,
        edition: edition, provenance: provenance()))
  }

  mutating func tie(_ subject: EntityID, _ kind: RelationKind, _ object: EntityID) {
    contents.relations.append(
      Relation(subject: subject, kind: kind, object: object, provenance: provenance()))
  }

  mutating func need(_ subject: EntityID, _ dimension: NeedDimension, _ level: NeedLevel) {
    contents.needs.append(
      Need(subject: subject, dimension: dimension, level: level, provenance: provenance()))
  }

  mutating func pay(_ subject: EntityID, _ target: EntityID, _ value: Double) {
    contents.amounts.append(
      Amount(
        id: "amount/\(line)", subject: subject, target: target, value: value,
        provenance: provenance()))
  }

  private mutating func provenance() -> Provenance {
    line += 1
    return Provenance(
      row: RowReference(file: "x.csv", line: line), source: "brief", locator: "kop Zorg")
  }

  var ecosystem: Ecosystem {
    get throws { try Ecosystem(identity: .init(name: "klein"), contents: contents) }
  }
}
