import DOTLanguage
import GraphvizRendering
import Testing

@Suite struct `Documents for paper` {
  private static let options = DocumentOptions(
    title: "Missies (2023) – €", provenance: "mtib 1.0, SHA-256 ab12", language: "nl",
    page: PageSize(width: 595.28, height: 841.89))

  private func text(
    _ format: OutputFormat, _ options: DocumentOptions, _ graph: DOTGraph = .pair
  ) async throws -> String {
    let rendering = try await makeRenderer().render(graph, formats: [format], document: options)
    #expect(rendering.diagnostics.isEmpty)
    // One character for each byte.
    return String(
      String.UnicodeScalarView(try rendering.bytes(of: format).map(Unicode.Scalar.init)))
  }

  @Test func `a PDF has the page that was asked for, with the drawing in the middle`()
    async throws
  {
    // Without a page there is the half inch around the drawing that Graphviz gives to paper.
    let bare = try box("MediaBox", of: try await text(.pdf, DocumentOptions()))
    let placed = try await text(.pdf, Self.options)
    let drawing = try box("ArtBox", of: placed)
    #expect(drawing == [36, 36, bare[2] - 36, bare[3] - 36])
    let sheet = try box("MediaBox", of: placed)
    #expect(abs(sheet[2] - sheet[0] - 595.28) < 0.02 && abs(sheet[3] - sheet[1] - 841.89) < 0.02)
    #expect(abs(sheet[0] + sheet[2] - drawing[0] - drawing[2]) < 0.02)
    #expect(abs(sheet[1] + sheet[3] - drawing[1] - drawing[3]) < 0.02)
  }

  @Test func `a page that is too small grows, so that nothing is cut off`() async throws {
    var options = Self.options
    options.page = PageSize(width: 20, height: 841.89)
    let placed = try await text(.pdf, options)
    let (sheet, drawing) = (try box("MediaBox", of: placed), try box("ArtBox", of: placed))
    #expect(sheet[0] == drawing[0] && sheet[2] == drawing[2] && sheet[2] - sheet[0] > 20)
    #expect(abs(sheet[3] - sheet[1] - 841.89) < 0.02)
  }

  @Test func `a PDF tells its title, data and language, and not when it was made`() async throws {
    let pdf = try await text(.pdf, Self.options)
    #expect(pdf.contains("/Title <FEFF004D006900730073006900650073"))
    #expect(pdf.contains("002020130020" + "20AC>"))
    #expect(pdf.contains("/Subject <FEFF006D0074006900620020"))
    #expect(pdf.contains("/Lang <FEFF006E006C>"))
    #expect(pdf.contains("/DisplayDocTitle true"))
    #expect(!pdf.contains("Date"))
    let bare = try await text(.pdf, DocumentOptions())
    #expect(!bare.contains("/Title") && !bare.contains("/Lang") && !bare.contains("Date"))
  }

  @Test func `the table of offsets in a PDF leads to every object`() async throws {
    let pdf = Array(
      try await text(.pdf, Self.options, .random(nodes: 9, edges: 12, clusters: 0, seed: 2)))
    let lines = String(pdf).split(separator: "\n", omittingEmptySubsequences: false)
    let table = try #require(lines.lastIndex(of: "xref"))
    let count = try #require(Int(lines[table + 1].dropFirst(2)))
    for number in 1..<count {
      let line = lines[table + 2 + number]
      #expect(line.utf8.count == 19)
      let offset = try #require(Int(line.prefix(10)))
      #expect(String(pdf[offset...].prefix(12)).hasPrefix("\(number) 0 obj"))
    }
    let start = try #require(lines.lastIndex(of: "startxref"))
    let offset = try #require(Int(lines[start + 1]))
    #expect(String(pdf[offset...].prefix(5)) == "xref\n")
    #expect(Array(lines[(start + 2)...]) == ["%%EOF", ""])
  }

  @Test(
    arguments: [
      (nil, 3780, "\u{95}\u{2B}\u{0E}\u{1B}"),
      (300, 11_811, "\u{78}\u{A5}\u{3F}\u{76}"),
    ] as [(Double?, UInt32, String)])
  func `a PNG tells its size on paper`(
    dotsPerInch: Double?, dotsPerMetre: UInt32, check: String
  ) async throws {
    var graph = DOTGraph.pair
    if let dotsPerInch { graph.attributes[.dpi] = .number(dotsPerInch) }
    let png = try await text(.png, DocumentOptions(), graph)
    let number = String(
      String.UnicodeScalarView(
        [24, 16, 8, 0].map { Unicode.Scalar(UInt8(truncatingIfNeeded: dotsPerMetre >> $0)) }))
    #expect(png.contains("\0\0\0\u{9}pHYs" + number + number + "\u{1}" + check))
  }

  @Test func `a PNG and an SVG tell which data they show`() async throws {
    let png = try await text(.png, Self.options)
    #expect(png.contains("iTXtTitle\0\0\0\0\0Missies (2023) "))
    #expect(png.contains("iTXtComment\0\0\0\0\0mtib 1.0, SHA-256 ab12"))
    let rendering = try await makeRenderer().render(.pair, document: Self.options)
    #expect(
      try rendering.svgText().contains("<metadata>mtib 1.0, SHA-256 ab12</metadata>"))
    #expect(faults(in: try rendering.bytes(of: .svg)) == [])
  }

  private func box(_ name: String, of pdf: String) throws -> [Double] {
    let start = try #require(pdf.firstRange(of: "/\(name) [ ")).upperBound
    return pdf[start...].prefix { $0 != "]" }.split(separator: " ").compactMap { Double($0) }
  }
}
