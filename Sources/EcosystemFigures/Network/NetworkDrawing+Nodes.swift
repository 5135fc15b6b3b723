internal import DOTLanguage
internal import EcosystemModel

extension NetworkDrawing {
  mutating func add(_ entity: Entity) {
    let box = EntityNode(
      language: language,
      // A letter before the name takes no room from it.
      textWidth: labelWidth(of: entity.kind) + (letters[entity.id] == nil ? 0 : 16),
      lineLimit: entity.kind == .mission ? form.lineLimit : 4)
    let score = options.scores[entity.id]
    place(
      box.node(
        entity, score: score, size: size(for: score), sign: letters[entity.id].map { $0 + "." },
        tail: letters.text(of: entity.id, in: view)
      ).attributes, id: entity.id.rawValue, [entity])
    names[entity.id.rawValue] =
      "\(language.name(of: entity)), \(EntityNode.word(for: entity, language)), "
      + language.count(view.degree(of: entity.id), relationNoun)
    // What a theme holds is drawn in its box; organisations stand outside it.
    if let home = home(of: entity) { put(entity.id.rawValue, inBoxOf: home) }
  }

  mutating func add(_ group: NetworkContents.Group) {
    let style = NodeStyle(kind: group.kind, sector: group.sector)
    let noun =
      group.kind == .partner
      ? group.sector.map(language.name(of:)) ?? language.mixedPartners
      : language.name(of: group.kind)
    let title = "\(style.symbol) \(noun.many.capitalizedFirst) (\(language.format(group.count)))"
    var lines = group.named.map { language.label(of: $0) }
    if !group.unnamed.isEmpty, !group.named.isEmpty {
      lines.append(more(group.unnamed.count, noun: nil))
    }
    var attributes = style.attributes
    attributes[.shape] = "box"
    attributes[.label] = .html(list(title: title, lines: lines, kind: group.kind))
    attributes[.margin] = "0.04,0.03"
    if let sector = group.sector { attributes["helix"] = .text(sector.rawValue) }
    let id = "list/" + group.representative.rawValue
    place(
      describing(attributes, group.members, kind: group.kind.rawValue), id: id, group.members)
    names[id] = ([title] + lines).joined(separator: ", ")
    if group.kind == .technology || group.kind == .programme,
      let home = home(of: group.members[0])
    {
      put(id, inBoxOf: home)
    }
  }

  /// A title above names in as many columns as keep the box from growing tall.
  private func list(title: String, lines: [String], kind: EntityKind) -> HTMLLabel {
    let width = labelWidth(of: kind)
    let columns = max(1, min(form.listColumns, (lines.count + longestColumn - 1) / longestColumn))
    let perColumn = max(1, (lines.count + columns - 1) / columns)
    func column(_ lines: some Sequence<String>, isBold: Bool, width: Double) -> HTMLLabel {
      .text(
        lines.flatMap { line in
          LabelWrapping.lines(
            line, width: width, size: FigureText.size, isBold: isBold, limit: isBold ? 4 : 2,
            isBalanced: false
          ).flatMap { [FigureText.styled($0, isBold: isBold), .lineBreak(.left)] }
        })
    }
    // The sign and the count stay with their words.
    var held = Array(title)
    for place in [held.firstIndex(of: " "), held.lastIndex(of: " ")].compactMap(\.self) {
      held[place] = "\u{A0}"
    }
    var rows = [
      HTMLRow(cells: [
        .plain(
          column(
            [String(held)], isBold: true,
            width: width * Double(columns)),
          [.colspan: String(columns), .breakAlign: "LEFT"])
      ])
    ]
    if !lines.isEmpty {
      rows.append(
        HTMLRow(
          cells: stride(from: 0, to: lines.count, by: perColumn).map { start in
            .plain(
              column(
                lines[start..<min(start + perColumn, lines.count)], isBold: false, width: width),
              [.valign: "TOP", .breakAlign: "LEFT"])
          }))
    }
    return .table(.layout(rows, padding: 1, spacing: columns > 1 ? 3 : 0))
  }

  private var longestColumn: Int { 12 }

  mutating func add(_ remainder: NetworkContents.Remainder) {
    let text = summary(of: remainder)
    let id = "more/" + remainder.members[0].id.rawValue
    let box = EntityNode(
      language: language, textWidth: labelWidth(of: remainder.isOutside ? .partner : .mission))
    let node = box.summary(text, id: id, members: remainder.members)
    place(node.attributes, id: id, remainder.members)
    names[id] = text
    if let home = remainder.home, !remainder.isOutside { put(id, inBoxOf: home) }
  }

  /// How many of each kind: `+ 12 andere partners`, or `+ 3 projecten en 2 instrumenten` where none
  /// of the first kind has a name; and with how many themes they are, where these are too many for
  /// lines.
  private func summary(of remainder: NetworkContents.Remainder) -> String {
    let parts = remainder.kinds.enumerated().map { index, kind in
      let count = remainder.members.count { $0.kind == kind }
      let noun = language.name(of: kind)
      guard index == 0 else { return language.count(count, noun) }
      let hasNames =
        contents.individuals.contains { $0.kind == kind }
        || contents.groups.contains { $0.kind == kind }
      return hasNames ? more(count, noun: noun) : "+ " + language.count(count, noun)
    }
    let themes = themes(around: remainder).count
    guard remainder.home == nil || remainder.isOutside, themes > Self.mostSummaryLines else {
      return language.list(parts)
    }
    return language.list(parts) + language(", bij ", ", in ")
      + language.count(themes, language.name(of: .theme))
  }

  private func describing(
    _ attributes: DOTAttributes, _ members: [Entity], kind: String
  ) -> DOTAttributes {
    var attributes = attributes
    attributes["kind"] = .text(kind)
    attributes["count"] = .number(Double(members.count))
    attributes["members"] = .text(members.map(\.id.rawValue).joined(separator: " "))
    attributes["source"] = .text(Self.joined(members.map(\.provenance.source)))
    return attributes
  }

  private mutating func place(_ attributes: DOTAttributes, id: String, _ members: [Entity]) {
    var attributes = attributes
    attributes[.id] = .text(id.replacing("/", with: "-"))
    nodes.append(DOTNode(id, attributes))
    for member in members { nodeOf[member.id] = id }
    layerOfNode[id] = members.map { Self.layer(of: $0.kind) }.max() ?? 0
  }

  /// The size of a name: the greater the measure, the larger.
  func size(for score: Double?) -> Double {
    guard options.isSized, let score, score.isFinite, largestScore > 0 else {
      return FigureText.size
    }
    return FigureText.size + (7 * (max(0, score) / largestScore).squareRoot()).rounded()
  }

  private func more(_ count: Int, noun: Noun?) -> String {
    let number = language.format(count)
    guard let noun else { return language("+ \(number) andere", "+ \(number) more") }
    return language("+ \(number) andere ", "+ \(number) other ") + noun.form(for: count)
  }

  private var relationNoun: Noun {
    language.pick(dutch: Noun("relatie", "relaties"), english: Noun("relation", "relations"))
  }

  static func joined(_ words: [String]) -> String {
    Set(words).sorted().joined(separator: " ")
  }
}

extension String {
  /// The text with its first letter as a capital.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
