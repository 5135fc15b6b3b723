import EcosystemModel
import SourceDiagnostics
import Testing

struct OverlayTests {
  private func overlaid(_ overlay: EcosystemContents) -> OverlayResult {
    sampleContents.overlaid(with: overlay) { row, _ in
      SourceSpan(file: row.file, line: row.line)
    }
  }

  /// An entity of an overlay, the entity it is, and on what ground.
  @Test(
    "an entity is found by id, then by what it is called",
    arguments: [
      (entity("partner/tno", .partner, name: "Iets"), "partner/tno", OverlayMatch.Basis.id),
      (entity("partner/x", .partner, name: "tno"), "partner/tno", .name),
      (entity("partner/x", .partner, name: "INSTITUUT TNO"), "partner/tno", .alias),
      (entity("partner/x", .partner, name: "X", aliases: ["TNO"]), "partner/tno", .name),
      (entity("partner/x", .partner, name: "X", abbreviation: "TNO"), "partner/tno", .name),
      (entity("mission/x", .mission, name: "delta", edition: 2023), "mission/2023-delta", .name),
      (entity("partner/x", .partner, name: "Delta"), nil, .name),
      (entity("mission/x", .mission, name: "Delta", edition: 2021), nil, .name),
    ] as [(Entity, EntityID?, OverlayMatch.Basis)])
  func match(added: Entity, expected: EntityID?, basis: OverlayMatch.Basis) {
    let result = overlaid(EcosystemContents(entities: [added]))
    #expect(result.matches.map(\.id) == (expected.map { [$0] } ?? []))
    if expected != nil {
      #expect(result.matches.first?.basis == basis)
      #expect(result.contents.entities == sampleContents.entities)
    } else {
      #expect(result.contents.entities == sampleContents.entities + [added])
    }
  }

  @Test func `rows of the overlay speak of the entity that was found`() {
    let result = overlaid(
      EcosystemContents(
        entities: [entity("partner/toegepast", .partner, name: "TNO")],
        relations: [relation("partner/toegepast", .leads, "programme/mjp", locator: "new")],
        coverage: [
          Coverage(
            source: "s", scope: "theme/water", subject: .amounts, extent: .none,
            row: RowReference(file: "c.csv", line: 2))
        ]))
    #expect(result.contents.relations.last?.subject == "partner/tno")
    #expect(result.contents.coverage.count == 1)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func `coverage is united and a contradiction is left to the rules`() throws {
    func coverage(_ extent: Coverage.Extent, line: Int) -> Coverage {
      Coverage(
        source: "s", scope: "theme/water", subject: .relation(.addresses), extent: extent,
        row: RowReference(file: "c.csv", line: line))
    }
    var base = sampleContents
    base.coverage = [coverage(.complete, line: 2)]
    let locate: EcosystemRules.Locator = { row, _ in SourceSpan(file: row.file, line: row.line) }
    let same = base.overlaid(
      with: EcosystemContents(coverage: [coverage(.complete, line: 9)]), locate: locate)
    #expect(same.contents.coverage == base.coverage)
    let other = base.overlaid(
      with: EcosystemContents(coverage: [coverage(.sample, line: 9)]), locate: locate)
    let problems = EcosystemRules.diagnostics(for: other.contents, locate: locate)
    #expect(problems.map(\.code) == [RuleCode.contradictoryCoverage])
    #expect(problems.first?.span?.line == 9)
  }

  @Test(
    arguments: [
      ("s", Coverage.Extent.complete, "theme/delta", 1), ("own", .complete, "theme/delta", 0),
      ("s", .sample, "theme/delta", 0), ("s", .complete, "theme/other", 0),
      ("s", .complete, "theme/known", 0),
    ] as [(String, Coverage.Extent, EntityID, Int)])
  func `a source that gives examples of a whole cannot become complete for a part of it`(
    source: String, extent: Coverage.Extent, scope: EntityID, problems: Int
  ) {
    var base = sampleContents
    for theme in ["theme/delta", "theme/known", "theme/other"] as [EntityID] {
      base.entities.append(
        Entity(id: theme, kind: .theme, name: theme.rawValue, provenance: sampleRow(20)))
    }
    for theme in ["theme/delta", "theme/known"] as [EntityID] {
      base.relations.append(
        Relation(
          subject: theme, kind: .partOf, object: "theme/water", provenance: sampleRow(21)))
    }
    func coverage(
      _ source: String, _ extent: Coverage.Extent, _ scope: EntityID, line: Int
    ) -> Coverage {
      Coverage(
        source: source, scope: scope, subject: .relation(.addresses), extent: extent,
        row: RowReference(file: "c.csv", line: line))
    }
    base.coverage = [
      coverage("s", .sample, "theme/water", line: 2),
      coverage("s", .complete, "theme/known", line: 3),
    ]
    let result = base.overlaid(
      with: EcosystemContents(coverage: [coverage(source, extent, scope, line: 9)])
    ) { row, _ in SourceSpan(file: row.file, line: row.line) }
    let found = result.diagnostics.filter { $0.code == RuleCode.contradictoryCoverage }
    #expect(found.count == problems)
    #expect(found.allSatisfy { $0.span?.line == 9 && $0.message.contains("theme/water") })
  }

  @Test func `a register that the overlay holds is held from then on`() {
    var base = sampleContents
    base.registers = [Register(id: "pps", name: "PPS", provenance: sampleRow(2))]
    let held = Register(id: "pps", name: "pps", isInDataset: true, provenance: sampleRow(7))
    let result = base.overlaid(with: EcosystemContents(registers: [held])) { row, _ in
      SourceSpan(file: row.file, line: row.line)
    }
    #expect(result.contents.registers == [held])
  }

  @Test func `a repeated source counts once and a new one is added`() {
    func source(_ id: String, _ title: String) -> SourceDocument {
      SourceDocument(id: id, title: title, row: RowReference(file: "s.csv", line: 2))
    }
    var base = sampleContents
    base.sources = [source("a", "Brief")]
    let result = base.overlaid(
      with: EcosystemContents(sources: [source("a", "brief"), source("b", "Nota")])
    ) { row, _ in SourceSpan(file: row.file, line: row.line) }
    #expect(result.contents.sources.map(\.id) == ["a", "b"])
    #expect(result.diagnostics.isEmpty)
  }
}
