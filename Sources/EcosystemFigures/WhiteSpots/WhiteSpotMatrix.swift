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

  /// The room between cells in points.
  private static let gap = 1.0

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
    let needs = findings.missions.flatMap(\.needs)
    let wanted =
      Set(needs.map { Self.word($0.state, language, isLacking: $0.isSaidLacking) })
      .map { TextWidth.points($0, size: FigureText.size) + 3 }.max() ?? 0
    isStacked = (wanted.rounded(.up) + Self.gap) * count + 120 > available
    let words = Set(needs.map(\.state)).map { state in
      TextWidth.points(language.figureWord(of: state), size: FigureText.size) + 1
    }
    let headings = dimensions.map { dimension in
      LabelWrapping.longestPiece(of: language.heading(of: dimension), size: FigureText.size) + 1
    }
    let least = max(isStacked ? words.max() ?? 0 : wanted, headings.max() ?? 0).rounded(.up)
    cellWidth = min(80, max(least, ((available - 225) / count).rounded(.down) - Self.gap))
    missionWidth = max(
      isStacked ? 80 : 120, min(360, available - count * (cellWidth + Self.gap)))
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

  private func lines(of finding: MissionFinding) -> [String] {
    guard let mission = ecosystem.entity(finding.id) else { return [finding.mission.shortName] }
    return EntityNode.lines(
      naming: mission, language, width: missionWidth - 6, isBold: finding.isCentral,
      limit: lineLimit, isBalanced: false)
  }

  /// The width of a row in points.
  var width: Double {
    missionWidth + Double(dimensions.count) * (cellWidth + Self.gap) + 2 * Self.gap
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
        language.heading(of: dimension), width: cellWidth - 1, size: FigureText.size)
      return HTMLCell(
        .text(Array(lines.map { [FigureText.styled($0)] }.joined(separator: [.lineBreak()]))),
        [
          .width: cellWidthText, .valign: "BOTTOM",
          .border: "0",
        ])
    }
    return DOTNode("columns", [.label: .html(table([corner] + cells)), .id: "columns"])
  }

  private func band(_ theme: EntityLabel?) -> DOTNode {
    let name = theme.map(name(of:)) ?? language("Zonder thema", "Without a theme")
    let cell = HTMLCell(
      .text([FigureText.styled(name, isBold: true), .lineBreak(.left)]),
      [
        .width: FigureText.format(width - 2 * Self.gap), .align: "LEFT", .breakAlign: "LEFT",
        .bgcolor: Palette.band.description, .border: "0", .cellpadding: "1",
        .height: "15", .valign: "BOTTOM",
      ])
    var attributes: DOTAttributes = [.label: .html(table([cell]))]
    let id = theme?.id.rawValue ?? "theme"
    attributes[.id] = .text(id.replacing("/", with: "-"))
    attributes["kind"] = .text(EntityKind.theme.rawValue)
    if let entity = theme.flatMap({ ecosystem.entity($0.id) }) {
      attributes["source"] = .text(entity.provenance.source)
      attributes["locator"] = .text(entity.provenance.locator)
    }
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
        [.width: cellWidthText, .border: "0"])
    }
    let style = StateStyle(state: need.state)
    let isLacking = need.isSaidLacking
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
        .width: cellWidthText,
        .bgcolor: style.fill.description,
      ].merging(edge, uniquingKeysWith: { $1 }))
  }

  private static func word(_ state: NeedState, _ language: Language, isLacking: Bool) -> String {
    StateStyle(state: state).symbol + "\u{2009}" + language.figureWord(of: state)
      + (isLacking ? " !" : "")
  }

  private var cellWidthText: String {
    FigureText.format(cellWidth + (isStacked ? Self.gap : 0))
  }

  /// Where sign and word stand above each other rows are tall, so that the room between cells is a
  /// line of paper at their right and none is lost above and below.
  private var edge: [HTMLAttribute: String] {
    isStacked
      ? [.border: "1", .sides: "R", .color: Palette.paper.description] : [.border: "0"]
  }

  private func table(_ cells: [HTMLCell]) -> HTMLLabel {
    .table(.layout([HTMLRow(cells: cells)], spacing: isStacked ? 0 : Int(Self.gap)))
  }

  func name(of label: EntityLabel) -> String {
    ecosystem.entity(label.id).map { language.name(of: $0) } ?? label.name
  }
}
