import EcosystemModel

/// Where a sample row comes from.
func sampleRow(_ line: Int, file: String = "t.csv") -> Provenance {
  Provenance(row: RowReference(file: file, line: line), source: "s", locator: "l")
}

func entity(
  _ id: EntityID, _ kind: EntityKind, name: String? = nil, abbreviation: String = "",
  aliases: [String] = [], helix: HelixSector? = nil, edition: Int? = nil,
  frame: EntityFrame = .mtib, line: Int = 1, file: String = "t.csv"
) -> Entity {
  Entity(
    id: id, kind: kind, name: name ?? id.rawValue, abbreviation: abbreviation, aliases: aliases,
    helix: helix, edition: edition, frame: frame, provenance: sampleRow(line, file: file))
}

func relation(
  _ subject: EntityID, _ kind: RelationKind, _ object: EntityID, line: Int = 1,
  locator: String = "l"
) -> Relation {
  Relation(
    subject: subject, kind: kind, object: object,
    provenance: Provenance(
      row: RowReference(file: "r.csv", line: line), source: "s", locator: locator))
}

/// Two editions of one mission, a theme that is part of another, and those who work on them.
let sampleContents = EcosystemContents(
  entities: [
    entity("theme/water", .theme, name: "Water"),
    entity("theme/zee", .theme, name: "Zee"),
    entity("mission/2019-delta", .mission, name: "Delta", edition: 2019),
    entity("mission/2023-delta", .mission, name: "Delta", edition: 2023),
    entity("partner/tno", .partner, name: "TNO", aliases: ["Instituut TNO"], helix: .knowledge),
    entity("partner/deltares", .partner, name: "Deltares", helix: .knowledge),
    entity("partner/alleen", .partner, name: "Alleen"),
    entity("programme/mjp", .programme, name: "MJP"),
    entity("project/groei", .project, name: "Groei", frame: .adjacent),
  ],
  relations: [
    relation("theme/zee", .partOf, "theme/water", line: 2),
    relation("mission/2019-delta", .partOf, "theme/water", line: 3),
    relation("mission/2023-delta", .partOf, "theme/zee", line: 4),
    relation("mission/2023-delta", .succeeds, "mission/2019-delta", line: 5),
    relation("programme/mjp", .addresses, "mission/2023-delta", line: 6),
    relation("programme/mjp", .addresses, "mission/2023-delta", line: 7, locator: "elsewhere"),
    relation("partner/tno", .participatesIn, "programme/mjp", line: 8),
    relation("partner/tno", .collaboratesWith, "partner/deltares", line: 9),
    relation("partner/deltares", .collaboratesWith, "partner/tno", line: 10, locator: "elsewhere"),
    relation("project/groei", .addresses, "mission/2023-delta", line: 11),
  ])

func sampleEcosystem() throws -> Ecosystem {
  try Ecosystem(identity: .init(name: "sample"), contents: sampleContents)
}
