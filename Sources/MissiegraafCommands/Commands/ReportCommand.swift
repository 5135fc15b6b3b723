import ArgumentParser
import EcosystemFigures
import EcosystemModel
import EcosystemReport
import GraphvizRendering
import WhiteSpotAnalysis

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes white spots, evidence and figures in one HTML page.",
    discussion: """
      EXAMPLES:
        missiegraaf report -o rapport.html
        missiegraaf report --edition 2019 --lang en -o report-2019.html

      The page loads nothing, reads without its script, and prints on A4. Without -o it goes to \
      standard output.
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var edition: EditionOptions

  @OptionGroup var uncertainty: UncertaintyOptions

  @Option(help: ArgumentHelp("A date to print in the report.", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var output = "-"

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if let date, date.wholeMatch(of: /\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/) == nil {
      throw ValidationError("--date is \(date); write it as yyyy-mm-dd, such as 2023-05-12.")
    }
  }

  func run() async throws {
    let console = talk.console
    let ecosystem = try DatasetSession(dataset, console: console).ecosystem()
    let chosen = try edition.edition(in: ecosystem, console: console)
    let findings = try FindingsMaker.findings(
      in: ecosystem, edition: chosen, parameters: uncertainty.parameters)
    let rendering = FigureRendering(console: console)
    var selected = NetworkOptions()
    selected.selection = NetworkSelection(
      edition: chosen, includesIsolated: false, isDirected: true)
    let figures: [Figure] = [
      .whiteSpots(findings, in: ecosystem, language: talk.language),
      .network(of: ecosystem, options: selected, language: talk.language),
    ]
    var drawn: [HTMLReport.RenderedFigure] = []
    var graphvizVersion = ""
    for figure in figures {
      let (svg, version) = try await rendering.svg(of: figure)
      drawn.append(HTMLReport.RenderedFigure(figure: figure, svg: svg))
      graphvizVersion = version
    }
    let report = HTMLReport(
      ecosystem: ecosystem, findings: findings, figures: drawn, language: talk.language,
      origin: origin(edition: chosen, graphvizVersion: graphvizVersion))
    let bytes = Array(report.html().utf8)
    guard output != "-" else { return try console.write(bytes) }
    try OutputFile.write(bytes, to: output)
    console.note(summary(of: findings, in: ecosystem, size: bytes.count))
  }

  private func origin(edition: Int, graphvizVersion: String) -> ReportOrigin {
    var words = ["missiegraaf", "report", "--edition", String(edition)]
    if let data = dataset.data { words += ["--data", data] }
    for overlay in dataset.overlays { words += ["--with", overlay] }
    words += ["--lang", talk.language.code]
    let drawn = uncertainty.parameters.uncertainty
    words +=
      drawn.map { ["--draws", String($0.draws), "--seed", String($0.seed)] } ?? ["--no-intervals"]
    if let date { words += ["--date", date] }
    words += ["-o", output == "-" ? "rapport.html" : output]
    return ReportOrigin(
      toolVersion: Missiegraaf.version, command: words.map(Self.shellWord).joined(separator: " "),
      parameters: [
        .init("edition", String(edition)), .init("draws", String(drawn?.draws ?? 0)),
        .init("null", NullModel.bipcm.rawValue),
      ],
      seed: drawn?.seed, graphvizVersion: graphvizVersion,
      date: date,
      dataLicence: dataset.data == nil && dataset.overlays.isEmpty ? "CC BY 4.0" : "")
  }

  private func summary(
    of findings: WhiteSpotFindings, in ecosystem: Ecosystem, size: Int
  ) -> String {
    "wrote \(output) (\(OutputFile.size(size))): \(findings.missions.count) missions, "
      + "\(ecosystem.entities.count) entities, \(ecosystem.relations.count) relations. "
      + "Open with: xdg-open \(Self.shellWord(output))"
  }

  /// A word as a shell takes it.
  private static func shellWord(_ word: String) -> String {
    let plain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_./=,:".contains($0))
    }
    return plain && !word.isEmpty ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
  }
}
