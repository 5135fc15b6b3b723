internal import EcosystemFigures
internal import EcosystemModel
internal import WhiteSpotAnalysis

/// What every section of the report needs: the data, the findings, and how to name and cite things.
struct ReportContext: Sendable {
  let ecosystem: Ecosystem
  let findings: WhiteSpotFindings
  let language: Language
  /// The number by which a source is cited, from 1.
  private let sourceNumbers: [String: Int]

  init(ecosystem: Ecosystem, findings: WhiteSpotFindings, language: Language) {
    self.ecosystem = ecosystem
    self.findings = findings
    self.language = language
    sourceNumbers = Dictionary(
      zip(ecosystem.sources.map(\.id), 1...), uniquingKeysWith: { first, _ in first })
  }

  /// A text in the language of the report.
  func text(_ dutch: String, _ english: String) -> String { language(dutch, english) }

  /// The name of an entity, marked when it is in another language than the page.
  func name(of id: EntityID, fallback: String) -> HTML {
    guard let entity = ecosystem.entity(id) else { return .text(fallback) }
    return marked(language.name(of: entity), in: language.languageOfName(of: entity))
  }

  /// The name of what a finding is about.
  func name(of label: EntityLabel) -> HTML { name(of: label.id, fallback: label.name) }

  /// The short name of what a finding is about.
  func shortName(of label: EntityLabel) -> HTML {
    guard let entity = ecosystem.entity(label.id) else { return .text(label.shortName) }
    let short = language.label(of: entity)
    let isTranslated = language.name(of: entity) == entity.englishName
    return marked(short, in: language == .english && !isTranslated ? .dutch : language)
  }

  private func marked(_ text: String, in other: Language) -> HTML {
    other == language ? .text(text) : .element(.span, [.lang(other.code)], .text(text))
  }

  /// The data's remarks are in English.
  func remark(_ note: String) -> HTML {
    language == .english ? .text(note) : .element(.span, [.lang("en")], .text(note))
  }

  /// A reference to a source and the place in it: `[3] Tabel 1`.
  func citation(_ provenance: Provenance) -> HTML {
    guard let number = sourceNumbers[provenance.source] else {
      return .text("\(provenance.source) \(provenance.locator)")
    }
    let link = HTML.element(
      .a, [.anchor("bron-\(number)")], .text("[\(number)]"))
    guard !provenance.locator.isEmpty else { return link }
    return .group([
      link, .text(" "),
      language == .dutch
        ? .text(provenance.locator)
        : .element(.span, [.lang("nl")], .text(provenance.locator)),
    ])
  }

  /// References without repetition.
  func places(_ rows: [Provenance]) -> HTML {
    var seen: Set<String> = []
    let unique = rows.filter { seen.insert($0.source + "\u{0}" + $0.locator).inserted }
    return .joined(unique.map(citation), by: ", ")
  }

  /// References without repetition, each with its rows in the dataset.
  func citations(_ rows: [Provenance]) -> HTML {
    var places: [(provenance: Provenance, rows: [RowReference])] = []
    for row in rows {
      if let index = places.firstIndex(where: {
        $0.provenance.source == row.source && $0.provenance.locator == row.locator
      }) {
        places[index].rows.append(row.row)
      } else {
        places.append((row, [row.row]))
      }
    }
    return .joined(
      places.map { place in
        .group([
          citation(place.provenance), " ",
          .small("(", .text(place.rows.map(\.short).joined(separator: ", ")), ")"),
        ])
      }, by: "; ")
  }

  /// The state of a need as a coloured word with its sign.
  func badge(_ state: NeedState) -> HTML {
    .element(
      .span, [.class("state state-\(state.rawValue)")],
      .element(.span, [.hidden()], .text(StateStyle(state: state).symbol + "\u{A0}")),
      .text(language.name(of: state)))
  }

  /// A section with a heading; the heading names it for assistive technology.
  func section(
    _ id: String, _ heading: String, isWide: Bool = false, _ children: [HTML]
  ) -> HTML {
    .element(
      .section, [.labelledBy(id)] + (isWide ? [.class("wide")] : []),
      [.element(.h2, [.id(id)], .text(heading))] + children)
  }

  /// Paragraphs of a width that reads well.
  func paragraphs(_ texts: String...) -> HTML {
    .element(.div, [.class("text")], texts.map { .p(.text($0)) })
  }

  /// Something wide that scrolls by itself, by keyboard too.
  func scrolling(_ label: String, _ content: HTML) -> HTML {
    .element(
      .div, [.class("scroll"), .role("region"), .label(label), .tabindex(0)], content)
  }
}

extension RowReference {
  /// The file without its folder, and the line.
  var short: String { "\(file.split(separator: "/").last.map(String.init) ?? file):\(line)" }
}
