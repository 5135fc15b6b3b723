import Foundation
import Testing

struct CandidatesTests {
  @Test(arguments: ["partner", "topsector", "programme"])
  func `every step of every reason is a row of the dataset`(kind: String) throws {
    let tables = try Tables()
    for mission in ["dementie", "cyberveiligheid", "gz-centraal"] {
      let outcome = try Program.run(
        "candidates", mission, "--edition", "2023", "--kind", kind, "--top", "0", "--format", "json"
      )
      #expect(outcome.status == 0)
      let result = try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8)).result
      let chains = result.candidates.flatMap { candidate in
        candidate.reasons.map { (candidate.id, $0.steps, result.mission.id) }
          + candidate.sharedMissions.map { (candidate.id, $0.steps, $0.mission) }
      }
      for (start, steps, end) in chains {
        var current = start
        for step in steps {
          current = step.subject == current ? step.object : step.subject
          for row in step.rows {
            let record = try #require(tables.record(row), "\(row) is no row of the dataset")
            #expect(record["source"] == row.source && record["locator"] == row.locator)
            #expect(record["subject"] == step.subject && record["object"] == step.object)
            #expect(record["relation"] == step.relation)
          }
        }
        #expect(current == end)
      }
      let tied = Set(result.tied.map(\.id))
      #expect(tied.isDisjoint(with: result.candidates.map(\.id)))
    }
  }

  @Test func `the stored figures are about the data and methods as they are`() throws {
    for edition in ["2019", "2021", "2023"] {
      let outcome = try Program.run(
        "candidates", "dementie", "--edition", edition, "--format", "json", "--quiet")
      let result = try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8)).result
      #expect(result.holdOut?.stored == true, "run make validate")
    }
  }

  @Test func `a dataset without stored figures gets them computed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      id,kind,name,edition,source,locator
      mission/a,mission,A,2023,s,1
      mission/b,mission,B,2023,s,1
      partner/p,partner,P,,s,1
      partner/q,partner,Q,,s,1
      """, to: "data/entities.csv")
    try folder.write(
      """
      subject,relation,object,source,locator
      partner/p,participates-in,mission/a,s,1
      partner/p,participates-in,mission/b,s,2
      partner/q,participates-in,mission/a,s,3
      """, to: "data/relations.csv")
    let first = try Program.run(
      "candidates", "B", "--data", "data", "--lang", "en", directory: folder.url)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("1.     Q"))
    #expect(first.output.contains("Computed just now"))
    let written = try Program.run(
      "validate", "--data", "data", "-o", "data/validation.json", directory: folder.url)
    #expect(written.status == 0, "\(written.errors)")
    let second = try Program.run(
      "candidates", "B", "--data", "data", "--lang", "en", directory: folder.url)
    #expect(
      second.output
        == first.output.replacingOccurrences(of: "Computed just now, not stored.\n", with: ""))
  }

  @Test(arguments: [
    ("2019", "programme"), ("2019", "topsector"), ("2019", "partner"), ("2021", "partner"),
    ("2021", "topsector"), ("2021", "programme"), ("2023", "partner"), ("2023", "programme"),
  ])
  func `an order that is no better than the best baseline says so`(
    edition: String, kind: String
  ) throws {
    let stored = try JSONDecoder().decode(
      Stored.self,
      from: Data(
        contentsOf: Program.repository.appending(path: "graphs/mtib/validation.json")))
    let block = try #require(
      stored.blocks.first { String($0.edition) == edition && $0.kind == kind })
    func precision(_ method: String?) -> Double? {
      block.figures.first { $0.method == method }?.all.averagePrecision
    }
    let best = try #require(
      ["preferential-attachment", "mission-degree", "bicm"].compactMap(precision).max())
    let own = try #require(precision(nil))
    let lowest = block.figures.first { $0.method == nil }?.all.interval?.first
    for (language, worse, doubtful) in [
      ("nl", "niet beter dan het beste ijkpunt", "binnen de marge van deze volgorde"),
      ("en", "no better here than the best baseline", "within the margin of this order"),
    ] {
      let text = try Program.run(
        "candidates", "dementie", "--edition", edition, "--kind", kind, "--lang", language
      ).output.split { $0.isWhitespace }.joined(separator: " ")
      #expect(text.contains(worse) == (own <= best), "\(own) against \(best)")
      #expect(text.contains(doubtful) == (own > best && lowest.map { best >= $0 } == true))
    }
    let json = try Program.run(
      "candidates", "dementie", "--edition", edition, "--kind", kind, "--format", "json"
    ).output
    let result = try JSONDecoder().decode(Document.self, from: Data(json.utf8)).result
    #expect(result.holdOut?.lift == own / best)
  }

  @Test(arguments: [
    (
      "nl", "de gekozen methode heeft over deze missie niets te zeggen", "niets in deze gegevens",
      "Voor missies zonder relaties viel niets te meten."
    ),
    (
      "en", "the chosen method has nothing to say of this mission", "nothing in these data",
      "For missions without ties nothing could be measured."
    ),
  ])
  func `a chosen method speaks for itself alone, and no figure for a mission without ties`(
    language: String, silence: String, nothing: String, gap: String
  ) throws {
    func text(_ arguments: String...) throws -> String {
      try Program.run(["candidates", "--lang", language] + arguments).output
        .split { $0.isWhitespace }.joined(separator: " ")
    }
    let chosen = try text("gezondheidsdreigingen", "--edition", "2023", "--method", "l3")
    #expect(chosen.contains(silence))
    #expect(!chosen.contains(nothing))
    #expect(chosen.contains(gap))
    let combined = try text("gezondheidsdreigingen", "--edition", "2023")
    #expect(combined.contains(nothing) && combined.contains(gap))
    #expect(try !text("dementie", "--edition", "2023").contains(gap))
  }

  @Test(arguments: [
    (["l3"], "l3"), (["typed-paths"], "typed-paths"), ([], "combined"), (["l3,walk"], nil),
  ])
  func `the figures are those of the order that was asked for`(
    methods: [String], name: String?
  ) throws {
    let stored = try JSONDecoder().decode(
      Stored.self,
      from: Data(
        contentsOf: Program.repository.appending(path: "graphs/mtib/validation.json")))
    let block = try #require(stored.blocks.first { $0.edition == 2023 && $0.kind == "partner" })
    let method = name == "combined" ? nil : name
    let measured = name == nil ? nil : block.figures.first { $0.method == method }?.all
    for (mission, isTied) in [("dementie", true), ("gezondheidsdreigingen", false)] {
      let arguments =
        ["candidates", mission, "--edition", "2023"] + methods.flatMap { ["--method", $0] }
      let json = try Program.run(arguments + ["--format", "json"]).output
      let holdOut = try JSONDecoder().decode(Document.self, from: Data(json.utf8)).result.holdOut
      #expect(holdOut?.method == name)
      #expect(holdOut?.averagePrecision == measured?.averagePrecision)
      #expect(holdOut?.hitAt10 == measured?.hitAt10)
      #expect((holdOut?.lift == nil) == (name == nil))
      #expect(holdOut?.coversMission == (name == nil ? nil : isTied))
      let rows = try Program.run(arguments + ["--format", "csv"]).output
        .split(separator: "\n").map { Tables.fields(String($0)) }
      for row in rows.dropFirst() {
        let record = Dictionary(uniqueKeysWithValues: zip(rows[0], row))
        #expect(record["holdout_method"] == name ?? "")
        #expect(record["holdout_hit_at_10"].flatMap(Double.init) == measured?.hitAt10)
        #expect(
          record["holdout_average_precision"].flatMap(Double.init) == measured?.averagePrecision)
        #expect(record["holdout_lift"].flatMap(Double.init) == holdOut?.lift)
        #expect(record["holdout_covers_mission"] == (name == nil ? "" : "\(isTied)"))
      }
    }
  }

  @Test func `money is added up within one source, time and firmness only`() throws {
    let tables = try Tables()
    let arguments = ["candidates", "dementie", "--edition", "2023", "--top", "0"]
    let json = try Program.run(arguments + ["--format", "json"]).output
    let result = try JSONDecoder().decode(Document.self, from: Data(json.utf8)).result
    let keys = ["source", "period", "year", "until", "type"]
    for candidate in result.candidates {
      var seen: Set<[String?]> = []
      for money in candidate.capacity.money {
        let vintages = try Set(
          money.rows.map { row in
            let record = try #require(tables.record(row))
            return keys.map { record[$0] }
          })
        #expect(vintages.count == 1, "\(candidate.id)")
        #expect(vintages.first?[1] == money.period && vintages.first?[4] == money.type)
        #expect(vintages.allSatisfy { seen.insert($0).inserted })
      }
    }
    #expect(
      (result.candidates.first { $0.id == "partner/ministerie-ezk" }?.capacity.money.count ?? 0) > 1
    )
  }

  @Test(arguments: [
    (["dementia"], "did you mean \"dementie\"?"),
    (["mission/2019-dementie", "--edition", "2023"], "add --edition 2019"),
    (["dementie", "--edition", "2024"], "this dataset has 2019, 2021, 2023"),
    (["dementie", "--need", "technology"], "no candidates for it"),
    (["dementie", "--need", "company", "--kind", "programme"], "cannot supply company"),
  ])
  func `what cannot be answered is said`(arguments: [String], words: String) throws {
    let outcome = try Program.run(["candidates"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func `a negative number of candidates is wrong usage`() throws {
    #expect(try Program.run("candidates", "dementie", "--top", "-1").status == 64)
    #expect(try Program.run("candidates", "dementie", "--method", "magic").status == 64)
  }
}

/// The part of the JSON result that these tests read.
private struct Document: Decodable {
  struct Label: Decodable { let id: String }
  struct Step: Decodable {
    let subject: String
    let relation: String
    let object: String
    let rows: [DatasetRow]
  }
  struct Reason: Decodable { let steps: [Step] }
  struct Shared: Decodable {
    let mission: String
    let steps: [Step]
  }
  struct Money: Decodable {
    let period: String
    let type: String
    let rows: [DatasetRow]
  }
  struct Capacity: Decodable { let money: [Money] }
  struct Candidate: Decodable {
    let id: String
    let capacity: Capacity
    let reasons: [Reason]
    let sharedMissions: [Shared]
  }
  struct HoldOut: Decodable {
    let stored: Bool
    let method: String?
    let hitAt10: Double?
    let averagePrecision: Double?
    let lift: Double?
    let coversMission: Bool?
  }
  struct Result: Decodable {
    let mission: Label
    let tied: [Label]
    let candidates: [Candidate]
    let holdOut: HoldOut?
  }
  let result: Result
}

/// The part of the stored figures that these tests read.
private struct Stored: Decodable {
  struct Score: Decodable {
    let averagePrecision: Double?
    let hitAt10: Double?
    let interval: [Double]?
  }
  struct Figures: Decodable {
    let method: String?
    let all: Score
  }
  struct Block: Decodable {
    let edition: Int
    let kind: String
    let figures: [Figures]
  }
  let blocks: [Block]
}
