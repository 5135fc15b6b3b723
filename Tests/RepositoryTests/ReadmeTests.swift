import Foundation
import Testing

/// The README says what the program does now.
struct ReadmeTests {
  private static func blocks() throws -> [[Substring]] {
    let text = try String(
      contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    return text.split(separator: "```", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { $0.element.split(separator: "\n") }
  }

  @Test func `output that is shown is what the program prints`() throws {
    let shown = try Self.blocks().filter { $0.first?.hasPrefix("$ missiegraaf ") == true }
    #expect(shown.count >= 2)
    for block in shown {
      let words = block[0].dropFirst("$ missiegraaf ".count).split(separator: " ").map(String.init)
      let printed = try Repository.missiegraaf(words).split(separator: "\n")
      // A line with dots stands for lines that are left out.
      var position = printed.startIndex
      for line in block.dropFirst() where line != "…" {
        let found = printed[position...].firstIndex(of: line)
        #expect(found != nil, "\(block[0]) does not print: \(line)")
        position = found.map { $0 + 1 } ?? position
      }
    }
  }

  @Test func `the library example is the one that is compiled and run`() throws {
    let example = try String(
      contentsOf: Repository.root.appending(path: "Tests/Example/main.swift"),
      encoding: .utf8
    ).split(separator: "\n")
    let shown = try Self.blocks().first { $0.first == "swift" }
    #expect(shown.map { Array($0.dropFirst()) } == example)
  }

  @Test func `the dataset's README has the counts that info prints`() throws {
    let text = try String(
      contentsOf: Repository.root.appending(path: "graphs/mtib/README.md"), encoding: .utf8)
    let numbers = text.matches(of: /\| *`?([a-z0-9-]+)`? *\| *([0-9.,]+) *\|/).reduce(
      into: [String: Set<Int>]()
    ) { result, match in
      let digits = match.output.2.filter(\.isNumber)
      result[String(match.output.1), default: []].insert(Int(digits) ?? -1)
    }
    let printed = try Repository.missiegraaf(["info", "--format", "csv"]).split(separator: "\n")
    #expect(printed.count > 40)
    for line in printed.dropFirst() {
      let fields = line.split(separator: ",")
      let stated = numbers[String(fields[1])] ?? []
      #expect(stated.contains(Int(fields[2]) ?? -2), "\(line)")
    }
  }
}
