import EcosystemFigures
import EcosystemModel
import Testing
import WhiteSpotAnalysis

@Suite struct BlindSpotSentencesTests {
  @Test(
    arguments: [
      (
        .complete,
        "kan een bron die volledig is niet tonen wat aan bedrijven ontbreekt: zij noemt er geen die "
          + "bij deze missies meetellen, of dekt maar één missie.",
        "a source that is complete cannot show a lack of companies: it names none that count for "
          + "these missions, or covers one mission only."
      ),
      (
        .sample, "geven de bronnen die nu gelden alleen voorbeelden van bedrijven.",
        "the sources in force give examples only of companies."
      ),
      (
        .none, "zegt geen bron die nu geldt iets over bedrijven.",
        "no source in force says anything about companies."
      ),
    ] as [(Coverage.Extent, String, String)])
  func `what sources leave open is told by how far they go`(
    extent: Coverage.Extent, dutch: String, english: String
  ) throws {
    var small = SmallEcosystem()
    for mission in ["mission/2023-m0", "mission/2023-m1"] as [EntityID] {
      small.need(mission, .company, .mission)
    }
    // The list names knowledge, not companies.
    small.tie("partner/p0", .participatesIn, "mission/2023-m0")
    small.contents.coverage = [
      Coverage(
        source: "brief", scope: "theme/zorg", subject: .relation(.participatesIn), extent: extent,
        row: RowReference(file: "c.csv", line: 2))
    ]
    var parameters = WhiteSpotParameters()
    parameters.uncertainty = nil
    let findings = try WhiteSpotAnalyzer(parameters: parameters)
      .findings(in: small.ecosystem, edition: 2023)
    for (language, text) in [(Language.dutch, dutch), (.english, english)] {
      #expect(BlindSpotSentences(findings, language).gaps.map(\.text) == [text])
    }
  }
}
