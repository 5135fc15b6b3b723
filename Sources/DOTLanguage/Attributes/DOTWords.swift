/// The words of attributes that take more than one of a few: shapes, styles, arrows and `overlap`.
///
/// Each was tried with Graphviz 2.43. Capitals count, but for `overlap`.
enum DOTWords {
  /// Shapes of nodes; `custom` and `epsf` take a file.
  static let shapes: Set<String> = [
    "box", "polygon", "ellipse", "oval", "circle", "point", "egg", "triangle", "none",
    "plaintext", "plain", "diamond", "trapezium", "parallelogram", "house", "pentagon",
    "hexagon", "septagon", "octagon", "note", "tab", "folder", "box3d", "component",
    "cylinder", "rect", "rectangle", "square", "doublecircle", "doubleoctagon",
    "tripleoctagon", "invtriangle", "invtrapezium", "invhouse", "underline", "star", "record",
    "Mrecord", "Mdiamond", "Msquare", "Mcircle", "promoter", "cds", "terminator", "utr",
    "insulator", "ribosite", "rnastab", "proteasesite", "proteinstab", "primersite",
    "restrictionsite", "fivepoverhang", "threepoverhang", "noverhang", "assembly",
    "signature", "rpromoter", "larrow", "rarrow", "lpromoter", "epsf", "custom",
  ]

  /// Styles of graphs, nodes and edges.
  static let styles: Set<String> = [
    "solid", "dashed", "dotted", "bold", "invis", "invisible", "filled", "unfilled",
    "rounded", "diagonals", "radial", "striped", "wedged", "tapered", "setlinewidth",
  ]

  /// The first of the styles that Graphviz does not know; `nil` if it knows all.
  static func firstUnknownStyle(in value: String) -> String? {
    // Commas within parentheses separate arguments: setlinewidth(2).
    var depth = 0
    var name = ""
    for character in value + "," {
      switch character {
      case "(": depth += 1
      case ")": depth -= 1
      case "," where depth <= 0:
        if !name.isEmpty, !styles.contains(name) { return name }
        name = ""
      case " " where name.isEmpty: break
      default: if depth <= 0 { name.append(character) }
      }
    }
    return nil
  }

  /// Arrows as one would write them, to offer in place of a misspelt one.
  static let arrows = [
    "normal", "inv", "dot", "invdot", "odot", "invodot", "none", "tee", "empty", "invempty",
    "diamond", "odiamond", "crow", "box", "obox", "open", "halfopen", "vee", "curve", "icurve",
  ]

  private static let arrowModifiers = ["o", "r", "l", "e", "half"]
  /// `pen` and `mpty` are what `open` and `empty` have after a modifier.
  private static let arrowNames = [
    "normal", "crow", "tee", "box", "diamond", "dot", "none", "inv", "vee", "pen", "mpty", "curve",
    "icurve",
  ]
  private static let mostArrows = 4

  /// Whether the value is read as arrows, one after another, as Graphviz reads it.
  static func isArrow(_ value: String) -> Bool {
    var rest = value[...]
    for _ in 0..<mostArrows where !rest.isEmpty {
      let start = rest
      if !drop(["invempty"], from: &rest) {
        while drop(arrowModifiers, from: &rest) {}
        _ = drop(arrowNames, from: &rest)
      }
      if rest == start { return false }
    }
    return true
  }

  /// Takes the first of the words with which the text begins away from it.
  private static func drop(_ words: [String], from text: inout Substring) -> Bool {
    guard let word = words.first(where: { text.hasPrefix($0) }) else { return false }
    text = text.dropFirst(word.count)
    return true
  }

  /// Ways to keep nodes from overlapping.
  static let overlaps = [
    "true", "false", "yes", "no", "compress", "ipsep", "oscale", "ortho", "ortho_yx",
    "orthoxy", "orthoyx", "portho", "portho_yx", "porthoxy", "porthoyx", "prism", "scale",
    "scalexy", "voronoi", "vpsc",
  ]

  /// Whether the value is a way to keep nodes apart: a word of any case, after a number of tries
  /// and a colon; a number may follow `prism`.
  static func isOverlap(_ value: String) -> Bool {
    let digits = value.prefix { $0.isASCII && $0.isNumber }
    var word = value.dropFirst(digits.count).lowercased()
    if word.first == ":", !digits.isEmpty { word.removeFirst() }
    return word.isEmpty || word.hasPrefix("prism") || overlaps.contains(word)
  }
}
