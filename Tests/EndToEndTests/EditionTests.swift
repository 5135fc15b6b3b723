import Foundation
import Testing

/// Editions and missions that do not exist, asked of every command that takes them.
struct EditionTests {
  /// A question for each command and figure that takes an edition.
  static let questions = [
    "whitespots", "whitespots --explain dementie", "candidates dementie", "crossovers", "helix",
    "lineage", "communities", "profile tno", "centrality", "structure", "path tno dementie",
    "project partner,partner --through mission", "report -o rapport.html", "draw network",
    "draw helix",
    "draw crossovers", "draw whitespots", "draw pathway", "draw technology", "draw ego tno",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Each way to name a mission that is analysed.
  static let missionQuestions = [
    "whitespots --explain", "candidates", "helix --explain", "path tno", "draw ego",
    "draw helix --scope",
  ].map { $0.split(separator: " ").map(String.init) }

  @Test(arguments: questions)
  func `an unknown edition is answered with those that there are`(question: [String]) throws {
    for (edition, near) in [("20233", "\"2023\""), ("2203", "\"2023\""), ("twintig", nil)] {
      let outcome = try Program.run(question + ["--edition", edition])
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("no missions of edition \"\(edition)\""))
      #expect(outcome.errors.contains("this dataset has 2019, 2021, 2023"))
      #expect(outcome.errors.contains("did you mean") == (near != nil), "\(outcome.errors)")
      if let near { #expect(outcome.errors.contains("did you mean \(near)?")) }
    }
  }

  @Test(
    arguments: HelpTests.commands.filter { $0 != "draw" } + HelpTests.figures.map { "draw \($0)" })
  func `no command that takes an edition is forgotten`(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let help = try Program.run(words + ["--help"]).output
    #expect(help.contains("--edition") == Self.questions.contains { $0.starts(with: words) })
  }

  /// Where any entity may be meant, the name is also that of a target group, and an id is asked for.
  @Test(arguments: missionQuestions.filter { $0 != ["path", "tno"] && $0 != ["draw", "ego"] })
  func `a mission is known by the name that tables print`(question: [String]) throws {
    for name in ["People with dementia", "Mensen met dementie"] {
      let outcome = try Program.run(question + [name, "--edition", "2023"])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  @Test(arguments: missionQuestions)
  func `an unknown mission is answered with the nearest`(question: [String]) throws {
    for mission in ["mission/2023-dementia", "demmentie"] {
      let outcome = try Program.run(question + [mission])
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("\"\(mission)\""), "\(outcome.errors)")
      #expect(outcome.errors.contains(/did you mean "(mission\/2023-)?dementie"\?/))
    }
  }

  @Test(arguments: missionQuestions.prefix(3))
  func `a mission of another edition is found there`(question: [String]) throws {
    let outcome = try Program.run(question + ["mission/2019-dementie"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("is of edition 2019: add --edition 2019"))
  }

  @Test func `all editions are a choice for a network`() throws {
    let outcome = try Program.run("centrality", "--edition", "alll")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("did you mean \"all\"?"))
    #expect(try Program.run("centrality", "--edition", "all").status == 0)
  }
}
