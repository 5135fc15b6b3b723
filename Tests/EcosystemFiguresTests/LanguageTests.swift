import EcosystemFigures
import EcosystemModel
import Testing
import WhiteSpotAnalysis

@Suite struct LanguageTests {
  /// Every term of a vocabulary, by language.
  private static let vocabularies: [(String, @Sendable (Language) -> [String])] = [
    ("kinds", { language in EntityKind.allCases.map { language.name(of: $0).many } }),
    ("sectors", { language in HelixSector.allCases.map { language.name(of: $0).one } }),
    ("relations", { language in RelationKind.allCases.map { language.name(of: $0) } }),
    ("roles", { language in RelationRole.allCases.map { language.name(of: $0) } }),
    ("bases", { language in Basis.allCases.map { language.name(of: $0) } }),
    ("needs", { language in NeedDimension.allCases.map { language.name(of: $0) } }),
    ("headings", { language in NeedDimension.allCases.map { language.heading(of: $0) } }),
    ("levels", { language in NeedLevel.allCases.map { language.name(of: $0) } }),
    ("states", { language in NeedState.allCases.map { language.name(of: $0) } }),
    ("short states", { language in NeedState.allCases.map { language.shortName(of: $0) } }),
    ("meanings", { language in NeedState.allCases.map { language.meaning(of: $0) } }),
    ("reasons", { language in StateReason.allCases.map { language.name(of: $0) } }),
    ("classes", { language in MissionClass.allCases.map { language.name(of: $0) } }),
    ("class meanings", { language in MissionClass.allCases.map { language.meaning(of: $0) } }),
    ("commitments", { language in Amount.Commitment.allCases.map { language.name(of: $0) } }),
    ("coverage", { language in Coverage.Subject.allCases.map { language.name(of: $0) } }),
  ]

  @Test(arguments: Language.allCases, vocabularies.indices)
  func `each term is there and stands for one thing`(language: Language, index: Int) {
    let terms = Self.vocabularies[index].1(language)
    #expect(!terms.contains(""))
    #expect(Set(terms).count == terms.count)
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1234, "1.234", "1,234"),
    (-1_234_567, "-1.234.567", "-1,234,567"),
    (Int.min, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
  ])
  func `whole numbers`(number: Int, dutch: String, english: String) {
    #expect(Language.dutch.format(number) == dutch)
    #expect(Language.english.format(number) == english)
  }

  @Test(arguments: [
    (1234.5, 1, "1.234,5", "1,234.5"), (0.5, 0, "1", "1"), (-0.04, 1, "0,0", "0.0"),
    (-2.25, 1, "-2,3", "-2.3"), (999.96, 1, "1.000,0", "1,000.0"), (0.125, 2, "0,13", "0.13"),
    (.infinity, 1, "–", "–"), (.nan, 1, "–", "–"), (1e20, 1, "1e+20", "1e+20"),
  ])
  func `numbers with decimals`(number: Double, decimals: Int, dutch: String, english: String) {
    #expect(Language.dutch.format(number, decimals: decimals) == dutch)
    #expect(Language.english.format(number, decimals: decimals) == english)
  }

  @Test(arguments: [
    (0.0, "€\u{A0}0", "€0"), (0.5, "€\u{A0}500", "€500"), (850, "€\u{A0}850.000", "€850,000"),
    (4500, "€\u{A0}4,5\u{A0}mln.", "€4.5 million"),
    (12_340, "€\u{A0}12,34\u{A0}mln.", "€12.34 million"),
    (1_300_000, "€\u{A0}1,3\u{A0}mld.", "€1.3 billion"),
    (-2000, "-€\u{A0}2\u{A0}mln.", "-€2 million"), (.nan, "–", "–"),
  ])
  func `sums in thousands of euros`(value: Double, dutch: String, english: String) {
    #expect(Language.dutch.euro(thousands: value) == dutch)
    #expect(Language.english.euro(thousands: value) == english)
  }

  @Test func `percentages, lists and counts`() {
    #expect(Language.dutch.percent(0.1234, decimals: 1) == "12,3%")
    #expect(Language.dutch.list(["a", "b", "c"]) == "a, b en c")
    #expect(Language.english.list(["a", "b"]) == "a and b")
    #expect(Language.english.list([]) == "")
    #expect(Language.dutch.count(1, Language.dutch.name(of: .mission)) == "1 missie")
    #expect(Language.dutch.count(1240, Language.dutch.name(of: .mission)) == "1.240 missies")
  }

  @Test func `a label is the name where it is short`() {
    let provenance = Provenance(
      row: RowReference(file: "e.csv", line: 2), source: "s", locator: "")
    var entity = Entity(
      id: "partner/vws", kind: .partner,
      name: "Ministerie van Volksgezondheid, Welzijn en Sport", abbreviation: "VWS",
      provenance: provenance)
    #expect(Language.dutch.label(of: entity) == "VWS")
    entity.name = "VWS (ministerie)"
    #expect(Language.dutch.label(of: entity) == "VWS (ministerie)")
    entity.kind = .topsector
    entity.name = "Topsector Energie"
    #expect(Language.dutch.label(of: entity) == "Energie")
  }
}
