import DOTLanguage

/// What may stand in which attribute of a graph whose author is not trusted.
enum AttributeRules {
  /// Attributes that open files, run something, or take over what the request says.
  static let forbidden: Set<DOTAttributeName> = [
    .stylesheet, .imagepath, .fontpath, .fontnames, .shapefile, .image, .background, .layout,
    .charset, .page, .viewport, "layers", "layerselect", "layersep", "layerlistsep",
  ]

  /// Attributes that hold a link.
  static let links: Set<DOTAttributeName> = [
    .url, .href, "headURL", "tailURL", "labelURL", "edgeURL", .headhref, .tailhref, .labelhref,
    .edgehref,
  ]

  /// Attributes that hold the name of a font.
  static let fonts: Set<DOTAttributeName> = [.fontname, .labelfontname]

  /// Attributes that may hold an HTML-like label.
  static let labels: Set<DOTAttributeName> = [.label, .xlabel, .headlabel, .taillabel]

  /// Attributes in which `\N` and its like stand for the names of objects.
  static let escStrings: Set<DOTAttributeName> = links.union([
    .label, .xlabel, .headlabel, .taillabel, .tooltip, .headtooltip, .tailtooltip, .labeltooltip,
    .edgetooltip, .id, .target, .headtarget, .tailtarget, .labeltarget, .edgetarget,
  ])

  /// Attributes that hold one number, or several, and how large they may be.
  ///
  /// Beyond these a single attribute can take minutes or gigabytes.
  static let ranges: [DOTAttributeName: ClosedRange<Double>] = [
    .arrowsize: 0...100, .damping: 0...1, .defaultdist: 0...1e6, "dim": 2...10, "dimen": 2...10,
    .dpi: 10...600, .epsilon: 1e-6...1e6, .fontsize: 1...500, .gradientangle: -360...360,
    "K": 0...1e6, .labelangle: -180...180, .labeldistance: 0...1000, .labelfontsize: 1...500,
    .len: 0...1e6, .lheight: 0...1000, .lwidth: 0...1000, .margin: 0...100, .maxiter: 0...100_000,
    .mclimit: 0...1000, .mindist: 0...1e6, .minlen: 0...1000, .nodesep: 0...1000,
    .nslimit: 0...1000, .nslimit1: 0...1000, .orientation: -360...360, .pad: 0...100,
    .penwidth: 0...1000, .peripheries: 0...8, .quantum: 0...1000, .ranksep: 0...1000,
    .resolution: 10...600, .rotate: -360...360, .samplepoints: 0...64, .searchsize: 0...10_000,
    .showboxes: 0...0, .sides: 0...64, .size: 0...1000, .skew: -100...100,
    "distortion": -100...100, "start": 0...2_147_483_647, .weight: 0...10_000,
    .width: 0...1000, .height: 0...1000, .z: -1e6...1e6, "overlap_shrink": 0...1,
    .overlapScaling: -1000...1000, .rotation: -360...360,
  ]

  /// Attributes in which a number may be followed or preceded by letters and marks
  /// (`size="7,5!"`, `ranksep="1 equally"`, `start="rand"` not among them).
  static let ornamented: Set<DOTAttributeName> = [.size, .ranksep]

  /// Attributes that hold a place: any finite numbers.
  static let places: Set<DOTAttributeName> = [.pos, .lp, .headLp, .tailLp, .xlp, "bb", "vertices"]

  /// Attributes that hold a colour, or a list of colours.
  static let colors: Set<DOTAttributeName> = [
    .color, .fillcolor, .fontcolor, .bgcolor, .pencolor, .labelfontcolor,
  ]

  /// Attributes that hold words of Graphviz's own.
  static let keywords: Set<DOTAttributeName> = [
    .shape, .style, .arrowhead, .arrowtail, .dir, .colorscheme, .rankdir, .rank, .splines, .overlap,
    .ordering, .labelloc, .labeljust, .mode, .model, .ratio, .pack, .packmode, .outputorder,
    .headport, .tailport, .clusterrank, .imagescale, .imagepos, .fixedsize, .regular, .smoothing,
    .normalize, .sep, .esep, .orientation, .landscape, .root,
  ]

  /// Whether the value is a colour or a list of colours as Graphviz writes them.
  ///
  /// Others crash it in some places, and are copied into SVG as they are in others.
  static func isColorList(_ value: String) -> Bool {
    let colors = value.split(separator: ":", omittingEmptySubsequences: false)
    return colors.count <= 64
      && colors.allSatisfy { color in
        let parts = color.split(separator: ";", omittingEmptySubsequences: false)
        guard let name = parts.first, parts.count <= 2 else { return false }
        if parts.count == 2, Double(parts[1]).map((0...1).contains) != true { return false }
        return isColor(name) || (name.isEmpty && colors.count > 1)
      }
  }

  private static func isColor(_ text: Substring) -> Bool {
    if text.first == "#" {
      return [4, 7, 9].contains(text.utf8.count) && text.dropFirst().allSatisfy(\.isHexDigit)
    }
    let numbers = text.split { $0 == "," || $0 == " " }
    if numbers.count == 3 || numbers.count == 4,
      numbers.allSatisfy({ Double($0).map((0...1).contains) == true })
    {
      return true
    }
    return !text.isEmpty && text.utf8.count <= 64
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "/") }
  }

  /// Whether the value holds only what Graphviz's own words are made of.
  static func isKeyword(_ value: String) -> Bool {
    value.utf8.count <= 200
      && value.allSatisfy {
        $0.isASCII && ($0.isLetter || $0.isNumber || "_ ,.:;()+-!#/".contains($0))
      }
  }

  /// Whether the name of a font can do nothing but name a font.
  static func isFontName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 200
      && name.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789 ,._-".contains(Character($0)))
      }
  }
}

extension DOTAttributeName {
  fileprivate static let lheight: DOTAttributeName = "lheight"
  fileprivate static let lwidth: DOTAttributeName = "lwidth"
  fileprivate static let samplepoints: DOTAttributeName = "samplepoints"
  fileprivate static let rotation: DOTAttributeName = "rotation"
  fileprivate static let tailLp: DOTAttributeName = "tail_lp"
}
