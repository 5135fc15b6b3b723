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
    for node in nodes {
      let height = NodeHeight.of(node) + 2.5
      let layer = layerOfNode[node.id] ?? 0
      if layer == Self.outside {
        right += height
      } else {
        left[homeOfNode[node.id], default: [:]][layer, default: 0] += height
      }
    }
    let boxes = left.reduce(0.0) { total, box in
      total + (box.value.values.max() ?? 0) + (box.key == nil ? 0 : 18)
    }
    return max(boxes, right)
  }
}
