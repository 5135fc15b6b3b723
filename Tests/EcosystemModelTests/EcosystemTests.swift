import EcosystemModel
import SourceDiagnostics
import Testing

struct EcosystemTests {
  @Test func `needs stand in the order in which they are shown`() {
    #expect(NeedDimension.allCases.map(\.position) == Array(NeedDimension.allCases.indices))
  }

  @Test func `entities stand in order of id and relations in the order of their file`() throws {
    let ecosystem = try sampleEcosystem()
    #expect(ecosystem.entities.map(\.id) == ecosystem.entities.map(\.id).sorted())
    #expect(ecosystem.relations == sampleContents.relations)
    #expect(ecosystem.entity("partner/tno")?.name == "TNO")
    #expect(ecosystem.entity("partner/none") == nil)
    #expect(ecosystem.relations(from: "partner/tno").count == 2)
    #expect(ecosystem.relations(to: "mission/2023-delta", kind: .addresses).count == 3)
  }

  @Test func `parts, wholes and successors are followed to the end`() throws {
    let ecosystem = try sampleEcosystem()
    #expect(ecosystem.editions == [2019, 2023])
    #expect(ecosystem.themes(of: "mission/2023-delta").map(\.id) == ["theme/zee"])
    #expect(ecosystem.wholes(of: "mission/2023-delta").map(\.id) == ["theme/water", "theme/zee"])
    #expect(
      ecosystem.parts(of: "theme/water").map(\.id)
        == ["mission/2019-delta", "mission/2023-delta", "theme/zee"])
    #expect(ecosystem.ancestors(of: "mission/2023-delta").map(\.id) == ["mission/2019-delta"])
    #expect(ecosystem.successors(of: "mission/2019-delta").map(\.id) == ["mission/2023-delta"])
  }

  @Test func `a dataset that breaks a rule is refused with every problem`() {
    var contents = sampleContents
    contents.relations.append(relation("partner/nobody", .leads, "programme/nothing", line: 20))
    contents.relations.append(relation("programme/mjp", .leads, "partner/tno", line: 21))
    #expect {
      try Ecosystem(identity: .init(name: "broken"), contents: contents)
    } throws: { error in
      (error as? DiagnosticsError)?.diagnostics.compactMap(\.span?.line) == [20, 20, 21]
    }
  }

  @Test func `only relations of the circle itself are blamed`() {
    let contents = EcosystemContents(
      entities: ["a", "b", "c", "d", "e"].map {
        entity(EntityID(rawValue: "theme/" + $0), .theme)
      },
      relations: [
        relation("theme/a", .partOf, "theme/b", line: 1),
        relation("theme/b", .partOf, "theme/c", line: 2),
        relation("theme/c", .partOf, "theme/b", line: 3),
        relation("theme/c", .partOf, "theme/d", line: 4),
        relation("theme/d", .partOf, "theme/e", line: 5),
        relation("theme/e", .partOf, "theme/d", line: 6),
      ])
    let problems = EcosystemRules.diagnostics(for: contents) { row, _ in
      SourceSpan(file: row.file, line: row.line)
    }
    #expect(problems.allSatisfy { $0.code == RuleCode.cycle })
    #expect(problems.compactMap(\.span?.line).sorted() == [2, 3, 5, 6])
  }

  @Test func `a tie said both ways in one place is said twice`() {
    var contents = sampleContents
    contents.relations = [
      relation("partner/tno", .collaboratesWith, "partner/deltares", line: 1),
      relation("partner/deltares", .collaboratesWith, "partner/tno", line: 2),
    ]
    let problems = EcosystemRules.diagnostics(for: contents) { row, _ in
      SourceSpan(file: row.file, line: row.line)
    }
    #expect(problems.map(\.code) == [RuleCode.duplicateRow])
  }

  @Test func `references to rows that could not be read are not reported`() {
    var contents = sampleContents
    contents.relations.append(relation("partner/unread", .leads, "programme/mjp", line: 20))
    let locate: EcosystemRules.Locator = { row, _ in SourceSpan(file: row.file, line: row.line) }
    #expect(EcosystemRules.diagnostics(for: contents, locate: locate).count == 1)
    #expect(
      EcosystemRules.diagnostics(
        for: contents, assuming: AssumedReferences(entities: ["partner/unread"]), locate: locate
      ).isEmpty)
  }

  @Test(.timeLimit(.minutes(1))) func `thousands of unknown names do not take long`() {
    var contents = EcosystemContents()
    contents.entities = (0..<5_000).map {
      entity(EntityID(rawValue: "partner/organisatie-\($0)"), .partner)
    }
    contents.relations = (0..<5_000).map {
      relation(EntityID(rawValue: "partner/x-\($0)"), .leads, "partner/organisatie-1", line: $0)
    }
    let problems = EcosystemRules.diagnostics(for: contents) { row, _ in
      SourceSpan(file: row.file, line: row.line)
    }
    #expect(problems.count == 5_000)
  }

  @Test(
    "an id is kind, slash and slug",
    arguments: [
      ("partner/tno", true), ("partner/a-1", true), ("partner/", false), ("/tno", false),
      ("partner", false), ("partner/a/b", false), ("partner/TNO", false), ("partner/é", false),
      ("partner/a b", false), ("", false),
    ])
  func wellFormed(id: String, expected: Bool) {
    #expect(EntityID(rawValue: id).isWellFormed == expected)
  }
}
