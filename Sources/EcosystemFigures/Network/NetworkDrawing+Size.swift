internal import DOTLanguage
internal import EcosystemModel

extension NetworkDrawing {
  /// About how tall the drawing becomes in points, before it is laid out.
  ///
  /// Boxes of themes stand below each other; within a box, and beside the boxes, the layers stand
  /// next to each other.
  var estimatedHeight: Double {
    var left: [EntityID?: [Int: Double]] = [:]
    var right = 0.0
    let isOfTheme = options.selection.theme != nil
    for node in nodes {
      let height = NodeHeight.of(node) + (isOfTheme ? 4 : 1.3)
      let layer = layerOfNode[node.id] ?? 0
      if layer == Self.outside {
        right += height
      } else {
        // What is in no box stands beside other such nodes; around a single theme the lines
        // between them take that room.
        let home = homeOfNode[node.id].flatMap { home in
          isOfTheme || (nodesByHome[home]?.count ?? 0) > 1 ? home : nil
        }
        left[home, default: [:]][layer, default: 0] += height
      }
    }
    let boxes = left.reduce(0.0) { total, box in
      total + (box.value.values.max() ?? 0) + (box.key == nil ? 0 : 14)
    }
    return max(boxes, right)
  }

  /// About how wide the drawing becomes in points, before it is laid out.
  ///
  /// Each node stands as many layers before the themes as its longest way to one has lines.
  var estimatedWidth: Double {
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
    var widths: [Int: Double] = [:]
    for node in nodes {
      let depth = depth(of: node.id)
      widths[depth] = max(widths[depth] ?? 0, NodeWidth.of(node))
    }
    let gaps = Double(max(0, widths.count - 1)) * 20
    return widths.values.reduce(gaps, +) + 45
  }
}
