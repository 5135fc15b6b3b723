import GraphInterchange
import SourceDiagnostics
import Testing

/// What a person sees for some broken inputs, whole.
struct GoldenReportTests {
  private func report(_ name: String, as format: DiagnosticFormat) throws -> String {
    let input = try #require(BrokenInput.all.first { $0.testDescription == name })
    return DiagnosticReport(try input.diagnostics())
      .rendered(as: format, docsCommand: "missiegraaf explain")
  }

  @Test func `every fault of a file is shown in one run`() throws {
    #expect(
      try report("every fault of a file in one run", as: .full) == """
        error[MG006]: text after a closing quote: "x"
          --> data/entities.csv:6:22
           |
         6 | partner/a,partner,"A"x,,,,brief,p. 1
           |                      ^ a comma was expected
           = help: write a quotation mark inside a quoted field twice
           = docs: missiegraaf explain MG006

        error[MG102]: unknown kind "prtner"
          --> data/entities.csv:7:11
           |
         7 | partner/b,prtner,B,,,,brief,p. 1
           |           ^^^^^^
           = help: did you mean "partner"?
           = docs: missiegraaf explain MG102

        error[MG008]: 3 fields instead of 8: no "aliases"
          --> data/entities.csv:8:20
           |
         8 | partner/c,partner,C
           |                    ^ "aliases" is missing here
           = help: an empty field still has its comma
           = docs: missiegraaf explain MG008

        error[MG104]: unknown entity "partner/d"
          --> data/relations.csv:8:1
           |
         8 | partner/d,leads,programme/mjp-1,,,,brief,p. 1
           | ^^^^^^^^^ no entity has this id
           = help: add a row to entities.csv
           = docs: missiegraaf explain MG104

        Found 4 errors in 2 files.

        """)
  }

  @Test func `marks stand under accents, emoji and tabs`() throws {
    #expect(
      try report("edge list with accents, emoji and a tab", as: .full) == """
        error[MG107]: "x" is not a number
          --> edges.csv:2:7
           |
         2 | Één,👩‍🔬,x
           |        ^
           = help: write a number such as 1234.5
           = docs: missiegraaf explain MG107

        error[MG107]: "y" is not a number
          --> edges.csv:3:7
           |
         3 | a b,c,y
           |       ^
           = help: write a number such as 1234.5
           = docs: missiegraaf explain MG107

        Found 2 errors in 1 file.

        """)
  }

  @Test func `the JSON form holds what a program needs`() throws {
    #expect(
      try report("unknown entity with a near one", as: .json) == """
        [
          {
            "code" : "MG104",
            "column" : 1,
            "endColumn" : 13,
            "file" : "data/relations.csv",
            "help" : "did you mean \\"partner/tno\\"?",
            "line" : 5,
            "message" : "unknown entity \\"partner/tnoo\\"",
            "severity" : "error"
          },
          {
            "code" : "MG104",
            "column" : 20,
            "endColumn" : 30,
            "file" : "data/relations.csv",
            "help" : "did you mean \\"theme/water\\"?",
            "line" : 5,
            "message" : "unknown entity \\"theme/watr\\"",
            "severity" : "error"
          }
        ]

        """)
  }

  @Test func `the SARIF form counts an emoji of three code points as three`() throws {
    let text = try report("edge list with accents, emoji and a tab", as: .sarif)
    #expect(text.contains("\"startColumn\" : 9"))
    #expect(text.contains("\"ruleId\" : \"MG107\""))
    #expect(text.contains("\"uri\" : \"edges.csv\""))
  }
}
