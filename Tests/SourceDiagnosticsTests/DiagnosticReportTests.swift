import SourceDiagnostics
import Testing

struct DiagnosticReportTests {
  private static func diagnostic(
    _ text: String, _ wanted: String, file: String = "data/x.csv", message: String = "bad value",
    help: String? = nil, code: DiagnosticCode = .example
  ) -> Diagnostic {
    let bytes = Array(text.utf8)
    let offset = bytes.indices.first { bytes[$0...].starts(with: wanted.utf8) } ?? 0
    return Diagnostic(
      code, message,
      at: SourceText(name: file, bytes: bytes).span(of: offset..<offset + wanted.utf8.count),
      label: "here", help: help)
  }

  @Test func `the full form shows the line, a mark and help`() {
    let report = DiagnosticReport([
      Self.diagnostic("a\nÉén,👩‍🔬 日本,fout\n", "fout", help: "write it well")
    ])
    #expect(
      report.rendered(as: .full, docsCommand: "missiegraaf explain") == """
        error[MG999]: bad value
          --> data/x.csv:2:10
           |
         2 | Één,👩‍🔬 日本,fout
           |             ^^^^ here
           = help: write it well
           = docs: missiegraaf explain MG999

        Found 1 error in 1 file.

        """)
  }

  @Test func `the concise form has one line for each problem`() {
    let report = DiagnosticReport([
      Self.diagnostic("b", "b", file: "b.csv", code: .mild),
      Self.diagnostic("a", "a", file: "a.csv", help: "write it well"),
      Diagnostic(.mild, "nowhere in particular", at: nil),
    ])
    #expect(
      report.rendered(as: .concise, docsCommand: "") == """
        warning MG998: nowhere in particular
        a.csv:1:1: error MG999: bad value (write it well)
        b.csv:1:1: warning MG998: bad value
        Found 1 error and 2 warnings in 2 files.

        """)
  }

  @Test func `the JSON form has every fact`() {
    let report = DiagnosticReport([
      Self.diagnostic("één,\"x\"", "\"x\"", message: "bad \"x\"", help: "h")
    ])
    #expect(
      report.rendered(as: .json, docsCommand: "") == """
        [
          {
            "code" : "MG999",
            "column" : 5,
            "endColumn" : 8,
            "file" : "data/x.csv",
            "help" : "h",
            "line" : 1,
            "message" : "bad \\"x\\"",
            "severity" : "error"
          }
        ]

        """)
  }

  @Test func `the SARIF form counts code points and escapes the file name`() {
    let report = DiagnosticReport([
      Self.diagnostic("👩‍🔬,fout", "fout", file: "mijn data/é.csv", help: "h")
    ])
    #expect(
      report.rendered(as: .sarif, docsCommand: "") == """
        {
          "$schema" : "https://json.schemastore.org/sarif-2.1.0.json",
          "runs" : [
            {
              "columnKind" : "unicodeCodePoints",
              "results" : [
                {
                  "level" : "error",
                  "locations" : [
                    {
                      "physicalLocation" : {
                        "artifactLocation" : {
                          "uri" : "mijn%20data/%C3%A9.csv"
                        },
                        "region" : {
                          "endColumn" : 9,
                          "startColumn" : 5,
                          "startLine" : 1
                        }
                      }
                    }
                  ],
                  "message" : {
                    "text" : "bad value; h"
                  },
                  "ruleId" : "MG999"
                }
              ],
              "tool" : {
                "driver" : {
                  "name" : "missiegraaf",
                  "rules" : [
                    {
                      "fullDescription" : {
                        "text" : "An example."
                      },
                      "id" : "MG999",
                      "shortDescription" : {
                        "text" : "example"
                      }
                    }
                  ]
                }
              }
            }
          ],
          "version" : "2.1.0"
        }

        """)
  }

  @Test func `a code that repeats in a file is shown five times and then counted`() {
    let text = String(repeating: "x\n", count: 8)
    let source = SourceText(name: "x.csv", bytes: Array(text.utf8))
    let report = DiagnosticReport(
      (0..<8).map { Diagnostic(.example, "bad", at: source.span(of: 2 * $0..<2 * $0 + 1)) })
    let lines = report.rendered(as: .concise, docsCommand: "").split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines[5] == "x.csv:5:1: … and 3 more MG999")
    #expect(lines[6] == "Found 8 errors in 1 file.")
    #expect(report.records.count == 8)
  }

  @Test func `problems are sorted by place, and exact repeats dropped`() {
    let later = Self.diagnostic("ab", "b")
    let earlier = Self.diagnostic("ab", "a")
    let other = Self.diagnostic("ab", "a", help: "h")
    let report = DiagnosticReport([later, other, earlier, later])
    #expect(report.diagnostics == [earlier, other, later])
    #expect(DiagnosticReport([earlier, later, other]).diagnostics == report.diagnostics)
  }

  @Test func `control characters cannot reach a terminal`() {
    let report = DiagnosticReport([
      Self.diagnostic("\u{1B}[31mx\u{202E}", "x", file: "a\nb", message: "\u{1B}]0;t\u{7}")
    ])
    for format in [DiagnosticFormat.full, .concise] {
      let text = report.rendered(as: format, docsCommand: "explain")
      #expect(!text.unicodeScalars.contains("\u{1B}"))
      #expect(!text.unicodeScalars.contains("\u{7}"))
      #expect(!text.unicodeScalars.contains("\u{202E}"))
      #expect(!text.contains("a\nb"))
    }
  }

  @Test func `nothing found is said too`() {
    let report = DiagnosticReport([])
    #expect(report.rendered(as: .concise, docsCommand: "") == "No problems found.\n")
    #expect(report.rendered(as: .json, docsCommand: "") == "[\n\n]\n")
    #expect(!report.hasErrors)
  }

  @Test func `offending text of any length fits in a message`() {
    #expect(DisplayText.quoted("abc") == "\"abc\"")
    let long = String(repeating: "é", count: 81)
    #expect(DisplayText.quoted(long) == "\"" + String(repeating: "é", count: 80) + "…\"")
  }
}
