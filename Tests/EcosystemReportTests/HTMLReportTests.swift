import Crypto
import EcosystemFigures
import EcosystemModel
import EcosystemReport
import Foundation
import FoundationXML
import Testing
import WhiteSpotAnalysis

@Suite struct HTMLReportTests {
  private static let hostile = "Kwaad </script><script>alert(1)</script> \"&amp; 'x' \u{1}"

  private func page(_ language: Language) throws -> String {
    let ecosystem = try SampleEcosystem.ecosystem(hostileName: Self.hostile)
    var parameters = WhiteSpotParameters()
    parameters.uncertainty?.draws = 200
    parameters.uncertainty?.influencePoints = 16
    let findings = try WhiteSpotAnalyzer(parameters: parameters)
      .findings(in: ecosystem, edition: 2023)
    let figures = [
      Figure.whiteSpots(findings, in: ecosystem, language: language),
      Figure.network(of: ecosystem, language: language),
    ].map { figure in
      HTMLReport.RenderedFigure(
        figure: figure,
        svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"><title>x</title></svg>")
    }
    return HTMLReport(
      ecosystem: ecosystem, findings: findings, figures: figures, language: language,
      origin: ReportOrigin(
        toolVersion: "0.1.0", command: "missiegraaf report --lang \(language.code)",
        parameters: [.init("--draws", "200")], seed: 2023, graphvizVersion: "2.43.0")
    ).html()
  }

  /// What stands between two texts, for the first occurrence.
  private func between(_ start: String, _ end: String, in page: String) throws -> String {
    let first = try #require(page.firstRange(of: start))
    let rest = page[first.upperBound...]
    return String(rest[..<(try #require(rest.firstRange(of: end))).lowerBound])
  }

  private func matches(_ pattern: Regex<(Substring, Substring)>, in page: String) -> [String] {
    page.matches(of: pattern).map { String($0.output.1) }
  }

  @Test(arguments: Language.allCases)
  func `the page is well-formed`(language: Language) throws {
    var page = try page(language)
    for element in ["style", "script"] {
      let inner = try between("<\(element)>", "</\(element)>", in: page)
      page = page.replacing(inner, with: "")
    }
    let document = try XMLDocument(
      xmlString: page.replacing("<!DOCTYPE html>\n", with: ""), options: [])
    #expect(document.rootElement()?.name == "html")
    #expect(document.rootElement()?.attribute(forName: "lang")?.stringValue == language.code)
    #expect(try document.nodes(forXPath: "//h1").count == 1)
    #expect(try document.nodes(forXPath: "//table[not(caption)]").isEmpty)
    #expect(try document.nodes(forXPath: "//th[not(@scope)]").isEmpty)
    #expect(try document.nodes(forXPath: "//main").count == 1)
  }

  @Test(arguments: Language.allCases)
  func `every anchor leads somewhere and ids are unique`(language: Language) throws {
    let page = try page(language)
    let ids = matches(/\sid="([^"]*)"/, in: page)
    #expect(Set(ids).count == ids.count)
    let anchors = matches(/href="#([^"]*)"/, in: page)
    #expect(!anchors.isEmpty)
    #expect(Set(anchors).subtracting(ids) == [])
    let labels = matches(/aria-labelledby="([^"]*)"/, in: page)
    #expect(Set(labels).subtracting(ids) == [])
  }

  @Test func `the policy names the style and the script by their hashes`() throws {
    let page = try page(.dutch)
    func source(_ text: String) -> String {
      "sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
    }
    let policy = try between("Content-Security-Policy\" content=\"", "\"", in: page)
      .replacing("&#39;", with: "'")
    let style = try between("<style>", "</style>", in: page)
    let script = try between("<script>", "</script>", in: page)
    #expect(policy.contains("style-src '\(source(style))'"))
    #expect(policy.contains("script-src '\(source(script))'"))
    #expect(policy.hasPrefix("default-src 'none';"))
    #expect(!policy.contains("unsafe"))
  }

  @Test(arguments: Language.allCases)
  func `nothing is loaded and nothing is styled in place`(language: Language) throws {
    let page = try page(language)
    for text in [" src=", "<link", "<img", "@import", "url(", " style=", "<iframe", " onclick="] {
      #expect(!page.contains(text), "\(text)")
    }
    let links = matches(/href="([^#"][^"]*)"/, in: page)
    #expect(links == ["https://example.nl/brief?a=1&amp;b=2"])
  }

  @Test func `names cannot break out`() throws {
    let page = try page(.dutch)
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("Kwaad &lt;/script&gt;&lt;script&gt;alert(1)"))
    #expect(!page.unicodeScalars.contains("\u{1}"))
    // One script and one style: ours.
    #expect(page.matches(of: /<script/).count == 1)
    #expect(page.matches(of: /<style/).count == 1)
  }

  @Test(arguments: Language.allCases)
  func `the same input gives the same bytes`(language: Language) throws {
    #expect(try page(language) == page(language))
  }

  @Test func `what the data cannot see comes before the findings`() throws {
    let page = try page(.dutch)
    let limits = try #require(page.firstRange(of: "id=\"grenzen\"")).lowerBound
    #expect(limits < (try #require(page.firstRange(of: "id=\"kerncijfers\""))).lowerBound)
    #expect(limits < (try #require(page.firstRange(of: "id=\"witte-vlekken\""))).lowerBound)
  }

  @Test func `each need says who declares it, with source and place`() throws {
    let page = try page(.dutch)
    #expect(page.contains("<a href=\"#bron-1\">[1]</a> kop Zorg"))
    #expect(page.contains("(needs.csv:"))
    #expect(page.contains("Register X"))
  }

  @Test(arguments: [
    (Language.dutch, "Witte vlekken in de missies van 2023"),
    (.english, "White spots in the missions of 2023"),
  ])
  func `the title and the foot are there`(language: Language, title: String) throws {
    let page = try page(language)
    #expect(page.contains("<title>\(title)</title>"))
    #expect(page.contains("<code>missiegraaf report --lang \(language.code)</code>"))
    #expect(page.contains("<code>abc123</code>"))
    #expect(page.contains("2.43.0"))
  }
}
