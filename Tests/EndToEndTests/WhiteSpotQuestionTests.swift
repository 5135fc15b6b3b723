import Foundation
import Testing

struct WhiteSpotQuestionTests {
  @Test func `a complete register turns not found into a verdict`() throws {
    func states(_ arguments: String...) throws -> [String: String] {
      let outcome = try Program.run(
        ["whitespots", "--edition", "2023", "--no-intervals", "--format", "csv"] + arguments)
      #expect(outcome.status == 0, "\(outcome.errors)")
      var states: [String: String] = [:]
      for line in outcome.output.split(separator: "\n") where line.contains(",society,") {
        guard let id = line.split(separator: ",").first,
          let state = ["under-served", "served", "unaddressed", "not-found", "met-before", "met"]
            .first(where: { line.contains(",\($0),") })
        else { continue }
        states[String(id)] = state
      }
      return states
    }
    let alone = try states()
    let laid = try states("--with", "Tests/Fixtures/voorbeeldregister")
    #expect(alone["mission/2023-cyberveiligheid"] == "not-found")
    #expect(laid["mission/2023-cyberveiligheid"] == "under-served")
    for slug in [
      "georganiseerde-criminaliteit", "hightech-landoptreden", "maritieme-hightech",
      "ruimtevaartcapaciteit",
    ] { #expect(laid["mission/2023-\(slug)"] == "served", "\(slug)") }
    #expect(laid["mission/2023-dementie"] == alone["mission/2023-dementie"])
  }

  @Test func `an overlay that contradicts the base is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      source,scope,relation,coverage
      bijlage-2021-voortgang,theme/circulaire-economie,addresses,complete

      """, to: "own/coverage.csv")
    let outcome = try Program.run(
      "whitespots", "--with", folder.url.appending(path: "own").path)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("MG115"))
    #expect(outcome.errors.contains("own/coverage.csv:2"))
  }

  @Test func `a what-if shows what changes, and taking it back shows nothing`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      """
      change,subject,relation,object
      add,partner/tno,participates-in,mission/2023-vitaal-landelijk-gebied

      """, to: "changes.csv")
    let arguments = ["whitespots", "--edition", "2023", "--no-intervals", "--what-if", file]
    let table = try Program.run(arguments)
    #expect(table.status == 0, "\(table.errors)")
    #expect(table.output.contains("○ niet gevonden  ✓ ingevuld"))
    #expect(table.output.contains("Vitaal landelijk gebied"))
    let english = try Program.run(arguments + ["--lang", "en"])
    #expect(english.output.contains("○ not found  ✓ met"))
    #expect(!english.output.contains("Vitaal landelijk gebied"))
    let csv = try Program.run(arguments + ["--format", "csv"])
    #expect(
      csv.output.contains("mission,knowledge,not-found,met,")
        && csv.output.hasPrefix("id,name,kind,dimension,state_before,state_after,"))
    let json = try Program.run(arguments + ["--format", "json"])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let result = try #require(document["result"] as? [String: Any])
    #expect((result["states"] as? [Any])?.count == 1)
    #expect((result["added"] as? [Any])?.count == 1)
  }

  @Test func `a relation that the data has already is told, and changes nothing`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "change,subject,relation,object\nadd,partner/adx,participates-in,project/aboard\n",
      to: "changes.csv")
    let outcome = try Program.run(
      "whitespots", "--edition", "2023", "--no-intervals", "--lang", "en", "--what-if", file)
    #expect(outcome.output.contains("Of what is added, 1 stood in the data already."))
    #expect(outcome.output.contains("No state changes."))
  }

  @Test func `what an explanation says would clear a state does so as a what-if`() throws {
    let folder = try TemporaryFolder()
    let mission = "mission/2023-cyberveiligheid"
    let data = [
      "--edition", "2023", "--no-intervals", "--with", "Tests/Fixtures/voorbeeldregister",
    ]
    let explained = try Program.run(["whitespots", "--explain", mission, "--lang", "en"] + data)
    #expect(
      explained.output.contains(
        /Becomes “met” with one mention in any source but voorbeeldregister:/))
    let file = try folder.write(
      "change,subject,relation,object\nadd,partner/philips,participates-in,\(mission)\n",
      to: "changes.csv")
    let outcome = try Program.run(
      ["whitespots", "--what-if", file, "--format", "csv", "--quiet"] + data)
    let changes = outcome.output.split(separator: "\n").filter { $0.contains(",company,") }
    #expect(changes.count == 1 && changes[0].contains("company,not-found,met,"))
  }

  @Test(arguments: ["nl", "en"])
  func `the files that the help shows work as they stand`(language: String) throws {
    let help = try Program.run("explain", "overlay", "--lang", language).output
    let lines = help.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let folder = try TemporaryFolder()
    for (header, option) in [
      ("change,subject,relation,object", "--what-if"), ("dimension,weight", "--indicator-weights"),
    ] {
      let start = try #require(lines.firstIndex(of: header))
      let rows = lines[start...].prefix { $0.contains(",") && !$0.contains(" ") }
      #expect(rows.count == 3)
      let file = try folder.write(rows.joined(separator: "\n") + "\n", to: "file.csv")
      let outcome = try Program.run("whitespots", "--no-intervals", option, file)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let option: String
    let text: String
    let errors: [String]
    var testDescription: String { text }
  }

  static let refusals = [
    Refusal(
      option: "--what-if",
      text:
        "change,subject,relation,object\nadd,partner/tnoo,participates-in,mission/2023-dementie",
      errors: ["file.csv:2:5", "did you mean \"partner/tno\"?"]),
    Refusal(
      option: "--what-if",
      text: "change,subject,relation,object\nremove,partner/tno,leads,mission/2023-dementie",
      errors: ["file.csv:2:1", "MG201"]),
    Refusal(
      option: "--what-if",
      text: "change,subject,relation,object\nremove,project/aboard,targets,mission/2023-dementie",
      errors: ["MG201", "the data has \"project/aboard addresses mission/2023-dementie\""]),
    Refusal(
      option: "--what-if",
      text: "change,subject,relation,object\nad,partner/tno,leads,mission/2023-dementie",
      errors: ["file.csv:2:1", "did you mean \"add\"?"]),
    Refusal(
      option: "--what-if",
      text: "change,subject,relation,object\nadd,mission/2023-dementie,leads,partner/tno",
      errors: ["file.csv:2:5", "MG106"]),
    Refusal(
      option: "--indicator-weights", text: "dimension,weight\ncompani,1",
      errors: ["file.csv:2:1", "did you mean \"company\"?"]),
    Refusal(
      option: "--indicator-weights", text: "dimension,weight\ncompany,1.5\nsociety,-0.5",
      errors: ["file.csv:3:9", "MG118"]),
    Refusal(
      option: "--indicator-weights", text: "dimension,weight\ncompany,0.5\nsociety,0.4",
      errors: ["file.csv:1:11", "MG202", "add up to 0.9"]),
    Refusal(
      option: "--indicator-weights", text: "dimension,weight\ncompany,0.5\ncompany,0.5",
      errors: ["file.csv:3:1", "MG110"]),
    Refusal(
      option: "--indicator-weights", text: "dimension,weight\ncompany,\"0,5\"",
      errors: ["file.csv:2:9", "MG107"]),
  ]

  @Test(arguments: refusals)
  func `a bad file gets a diagnostic with its place, and nothing is computed`(
    refusal: Refusal
  ) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(refusal.text + "\n", to: "file.csv")
    let outcome = try Program.run(
      "whitespots", "--edition", "2023", "--no-intervals", refusal.option, file)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    for error in refusal.errors { #expect(outcome.errors.contains(error), "\(outcome.errors)") }
  }

  @Test func `shares that add up to 1 are the weights of the order`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("dimension,weight\ncompany,0.25\nsociety,0.75\n", to: "file.csv")
    let outcome = try Program.run(
      "whitespots", "--no-intervals", "--format", "json", "--indicator-weights", file)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let parameters = try #require(document["parameters"] as? [String: Any])
    let weights = try #require(parameters["needWeights"] as? [String: Double])
    #expect(weights["company"] == 0.5 && weights["society"] == 1.5 && weights["market"] == 0)
    // The agenda asks for companies and the policy for society, which would weigh 2 and 1.
    let explained = try Program.run(
      "whitespots", "--edition", "2023", "--no-intervals", "--lang", "en", "--explain",
      "cyberveiligheid", "--indicator-weights", file)
    #expect(explained.output.contains(/companies +○ not found +theme +0\.50 +0\.50 +0\.125\n/))
    #expect(explained.output.contains(/society +○ not found +policy +1\.50 +0\.50 +0\.375\n/))
  }

  @Test func `the null models that do not fit are refused with the reason`() throws {
    let bicm = try Program.run("whitespots", "--null", "bicm")
    #expect(bicm.status == 2 && bicm.output == "")
    #expect(bicm.errors.contains("keeps the number of partners of every mission"))
    let exposure = try Program.run(
      "whitespots", "--null", "exposure", "--with", "Tests/Fixtures/voorbeeldregister")
    #expect(exposure.status == 2 && exposure.errors.contains("quantity"))
  }

  @Test func `fail-on ends with 1 when a need is in the state`() throws {
    let found = try Program.run(
      "whitespots", "--no-intervals", "--fail-on", "not-found,unaddressed")
    #expect(found.status == 1)
    #expect(!found.output.isEmpty)
    #expect(try Program.run("whitespots", "--no-intervals", "--fail-on", "unaddressed").status == 0)
    #expect(try Program.run("whitespots", "--fail-on", "empty").status == 64)
  }

  @Test func `an explanation says what would clear a state, in table and JSON`() throws {
    let arguments = ["whitespots", "--edition", "2023", "--no-intervals", "--explain", "dementie"]
    let english = try Program.run(arguments + ["--lang", "en"])
    #expect(english.status == 0, "\(english.errors)")
    #expect(english.output.contains("→ Becomes “met” with one mention in any source."))
    #expect(english.output.contains("Registers that exist and are not in these data"))
    let json = try Program.run(arguments + ["--format", "json"])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let result = try #require(document["result"] as? [String: Any])
    #expect((result["clearances"] as? [Any])?.isEmpty == false)
    #expect((result["absentRegisters"] as? [Any])?.count == 28)
  }
}
