internal import DOTLanguage
internal import EcosystemModel

/// Entities as boxes with what an exported graph carries about them.
struct EntityNode {
  let language: Language
  /// The width of the text, at which names break.
  var textWidth: Double
  /// The most lines.
  var lineLimit = 4
  /// The least width of the box; `nil` for one as wide as its text.
  var boxWidth: Double?

  /// Boxes of one width, with text to fit.
  init(language: Language, boxWidth: Double, lineLimit: Int = 4) {
    self.language = language
    self.boxWidth = boxWidth
    self.lineLimit = lineLimit
    textWidth = boxWidth - 14
  }

  /// Boxes as wide as their text.
  init(language: Language, textWidth: Double, lineLimit: Int = 4) {
    self.language = language
    self.textWidth = textWidth
    self.lineLimit = lineLimit
  }

  /// The box of an entity.
  ///
  /// - Parameters:
  ///   - entity: The entity.
  ///   - score: A measure that goes along in the exported graph.
  ///   - size: The size of its name in points.
  ///   - sign: A sign before the name, instead of that of its kind.
  ///   - more: Lines below the name.
  ///   - tail: What follows the name, on its last line if that has room.
  /// - Returns: The node; its id is that of the entity.
  func node(
    _ entity: Entity, score: Double? = nil, size: Double = FigureText.size, sign: String? = nil,
    more: [String] = [], tail: String? = nil
  ) -> DOTNode {
    var attributes = NodeStyle(entity).attributes
    attributes[.label] = label(
      of: entity, size: size, sign: sign ?? NodeStyle(entity).symbol, more, tail: tail)
    attributes["kind"] = .text(entity.kind.rawValue)
    if let helix = entity.helix { attributes["helix"] = .text(helix.rawValue) }
    if let edition = entity.edition { attributes["edition"] = .number(Double(edition)) }
    if let score, score.isFinite { attributes["score"] = .number(score) }
    attributes["source"] = .text(entity.provenance.source)
    attributes["locator"] = .text(entity.provenance.locator)
    attributes[.tooltip] = .text(language.name(of: entity))
    attributes[.id] = .text(entity.id.rawValue.replacing("/", with: "-"))
    if let boxWidth {
      // A second line around a box lies outside its width.
      let outer = NodeStyle(entity).lines > 1 ? 8.0 : 0
      attributes[.width] = .number((boxWidth - outer) / 72)
    }
    if size != FigureText.size { attributes[.fontsize] = .number(size) }
    return DOTNode(entity.id.rawValue, attributes)
  }

  /// A box with a broken outline for what is counted and not named.
  func summary(_ text: String, id: String, members: [Entity]) -> DOTNode {
    let lines = LabelWrapping.lines(
      LabelWrapping.holdingCounts(text), width: textWidth, size: FigureText.size)
    var attributes: DOTAttributes = [
      .shape: "box", .style: "filled,dashed", .fillcolor: .raw(Palette.paper.description),
      .color: .raw(Palette.quietInk.description), .fontcolor: .raw(Palette.ink.description),
      .penwidth: 1, .label: .text(lines.joined(separator: "\n")),
      .id: .text(id.replacing("/", with: "-")),
      "kind": .text(
        EntityKind.allCases.filter { kind in members.contains { $0.kind == kind } }
          .map(\.rawValue).joined(separator: " ")),
      "count": .number(Double(members.count)),
      "members": .text(members.map(\.id.rawValue).joined(separator: " ")),
      "source": .text(Set(members.map(\.provenance.source)).sorted().joined(separator: " ")),
    ]
    // A browser spaces the letters of a long line a little wider than Graphviz measures them.
    let widest = lines.map { TextWidth.points($0, size: FigureText.size) }.max() ?? 0
    attributes[.width] = .number((max(boxWidth ?? 0, widest + 11) / 72 * 100).rounded(.up) / 100)
    return DOTNode(id, attributes)
  }

  private func label(
    of entity: Entity, size: Double, sign: String, _ more: [String], tail: String?
  ) -> DOTValue {
    let isBold = entity.kind == .theme || entity.isCentralMission
    var lines = Self.lines(
      naming: entity, language, sign: sign, width: textWidth, size: size, isBold: isBold,
      limit: lineLimit)
    let more = more.flatMap { LabelWrapping.lines($0, width: textWidth, size: size) }
    guard !isBold else {
      let tail = tail.map { LabelWrapping.lines($0, width: textWidth, size: FigureText.size) }
      return .html(FigureText.boldLabel(lines + more, size: size, tail: tail ?? []))
    }
    if let tail {
      let together = (lines.last.map { $0 + " " } ?? "") + tail
      if TextWidth.points(together, size: size) <= textWidth {
        lines[lines.endIndex - 1] = together
      } else {
        lines += LabelWrapping.lines(tail, width: textWidth, size: size)
      }
    }
    return .text((lines + more).joined(separator: "\n"))
  }

  /// The name of an entity in lines: where it does not fit, the year goes first, then all but the
  /// short name of a mission.
  static func lines(
    naming entity: Entity, _ language: Language, sign: String = "", width: Double,
    size: Double = FigureText.size, isBold: Bool, limit: Int, isBalanced: Bool = true
  ) -> [String] {
    let label = language.label(of: entity)
    var names = [label]
    if entity.kind == .mission {
      names.append(label.replacing(#/ (in|by|tegen) \d{4}$/#, with: ""))
      names.append(language.label(of: entity, limit: 0))
    }
    var lines: [String] = []
    for name in names {
      lines = LabelWrapping.lines(
        sign.isEmpty ? name : sign + "\u{A0}" + name, width: width, size: size, isBold: isBold,
        limit: limit, isBalanced: isBalanced)
      if lines.last?.hasSuffix("…") != true { break }
    }
    return lines
  }

  /// The word for an entity: its sector or its kind.
  static func word(for entity: Entity, _ language: Language) -> String {
    entity.helix.map { language.name(of: $0).one } ?? language.name(of: entity.kind).one
  }
}
