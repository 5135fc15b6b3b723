import EcosystemModel
import SourceDiagnostics
import Testing

@testable import GraphInterchange

/// Tables that are read in several parts at once.
struct CSVPartTests {
  private struct Reading: Equatable {
    var rows: [[String]] = []
    var lines: [Int] = []
    var isFaultless = true
  }

  private func read(_ bytes: [UInt8], _ part: CSVPart? = nil) -> Reading {
    var reader = CSVReader(name: "t.csv", bytes: bytes, part: part)
    var record = CSVRecord()
    var reading = Reading()
    while reader.next(&record) {
      reading.rows.append(record.fields.map { bytes.text(of: $0) })
      reading.lines.append(record.line)
    }
    reading.isFaultless = reader.problems.diagnostics.isEmpty
    return reading
  }

  @Test func `cuts stand between records, not between the lines of a field`() {
    let bytes = Array("a,b\n1,\"x\n\ny\"\n2,z\n3,\"\"\"\"\n".utf8)
    let parts = CSVPart.parts(of: bytes, leastSize: 5)
    #expect(
      parts.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
        "a,b\n1,\"x\n\ny\"\n", "2,z\n3,\"\"\"\"\n",
      ])
    #expect(parts.map(\.line) == [1, 5])
  }

  @Test func `a small file is one part, and so is one without a line feed`() {
    for text in ["", "a", "a,b\n1,2\n"] {
      #expect(CSVPart.parts(of: Array(text.utf8)) == [CSVPart(range: 0..<text.utf8.count, line: 1)])
    }
    #expect(CSVPart.parts(of: Array("a,b,c".utf8), leastSize: 1).count == 1)
  }

  /// Every other text is sound; what is put into the others mostly breaks the rules of CSV.
  @Test(arguments: 0..<8)
  func `parts without a fault together are the whole`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let rows = ["a,b\n", "é,\r\n", "\"p\nq\",x\n", "y,\"\"\"\n\"\"\"\r\n", ",\"a,b\"\n"]
    let damage = ["\"", "\n", ",", "\r", "\"\"", "x"]
    var (sound, found) = (0, 0)
    for number in 0..<50 {
      var texts = (0..<Int.random(in: 2...12, using: &generator)).compactMap { _ in
        rows.randomElement(using: &generator)
      }
      if !number.isMultiple(of: 2), let wrong = damage.randomElement(using: &generator) {
        texts[Int.random(in: 0..<texts.count, using: &generator)].append(wrong)
      }
      let bytes = Array(("k,v\n" + texts.joined()).utf8)
      let parts = CSVPart.parts(of: bytes, leastSize: Int.random(in: 1...12, using: &generator))
      #expect(parts.flatMap(\.range) == Array(bytes.indices))
      let readings = parts.map { read(bytes, $0) }
      let whole = read(bytes)
      let isFaultless = readings.allSatisfy(\.isFaultless)
      #expect(isFaultless == whole.isFaultless)
      if isFaultless {
        #expect(readings.flatMap(\.rows) == whole.rows)
        #expect(readings.flatMap(\.lines) == whole.lines)
      }
      if parts.count > 1 { if isFaultless { sound += 1 } else { found += 1 } }
    }
    #expect(sound > 10 && found > 10)
  }

  @Test func `a large table is read as a small one, and a fault in its last line found`() throws {
    let rows = 40_000
    var entities = "id,kind,name,source,locator\n"
    var relations = "subject,relation,object,source,locator,note\n"
    for number in 0...1_000 {
      entities += "partner/p\(number),partner,\"P \(number)\",s,\"§1\"\n"
      entities += "project/q\(number),project,Q \(number),s,§1\n"
    }
    for number in 0..<rows {
      relations += "partner/p\(number % 1_001),participates-in,project/q\(number / 1_001),s,§1,"
      relations += "\"two\nlines\"\n"
    }
    func files(_ last: String) -> PackageFiles {
      PackageFiles(
        displayName: "d",
        contents: [
          "entities.csv": Array(entities.utf8), "relations.csv": Array((relations + last).utf8),
        ])
    }
    #expect(CSVPart.parts(of: Array(relations.utf8)).count > 1)
    let read = try DataPackageReader.read(files("")).ecosystem.relations
    #expect(read.map(\.provenance.row.line) == (0..<rows).map { 2 + 2 * $0 })
    #expect(read.map(\.subject.rawValue) == (0..<rows).map { "partner/p\($0 % 1_001)" })
    #expect(read.allSatisfy { $0.note == "two\nlines" })
    #expect {
      try DataPackageReader.read(files("partner/p0,participates-in,project/q0,s,§1\n"))
    } throws: { error in
      let problems = (error as? DiagnosticsError)?.diagnostics ?? []
      return problems.map(\.code) == [FormatCode.tooFewFields]
        && problems.first?.span?.line == 2 + 2 * rows
    }
  }
}
