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
      let height = Self.height(of: node)
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

  private static func height(of node: DOTNode) -> Double {
    let lines = node.attributes[.label].map(lineCount) ?? 1
    let hasTwoLines = node.attributes[.peripheries] == .number(2)
    return Double(lines) * 12.2 + (hasTwoLines ? 16 : 8)
  }

  private static func lineCount(of value: DOTValue) -> Int {
    switch value {
    case .text(let text, _): text.count { $0 == "\n" } + 1
    case .html(let label): lineCount(of: label)
    default: 1
    }
  }

  private static func lineCount(of label: HTMLLabel) -> Int {
    switch label {
    case .text(let pieces):
      max(1, pieces.count { if case .lineBreak = $0 { true } else { false } })
    case .table(let table):
      table.rows.reduce(0) { $0 + ($1.cells.map { lineCount(of: $0.content) }.max() ?? 0) }
    case .unchecked: 1
    }
  }
}
