import Testing

/// Text on paper: every figure of the gallery, on every page, in both languages.
///
/// `make conformance` measures the figures of the separate themes as well.
struct PaperTests {
  private static let papers = ["a4-portrait", "a4-landscape", "slide"]

  /// Ten points in a drawing are eight on paper when Graphviz shrinks it to eight tenths.
  @Test(arguments: GalleryTests.figures, papers)
  func `text is at least 8 points`(figure: [String], paper: String) throws {
    for language in ["nl", "en"] {
      let outcome = try Program.run(
        ["draw"] + figure.dropFirst() + ["--paper", paper, "--lang", language, "-q"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let scale = outcome.output.prefix(4000).firstMatch(of: /scale\(([0-9.]+)/)
        .flatMap { Double($0.output.1) }
      #expect((scale ?? 1) >= 0.795, "\(language): \(10 * (scale ?? 1)) points")
    }
  }
}
