import Foundation
import Testing

struct CommunitiesTests {
  @Test func `the same seed gives the same bytes on any number of threads`() throws {
    let arguments = ["communities", "--searches", "4", "--format", "csv", "--quiet"]
    let one = try Program.run(arguments + ["--threads", "1"])
    let two = try Program.run(arguments + ["--threads", "2"])
    #expect(one.status == 0 && one.output == two.output)
    #expect(one.output.hasPrefix("id,name,kind,community,stability,surplus,theme\n"))
  }

  @Test func `an edge list has communities too`() throws {
    let outcome = try Program.run(
      ["communities", "--data", "Tests/Fixtures/kite.csv", "--searches", "10", "--lang", "en"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Communities in kite"))
    #expect(!outcome.output.contains("themes"))
  }

  @Test(arguments: [
    (["--searches", "1"], 64, "--searches is 1; give 2 to 65535."),
    (["--resolution", "nan"], 64, "--resolution is nan; give 0 or more."),
    (["--data", "Tests/Fixtures/kite.csv", "--kind", "partner"], 2, "an edge list has no kinds"),
    (["--theme", "gezondheit-en-zorg"], 2, "did you mean"),
  ])
  func `what is asked for is checked`(arguments: [String], status: Int32, says: String) throws {
    let outcome = try Program.run(["communities"] + arguments)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
  }
}
