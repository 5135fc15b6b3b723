internal import DOTLanguage
internal import EcosystemModel

extension NetworkDrawing {
  /// About how tall the drawing becomes in points, before it is laid out.
  ///
  /// Boxes of themes stand below each other, those of their parts within them; within a box, and
  /// beside the boxes, the columns stand next to each other. Around a single theme each theme counts
  /// as a box, for the lines between them take that room.
  var estimatedHeight: Double {
    var left: [EntityID?: [Int: Double]] = [:]
    var right = 0.0
    let depths = depths
    let isOfTheme = options.selection.theme != nil
    for node in nodes {
      let height = NodeHeight.of(node) + (isOfTheme ? 4 : 1.3)
      let column = depths[node.id] ?? 0
      if column < 0 {
        right += height
      } else {
        let home = homeOfNode[node.id].flatMap { isOfTheme ? $0 : box(around: $0) }
        left[home, default: [:]][column, default: 0] += height
      }
    }
    let tallest = left.values.reduce(0) { $0 + ($1.values.max() ?? 0) }
    let frames =
      isOfTheme ? left.keys.count { $0 != nil } : nodesByHome.values.count { $0.count > 1 }
    return max(tallest + Double(frames) * 14, right)
  }

  /// The outermost theme whose box holds a theme; `nil` for a theme that stands alone.
  private func box(around theme: EntityID) -> EntityID? {
    var outermost = theme
    while let whole = wholeOf[outermost] { outermost = whole }
    let isAlone =
      outermost == theme && (nodesByHome[theme]?.count ?? 0) < 2
      && !wholeOf.values.contains(theme)
    return isAlone ? nil : outermost
  }

  /// About how wide the drawing becomes in points, before it is laid out.
  ///
  /// Each node stands as many layers before the themes as its longest way to one has lines.
  var estimatedWidth: Double {
    let depths = depths
    var widths: [Int: Double] = [:]
    for node in nodes {
      let depth = depths[node.id] ?? 0
      widths[depth] = max(widths[depth] ?? 0, NodeWidth.of(node))
    }
    let gaps = Double(max(0, widths.count - 1)) * 20
    return widths.values.reduce(gaps, +) + 45
  }

  /// In which column each node comes to stand, counted from the themes to the left; -1 for those
  /// outside.
  private var depths: [String: Int] {
    var heads: [String: [String]] = [:]
    for edge in edges where edge.attributes[.constraint] == nil {
      heads[edge.tail.node, default: []].append(edge.head.node)
    }
    var depths: [String: Int] = [:]
    func depth(of node: String) -> Int {
      if let depth = depths[node] { return depth }
      let layer = layerOfNode[node] ?? 0
      let depth =
        layer == Self.outside
        ? -1 : layer == Self.themes ? 0 : (heads[node] ?? []).map { depth(of: $0) + 1 }.max() ?? 0
      depths[node] = depth
      return depth
    }
    for node in nodes { depths[node.id] = depth(of: node.id) }
    return depths
  }
}
