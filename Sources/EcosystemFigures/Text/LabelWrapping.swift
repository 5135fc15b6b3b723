/// Breaking of labels into lines.
enum LabelWrapping {
  /// Breaks text into lines that fit a width.
  ///
  /// Lines break at spaces other than no-break ones, after hyphens and slashes, and at soft hyphens
  /// (which then show). A word that is wider than a line is broken between its parts where those are
  /// known; else it stands out up to half the width, and is cut with a hyphen beyond that. Text that
  /// needs more lines than allowed ends in an ellipsis.
  ///
  /// - Parameters:
  ///   - text: The text; runs of white space count as one space.
  ///   - width: The widest line in points.
  ///   - size: The font size in points.
  ///   - isBold: Whether the text is bold.
  ///   - limit: The most lines.
  ///   - isBalanced: Whether lines are made about equally long, as suits a label and not a paragraph.
  /// - Returns: The lines, at least one.
  /// - Complexity: O(*n*) in the length of the text, times a small constant.
  static func lines(
    _ text: String, width: Double, size: Double, isBold: Bool = false, limit: Int = .max,
    isBalanced: Bool = true
  ) -> [String] {
    let pieces = pieces(of: text, width: width, size: size, isBold: isBold)
    var lines = fill(pieces, width, size, isBold)
    if lines.count > limit {
      lines = Array(lines.prefix(limit))
      lines[limit - 1] = shortened(lines[limit - 1], width: width, size: size, isBold: isBold)
      return lines
    }
    guard isBalanced else { return lines }
    // The narrowest width with as many lines gives lines of about the same length.
    let longest =
      pieces.map { TextWidth.points($0.text + $0.end, size: size, isBold: isBold) }
      .max() ?? 0
    var low = width / 3
    var high = width
    while high - low > size / 2, lines.count > 1 {
      let middle = (low + high) / 2
      let candidate = fill(pieces, middle, size, isBold)
      let widest = candidate.map { TextWidth.points($0, size: size, isBold: isBold) }.max() ?? 0
      if candidate.count == lines.count, widest <= max(middle, longest) {
        lines = candidate
        high = middle
      } else {
        low = middle
      }
    }
    return lines
  }

  /// A text in which a number stays on one line with the word that follows it, and a plus sign with
  /// the number.
  static func holdingCounts(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return zip(words, words.dropFirst()).reduce(into: String(words.first ?? "")) { text, pair in
      let isHeld = pair.0 == "+" || isNumber(pair.0)
      text += (isHeld && pair.1.first?.isLetterOrDigit == true ? "\u{A0}" : " ") + pair.1
    }
  }

  private static func isNumber(_ word: Substring) -> Bool {
    word.last?.isWholeNumber == true && word.allSatisfy { $0.isWholeNumber || ".,(".contains($0) }
  }

  /// The width of the widest part of a text that need not be broken.
  static func longestPiece(of text: String, size: Double, isBold: Bool = false) -> Double {
    let parts = text.split(whereSeparator: isSpace).map { CompoundWords.softened(String($0)) }
    return pieces(of: parts.joined(separator: " "), width: .infinity, size: size, isBold: isBold)
      .map { TextWidth.points($0.text + $0.end, size: size, isBold: isBold) }.max() ?? 0
  }

  private static func isSpace(_ character: Character) -> Bool {
    character.isWhitespace && character != "\u{A0}"
  }

  /// A part of the text that is not broken, and what joins it to the next part on the same line and
  /// at the end of a line.
  private struct Piece {
    var text: String
    var joint: String
    var end: String
  }

  private static func fill(
    _ pieces: [Piece], _ width: Double, _ size: Double, _ isBold: Bool
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    var joint = ""
    var end = ""
    for piece in pieces {
      let candidate = line + joint + piece.text
      if line.isEmpty
        || TextWidth.points(candidate + piece.end, size: size, isBold: isBold) <= width
      {
        line = candidate
      } else {
        lines.append(line + end)
        line = piece.text
      }
      joint = piece.joint
      end = piece.end
    }
    lines.append(line)
    return lines
  }

  private static func pieces(
    of text: String, width: Double, size: Double, isBold: Bool
  ) -> [Piece] {
    var pieces: [Piece] = []
    for whole in text.split(whereSeparator: isSpace) {
      let isWide = TextWidth.points(whole, size: size, isBold: isBold) > width
      let word = isWide ? CompoundWords.softened(String(whole)) : String(whole)
      var part = ""
      func close(joint: String, end: String) {
        for chunk in chunks(part, width: width, size: size, isBold: isBold) {
          pieces.append(Piece(text: chunk, joint: "", end: "-"))
        }
        pieces[pieces.count - 1].joint = joint
        pieces[pieces.count - 1].end = end
        part = ""
      }
      for character in word {
        switch character {
        case "\u{AD}": if !part.isEmpty { close(joint: "", end: "-") }
        case "-", "/":
          part.append(character)
          close(joint: "", end: "")
        default: part.append(character)
        }
      }
      if !part.isEmpty {
        close(joint: " ", end: "")
      } else if !pieces.isEmpty {
        pieces[pieces.count - 1].joint = " "
      }
    }
    return pieces.isEmpty ? [Piece(text: "", joint: "", end: "")] : pieces
  }

  private static func chunks(
    _ word: String, width: Double, size: Double, isBold: Bool
  ) -> [String] {
    guard TextWidth.points(word, size: size, isBold: isBold) > width * 1.5 else { return [word] }
    var chunks = [""]
    for character in word {
      let longer = chunks[chunks.count - 1] + String(character)
      let isFull = TextWidth.points(longer + "-", size: size, isBold: isBold) > width
      if isFull, !chunks[chunks.count - 1].isEmpty {
        chunks.append(String(character))
      } else {
        chunks[chunks.count - 1] = longer
      }
    }
    return chunks
  }

  private static func shortened(
    _ whole: String, width: Double, size: Double, isBold: Bool
  ) -> String {
    var line = whole
    while !line.isEmpty, TextWidth.points(line + "…", size: size, isBold: isBold) > width {
      line.removeLast()
    }
    // A word cut within says nothing: it goes whole where that leaves half a line.
    if let next = whole.dropFirst(line.count).first, !isSpace(next),
      let space = line.lastIndex(where: isSpace),
      TextWidth.points(line[..<space], size: size, isBold: isBold) * 2 > width
    {
      line = String(line[..<space])
    }
    while let last = line.last, last.isWhitespace || "-,".contains(last) { line.removeLast() }
    return line + "…"
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isLetter || isWholeNumber }
}
