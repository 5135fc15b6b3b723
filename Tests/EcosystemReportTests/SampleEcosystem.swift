import EcosystemModel

/// A small dataset with a need of every dimension, some supply, a statement and an absent register.
enum SampleEcosystem {
  static func ecosystem(hostileName: String) throws -> Ecosystem {
    func at(_ file: String, _ line: Int) -> Provenance {
      Provenance(
        row: RowReference(file: "klein/\(file).csv", line: line), source: "brief",
        locator: "kop Zorg")
    }
    var contents = EcosystemContents()
    contents.sources = [
      SourceDocument(
        id: "brief", title: "Brief <over> missies", publisher: "EZK", date: "2023-05",
        url: "https://example.nl/brief?a=1&b=2", row: RowReference(file: "s.csv", line: 2)),
      SourceDocument(
        id: "oud", title: "Oude brief", date: "2019", url: "javascript:alert(1)",
        row: RowReference(file: "s.csv", line: 3)),
    ]
    contents.entities = [
      Entity(id: "theme/zorg", kind: .theme, name: "Zorg", provenance: at("entities", 2)),
      Entity(
        id: "mission/2023-a", kind: .mission, name: hostileName, englishName: "Bad & mission",
        edition: 2023, provenance: at("entities", 3)),
      Entity(
        id: "mission/2023-b", kind: .mission, name: "Missie B", edition: 2023,
        provenance: at("entities", 4)),
      Entity(
        id: "mission/2023-c", kind: .mission, subtype: Ecosystem.centralMissionSubtype,
        name: "Centraal", edition: 2023, provenance: at("entities", 5)),
      Entity(
        id: "partner/x", kind: .partner, name: hostileName, helix: .company,
        provenance: at("entities", 6)),
    ]
    contents.relations = [
      Relation(
        subject: "mission/2023-a", kind: .partOf, object: "mission/2023-c",
        provenance: at("relations", 2)),
      Relation(
        subject: "mission/2023-b", kind: .partOf, object: "mission/2023-c",
        provenance: at("relations", 3)),
      Relation(
        subject: "mission/2023-c", kind: .partOf, object: "theme/zorg",
        provenance: at("relations", 4)),
      Relation(
        subject: "partner/x", kind: .participatesIn, object: "mission/2023-a",
        provenance: at("relations", 5)),
    ]
    contents.needs = NeedDimension.allCases.enumerated().map { index, dimension in
      Need(
        subject: "theme/zorg", dimension: dimension, level: .theme,
        provenance: at("needs", index + 2), note: hostileName)
    }
    contents.statements = [
      Statement(
        subject: "mission/2023-b", dimension: .company, polarity: .lacking, strength: .strong,
        provenance: at("statements", 2))
    ]
    contents.coverage = [
      Coverage(
        source: "brief", scope: "theme/zorg", subject: .relation(.participatesIn),
        extent: .sample, row: RowReference(file: "coverage.csv", line: 2))
    ]
    contents.registers = [
      Register(id: "x", name: "Register X", holder: "RVO", provenance: at("registers", 2))
    ]
    return try Ecosystem(
      identity: .init(name: "klein", version: "1", sha256: "abc123"), contents: contents)
  }
}
