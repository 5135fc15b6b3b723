import EcosystemModel
import GraphInterchange
import SourceDiagnostics
import Testing

struct BrokenInputTests {
  @Test("a broken input is reported exactly", arguments: BrokenInput.all)
  func report(of input: BrokenInput) throws {
    let text = DiagnosticReport(try input.diagnostics())
      .rendered(as: .concise, docsCommand: "missiegraaf explain")
    #expect(text.split(separator: "\n").dropLast().map(String.init) == input.expected)
  }

  @Test func `there are at least 45 broken inputs, each with a name of its own`() {
    #expect(BrokenInput.all.count >= 45)
    #expect(Set(BrokenInput.all.map(\.testDescription)).count == BrokenInput.all.count)
  }

  @Test func `every code of reading is reported for some broken input`() throws {
    let reported = Set(try BrokenInput.all.flatMap { try $0.diagnostics() }.map(\.code))
    let missing = FormatCode.allOfReading.filter { !reported.contains($0) }
    #expect(missing.map(\.id) == [])
    // DOT has codes of its own.
    let others = reported.subtracting(FormatCode.allOfReading).map(\.id)
    #expect(others.filter { !$0.hasPrefix("MG3") } == [])
  }

  @Test func `codes are stable names with a title and an explanation`() {
    let ids = FormatCode.allOfReading.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.sorted() == ids)
    for code in FormatCode.allOfReading {
      #expect(code.id.wholeMatch(of: /MG[0-9]{3}/) != nil)
      #expect(!code.title.isEmpty)
      #expect(code.explanation.hasSuffix("."))
    }
  }

  @Test func `the sound package that all cases change has no problems`() throws {
    #expect(try BrokenInput("sound", expected: "").diagnostics() == [])
  }
}
