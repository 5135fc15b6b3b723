internal import DOTLanguage
internal import EcosystemModel
internal import WhiteSpotAnalysis

/// The rows and cells of the matrix of white spots.
struct WhiteSpotMatrix {
  let findings: WhiteSpotFindings
  let ecosystem: Ecosystem
  let language: Language
  let paper: Paper

  /// The needs that any mission declares.
  let dimensions: [NeedDimension]
  /// The width of the column of missions, and of a cell, in points.
  let missionWidth: Double
  let cellWidth: Double
  /// Whether sign and word stand above each other.
  let isStacked: Bool
  /// The most lines of the name of a mission.
  private(set) var lineLimit = 2

  private static let spacing = 1.0

  init(
    findings: WhiteSpotFindings, ecosystem: Ecosystem, language: Language, paper: Paper
  ) {
    self.findings = findings
    self.ecosystem = ecosystem
    self.language = language
    self.paper = paper
    let declared = Set(findings.missions.flatMap(\.needs).map(\.dimension))
    dimensions = NeedDimension.allCases.filter(declared.contains)
    // Text is 10 points here and 8 on the page.
    let available = paper.width / FigureText.leastScale - 28
    let count = Double(max(dimensions.count, 1))
    let cells = findings.missions.flatMap(\.needs).map { need in
      Self.word(need.state, language, isLacking: Self.isLacking(need))
    }
    let wanted = Set(cells).map { TextWidth.points($0, size: FigureText.size) + 3 }.max() ?? 0
    let leastMissionWidth = 120.0
    isStacked = (wanted.rounded(.up) + Self.spacing) * count + leastMissionWidth > available
    let words = NeedState.allCases.map { state in
      TextWidth.points(language.figureWord(of: state), size: FigureText.size) + 3
    }
    let headings = dimensions.map { dimension in
      LabelWrapping.longestPiece(of: language.heading(of: dimension), size: FigureText.size) + 4
    }
    let least = max(isStacked ? words.max() ?? 0 : wanted, headings.max() ?? 0).rounded(.up)
    cellWidth = min(80, max(least, ((available - 225) / count).rounded(.down) - Self.spacing))
    missionWidth = max(
      leastMissionWidth, min(360, available - count * (cellWidth + Self.spacing)))
    if !isStacked, estimatedHeight > paper.height / FigureText.leastScale - 10 { lineLimit = 1 }
  }

  /// About how tall the figure becomes, in points.
  private var estimatedHeight: Double {
    let heading = FigureHeading(
      title: title, subtitle: subtitle, legend: legend, notes: notes, source: "x", width: width)
    let themes = Set(findings.missions.map { $0.theme?.id }).count
    let rows = findings.missions.reduce(0.0) { height, mission in
      height + Double(max(isStacked ? 2 : 1, lines(of: mission).count)) * 12 + 2.2
    }
    return heading.estimatedHeight + 28 + Double(themes) * 15 + rows
  }

  /// Whether the name of a mission does not fit.
  var isShortened: Bool {
    findings.missions.contains { lines(of: $0).last?.hasSuffix("…") == true }
  }

  /// The name of a mission in lines; the year goes first when there is no room.
  private func lines(of finding: MissionFinding) -> [String] {
    let label =
      ecosystem.entity(finding.id).map { language.label(of: $0) } ?? finding.mission.shortName
    func wrapped(_ text: String) -> [String] {
      LabelWrapping.lines(
        text, width: missionWidth - 6, size: FigureText.size, isBold: finding.isCentral,
        limit: lineLimit, isBalanced: false)
    }
    let lines = wrapped(label)
    guard lines.last?.hasSuffix("…") == true else { return lines }
    return wrapped(label.replacing(#/ (in|by|tegen) \d{4}$/#, with: ""))
  }

  /// The width of a row in points.
  var width: Double {
    missionWidth + Double(dimensions.count) * (cellWidth + Self.spacing) + 2 * Self.spacing
  }

  var nodes: [DOTNode] {
    var nodes = [header]
    var theme: EntityID?
    var isFirst = true
    for mission in findings.missions {
      if isFirst || mission.theme?.id != theme {
        theme = mission.theme?.id
        isFirst = false
        nodes.append(band(mission.theme))
      }
      nodes.append(row(mission))
    }
    return nodes
  }

  private var header: DOTNode {
    let corner = HTMLCell(
      .text([
        FigureText.styled(language("Missie", "Mission"), isBold: true), .lineBreak(.left),
      ]),
      [
        .width: FigureText.format(missionWidth), .align: "LEFT", .breakAlign: "LEFT",
        .valign: "BOTTOM", .border: "0",
      ])
    let cells = dimensions.map { dimension in
      let lines = LabelWrapping.lines(
        language.heading(of: dimension), width: cellWidth - 2, size: FigureText.size)
      return HTMLCell(
        .text(Array(lines.map { [FigureText.styled($0)] }.joined(separator: [.lineBreak()]))),
        [.width: FigureText.format(cellWidth), .valign: "BOTTOM", .border: "0"])
    }
    return DOTNode("columns", [.label: .html(table([corner] + cells)), .id: "columns"])
  }

  private func band(_ theme: EntityLabel?) -> DOTNode {
    let name = theme.map(name(of:)) ?? language("Zonder thema", "Without a theme")
    let cell = HTMLCell(
      .text([FigureText.styled(name, isBold: true), .lineBreak(.left)]),
      [
        .width: FigureText.format(width - 2 * Self.spacing), .align: "LEFT", .breakAlign: "LEFT",
        .bgcolor: Palette.band.description, .border: "0", .cellpadding: "1",
        .height: "15", .valign: "BOTTOM",
      ])
    var attributes: DOTAttributes = [.label: .html(table([cell]))]
    let id = theme?.id.rawValue ?? "theme"
    attributes[.id] = .text(id.replacing("/", with: "-"))
    attributes["kind"] = .text(EntityKind.theme.rawValue)
    return DOTNode(id, attributes)
  }

  private func row(_ finding: MissionFinding) -> DOTNode {
    let entity = ecosystem.entity(finding.id)
    let lines = lines(of: finding)
    let first = HTMLCell(
      .text(
        lines.flatMap {
          [FigureText.styled($0, isBold: finding.isCentral), .lineBreak(.left)]
        }),
      [
        .width: FigureText.format(missionWidth), .align: "LEFT", .breakAlign: "LEFT",
        .border: "0", .valign: finding.isCentral ? "BOTTOM" : "MIDDLE",
      ])
    let cells = dimensions.map { cell(finding.need($0)) }
    var attributes: DOTAttributes = [
      .label: .html(table([first] + cells)),
      .id: .text(finding.id.rawValue.replacing("/", with: "-")),
      "kind": .text(EntityKind.mission.rawValue),
      "edition": .number(Double(findings.edition)),
    ]
    if let score = finding.score { attributes["score"] = .number(score.value) }
    if let entity {
      attributes["source"] = .text(entity.provenance.source)
      attributes["locator"] = .text(entity.provenance.locator)
    }
    for need in finding.needs {
      let name = need.dimension.rawValue.replacing("-", with: "_")
      attributes[DOTAttributeName("need_" + name)] = .text(need.state.rawValue)
    }
    return DOTNode(finding.id.rawValue, attributes)
  }

  private func cell(_ need: NeedFinding?) -> HTMLCell {
    guard let need else {
      return HTMLCell(
        .text([FigureText.styled("·", color: Palette.quietInk)]),
        [.width: FigureText.format(cellWidth), .border: "0"])
    }
    let style = StateStyle(state: need.state)
    let isLacking = Self.isLacking(need)
    let word = language.figureWord(of: need.state)
    let pieces: [HTMLText] =
      isStacked
      ? [
        FigureText.styled(style.symbol + (isLacking ? " !" : ""), color: style.text),
        .lineBreak(), FigureText.styled(word, color: style.text),
      ]
      : [
        FigureText.styled(
          Self.word(need.state, language, isLacking: isLacking), color: style.text)
      ]
    return HTMLCell(
      .text(pieces),
      [
        .width: FigureText.format(cellWidth), .bgcolor: style.fill.description, .border: "0",
      ])
  }

  private static func isLacking(_ need: NeedFinding) -> Bool {
    need.isSaidLacking
  }

  private static func word(_ state: NeedState, _ language: Language, isLacking: Bool) -> String {
    StateStyle(state: state).symbol + "\u{2009}" + language.figureWord(of: state)
      + (isLacking ? " !" : "")
  }

  private func table(_ cells: [HTMLCell]) -> HTMLLabel {
    .table(
      .layout([HTMLRow(cells: cells)], spacing: Int(Self.spacing)))
  }

  func name(of label: EntityLabel) -> String {
    ecosystem.entity(label.id).map { language.name(of: $0) } ?? label.name
  }
}
