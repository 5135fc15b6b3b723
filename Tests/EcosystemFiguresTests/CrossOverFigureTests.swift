import BuiltinDatasets
import DOTLanguage
import EcosystemModel
import GraphInterchange
import Testing
import WhiteSpotAnalysis

@testable import EcosystemFigures

/// The lines between topsectoren and themes of the built-in dataset.
@Suite struct CrossOverFigureTests {
  private func text(edition: Int) async throws -> CrossOverText {
    let ecosystem = try DataPackageReader().read(folder: BuiltinDatasets.path()).ecosystem
    return CrossOverText(
      findings: try await CrossOverAnalyzer().findings(in: ecosystem, edition: edition),
      ecosystem: ecosystem, language: .dutch)
  }

  private func number(_ value: DOTValue?) -> Double {
    if case .number(let number)? = value { number } else { .nan }
  }

  @Test func `sums that differ give lines that differ, by the root of the money`() async throws {
    let drawing = CrossOverLines(try await text(edition: 2023), paper: .a4Portrait)
    let lines = drawing.columns.edges.map {
      (sum: number($0.attributes["value_keur"]), width: number($0.attributes[.penwidth]))
    }
    #expect(lines.count == 32)
    #expect(Set(lines.map(\.width)).count == Set(lines.map(\.sum)).count)
    let largest = try #require(lines.max { $0.sum < $1.sum })
    #expect((10...16).contains(largest.width))
    for line in lines {
      let expected = largest.width * (line.sum / largest.sum).squareRoot()
      #expect(abs(line.width - expected) < 0.02)
    }
  }

  @Test func `the legend of widths has round sums with the width of their lines`() async throws {
    let drawing = CrossOverLines(try await text(edition: 2023), paper: .a4Portrait)
    let bars = drawing.heading.legend.entries.compactMap { entry -> String? in
      guard case .bar(let width) = entry.frame else { return nil }
      return "\(width) \(entry.text.replacing("\u{A0}", with: " "))"
    }
    #expect(bars == ["15 € 450 mln.", "10 € 200 mln.", "5 € 50 mln.", "1 € 2 mln."])
  }

  @Test(arguments: [2019, 2023])
  func `the lines say the edition, the year of the money and its one source`(
    edition: Int
  ) async throws {
    let heading = CrossOverLines(try await text(edition: edition), paper: .a4Portrait).heading
    #expect(heading.subtitle.hasPrefix("Editie \(edition) · bedragen van 2020 · "))
    #expect(
      heading.source.hasSuffix(
        "uit: Kennis- en Innovatieconvenant 2020-2023 Gezondheid & Zorg (2019)."))
    #expect(
      heading.notes.contains { $0.contains("hoort bij een eerdere editie") } == (edition == 2023))
  }
}
