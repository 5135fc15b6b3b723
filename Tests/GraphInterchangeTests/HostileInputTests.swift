import EcosystemModel
import GraphInterchange
import SourceDiagnostics
import Testing

/// Whatever the bytes, reading ends with a dataset or with diagnostics that point into the text.
struct HostileInputTests {
  private static let pieces: [[UInt8]] =
    ["\"", "\"\"", ",", "\n", "\r\n", "\r", "\0", ";", "é", "👩‍🔬", "\u{FEFF}", "id", "partner/x"]
    .map { Array($0.utf8) } + [[0xFF], [0xE9], [0xF0, 0x9F]]

  private func mutated(_ text: String, _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 0...4, using: &generator))
      bytes.replaceSubrange(
        place..<end, with: Self.pieces.randomElement(using: &generator) ?? [])
    }
    return bytes
  }

  private func check(_ diagnostics: [Diagnostic], _ files: [String: [UInt8]]) {
    for diagnostic in diagnostics {
      guard let span = diagnostic.span, let bytes = files[span.file] else { continue }
      #expect(span.line >= 1 && span.line <= bytes.count { $0 == UInt8(ascii: "\n") } + 1)
      #expect(span.column >= 1 && span.column <= bytes.count + 1)
    }
    for format in DiagnosticFormat.allCases {
      #expect(!DiagnosticReport(diagnostics).rendered(as: format, docsCommand: "e").isEmpty)
    }
  }

  @Test(arguments: 0..<40)
  func `damaged packages are read or reported`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<10 {
      var files = soundPackage.mapValues { Array($0.utf8) }
      for name in files.keys.sorted() where Bool.random(using: &generator) {
        files[name] = mutated(soundPackage[name] ?? "", &generator)
      }
      files["datapackage.json"] = mutated(#"{"name": "x", "resources": []}"#, &generator)
      let package = PackageFiles(displayName: "", contents: files)
      do throws(DiagnosticsError) {
        check(try DataPackageReader.read(package).warnings, files)
      } catch {
        #expect(error.diagnostics.contains { $0.severity == .error })
        check(error.diagnostics, files)
      }
    }
  }

  @Test(arguments: 0..<40)
  func `damaged edge lists are read or reported`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(1_000 + seed))
    for _ in 0..<10 {
      let bytes = mutated("source,target,weight\nandré,bob,1\n\"c,d\",é,2.5\nx,y,3\n", &generator)
      do {
        check(try EdgeListReader.read(name: "e.csv", bytes: bytes).warnings, ["e.csv": bytes])
      } catch let error as DiagnosticsError {
        check(error.diagnostics, ["e.csv": bytes])
      }
    }
  }

  @Test func `a line of a megabyte is reported without repeating it`() throws {
    let field = String(repeating: "é", count: 500_000)
    let bytes = Array("source,target,weight\na,\(field),\(field)\n".utf8)
    #expect {
      try EdgeListReader.read(name: "e.csv", bytes: bytes)
    } throws: { error in
      guard let problems = (error as? DiagnosticsError)?.diagnostics else { return false }
      let text = DiagnosticReport(problems).rendered(as: .full, docsCommand: "explain")
      return problems.first?.span?.column == 500_004 && text.utf8.count < 2_000
    }
  }

  @Test func `a line of nothing but commas is counted and not kept`() throws {
    let bytes = Array(("source,target\n" + String(repeating: ",", count: 300_000)).utf8)
    #expect {
      try EdgeListReader.read(name: "e.csv", bytes: bytes)
    } throws: { error in
      (error as? DiagnosticsError)?.diagnostics.map(\.message)
        == ["300001 fields instead of 2"]
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a quote that opens on every line takes no longer than the file is long`() throws {
    let lines = String(repeating: "a,\"b\n", count: 20_000)
    let bytes = Array(("source,target\n" + lines).utf8)
    #expect {
      try EdgeListReader.read(name: "e.csv", bytes: bytes)
    } throws: { error in
      ((error as? DiagnosticsError)?.diagnostics.count ?? 0) > 1_000
    }
  }
}

/// A small random source with a fixed sequence for each seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
