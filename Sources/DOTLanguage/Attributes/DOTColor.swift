/// The colours that Graphviz can read.
///
/// The names are those of X11 and SVG, each tried with Graphviz 2.43.
enum DOTColor {
  /// The first part of a colour, or of a list of colours, that is none; `nil` if all are.
  ///
  /// A colour is a name, `/scheme/name`, `#rrggbb`, `#rrggbbaa`, or hue, saturation and value; in a
  /// list, separated by colons, a fraction may follow each after a semicolon. A number alone is a
  /// colour of the scheme that `colorscheme` names; schemes are not looked up.
  static func firstFault(in value: String) -> String? {
    for part in value.split(separator: ":") {
      let pieces = part.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
      let color = pieces[0].drop { $0 == " " }
      if !isColor(color) { return String(color) }
      if pieces.count == 2, Double(pieces[1]).map((0...1).contains) != true {
        return String(part)
      }
    }
    return nil
  }

  private static func isColor(_ color: Substring) -> Bool {
    guard let first = color.utf8.first else { return true }
    switch first {
    case UInt8(ascii: "#"):
      return [7, 9].contains(color.utf8.count) && color.dropFirst().allSatisfy(\.isHexDigit)
    case UInt8(ascii: "/"):
      let parts = color.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
      if parts.count == 2, !parts[0].isEmpty { return !parts[1].isEmpty }
      return parts.count <= 2 && names.contains(parts[parts.count - 1].lowercased())
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
      if color.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) { return true }
      let numbers = color.split { $0 == "," || $0 == " " }
      return numbers.count >= 3 && numbers.prefix(3).allSatisfy { Double($0) != nil }
    default: return names.contains(color.lowercased())
    }
  }

  /// Every name, in lower case.
  static let names: Set<String> = {
    var names = Set(plain.split(whereSeparator: \.isWhitespace).map(String.init))
    for name in shaded.split(whereSeparator: \.isWhitespace) {
      names.insert(String(name))
      for shade in 1...4 { names.insert("\(name)\(shade)") }
    }
    for shade in 0...100 { names.formUnion(["gray\(shade)", "grey\(shade)"]) }
    return names
  }()

  /// Names that also come with a number from 1 to 4 after them.
  private static let shaded = """
    antiquewhite aquamarine azure bisque blue brown burlywood cadetblue chartreuse chocolate
    coral cornsilk cyan darkgoldenrod darkolivegreen darkorange darkorchid darkseagreen
    darkslategray deeppink deepskyblue dodgerblue firebrick gold goldenrod gray green grey
    honeydew hotpink indianred ivory khaki lavenderblush lemonchiffon lightblue lightcyan
    lightgoldenrod lightpink lightsalmon lightskyblue lightsteelblue lightyellow magenta
    maroon mediumorchid mediumpurple mistyrose navajowhite olivedrab orange orangered orchid
    palegreen paleturquoise palevioletred peachpuff pink plum purple red rosybrown royalblue
    salmon seagreen seashell sienna skyblue slateblue slategray snow springgreen steelblue tan
    thistle tomato turquoise violetred wheat yellow
    """

  private static let plain = """
    aliceblue aqua beige black blanchedalmond blueviolet cornflowerblue crimson darkblue
    darkcyan darkgray darkgreen darkgrey darkkhaki darkmagenta darkred darksalmon
    darkslateblue darkslategrey darkturquoise darkviolet dimgray dimgrey floralwhite
    forestgreen fuchsia gainsboro ghostwhite greenyellow indigo invis lavender lawngreen
    lightcoral lightgoldenrodyellow lightgray lightgreen lightgrey lightseagreen
    lightslateblue lightslategray lightslategrey lime limegreen linen mediumaquamarine
    mediumblue mediumseagreen mediumslateblue mediumspringgreen mediumturquoise
    mediumvioletred midnightblue mintcream moccasin navy navyblue none oldlace olive
    palegoldenrod papayawhip peru powderblue rebeccapurple saddlebrown sandybrown silver
    slategrey teal transparent violet webgray webgreen webgrey webmaroon webpurple white
    whitesmoke x11gray x11green x11grey x11maroon x11purple yellowgreen
    """
}
