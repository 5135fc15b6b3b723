import EcosystemFigures
import EcosystemModel
import SourceDiagnostics
import WhiteSpotAnalysis

/// The needs of a theme against its missions, each cell a state with symbol and word.
///
/// Needs are rows and missions columns, because a line of a terminal holds more missions of one theme
/// than needs; missions that do not fit go on below.
struct NeedMatrixText {
  let missions: [MissionFinding]
  /// The letter by which each mission is known in the text.
  let letters: [String]
  let dimensions: [NeedDimension]
  let language: Language
  let width: Int

  func text() -> String {
    guard !dimensions.isEmpty else { return "" }
    let cells = missions.map { mission in dimensions.map { cell(mission.need($0)) } }
    let widths = zip(letters, cells).map { letter, column in
      ([letter] + column).map(DisplayText.width).max() ?? 0
    }
    let first = dimensions.map { DisplayText.width(language.word(for: $0)) }.max() ?? 0
    var text = ""
    var start = 0
    while start < missions.count {
      var end = start
      var used = first
      repeat {
        used += widths[end] + 2
        end += 1
      } while end < missions.count && used + widths[end] + 2 <= width
      text += block(start..<end, cells)
      start = end
    }
    return text
  }

  private func block(_ columns: Range<Int>, _ cells: [[String]]) -> String {
    var table = TextTable(
      [(language.pick(dutch: "behoefte", english: "need"), .left)]
        + columns.map { (letters[$0], .left) })
    for (row, dimension) in dimensions.enumerated() {
      table.append([language.word(for: dimension)] + columns.map { cells[$0][row] })
    }
    return table.text(width: max(width, 1_000))
  }

  private func cell(_ need: NeedFinding?) -> String {
    guard let need else { return "-" }
    return StateStyle(state: need.state).symbol + " " + language.shortName(of: need.state)
      + (need.isSaidLacking ? " " + language.sign(of: .lacking) : "")
      + (need.isSaidServed ? " " + language.sign(of: .served) : "")
  }
}
