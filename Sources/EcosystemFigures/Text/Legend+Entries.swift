internal import DOTLanguage
internal import EcosystemModel

extension Legend.Entry {
  /// A kind of box.
  init(_ style: NodeStyle, _ noun: Noun, _ count: Int, _ language: Language) {
    self.init(
      symbol: style.symbol, fill: style.fill, ink: style.outline, frame: .init(style),
      text: noun.form(for: count), count: language.format(count))
  }

  /// A kind of line.
  init(_ relation: RelationKind, _ count: Int, _ language: Language) {
    let style = EdgeStyle(relation: relation)
    self.init(
      line: style.pattern, style.color, width: style.lineWidth, text: language.name(of: relation),
      count: language.format(count))
  }

  /// A kind of line by its looks.
  init(
    line pattern: EdgeStyle.Pattern, _ color: Color, width: Double, text: String, count: String
  ) {
    self.init(
      symbol: "", fill: Palette.paper, ink: color, frame: .line(pattern, width), text: text,
      count: count)
  }

  /// Lines from what is counted and not named, with the number of ties behind them.
  init(summarised count: Int, _ language: Language) {
    self.init(
      symbol: "", fill: Palette.paper, ink: SummaryLine.color, frame: .doubleLine,
      text: language("samengevat", "summarised"), count: language.format(count))
  }

  /// A size of names and the value that it stands for.
  init(size: Double, value: String) {
    self.init(
      symbol: "Aa", fill: Palette.paper, ink: Palette.ink, frame: .letter(size), text: value,
      count: "")
  }

  /// What is counted and not named.
  init(countedOnly count: Int, _ language: Language) {
    self.init(
      symbol: "", fill: Palette.paper, ink: Palette.quietInk, frame: .dashed,
      text: language("alleen geteld", "counted only"), count: language.format(count))
  }
}

extension Legend {
  /// The kinds among entities: partners by sector, central missions apart.
  static func kinds(of entities: [Entity], _ language: Language) -> [Entry] {
    EntityKind.allCases.flatMap { kind -> [Entry] in
      let members = entities.filter { $0.kind == kind }
      func entry(_ style: NodeStyle, _ noun: Noun, _ count: Int) -> [Entry] {
        count == 0 ? [] : [Entry(style, noun, count, language)]
      }
      switch kind {
      case .partner:
        return (HelixSector.allCases.map(Optional.some) + [nil]).flatMap { sector in
          entry(
            NodeStyle(kind: .partner, sector: sector),
            sector.map(language.name(of:)) ?? language.mixedPartners,
            members.count { $0.helix == sector })
        }
      case .mission:
        let central = members.count(where: \.isCentralMission)
        return entry(NodeStyle(kind: kind, isHeavy: true), language.centralMissions, central)
          + entry(NodeStyle(kind: kind), language.name(of: kind), members.count - central)
      default:
        return entry(NodeStyle(kind: kind), language.name(of: kind), members.count)
      }
    }
  }

  /// The relations that occur, with counts.
  static func relations(_ counts: [RelationKind: Int], _ language: Language) -> [Entry] {
    RelationKind.allCases.compactMap { relation in
      counts[relation].map { Entry(relation, $0, language) }
    }
  }
}
