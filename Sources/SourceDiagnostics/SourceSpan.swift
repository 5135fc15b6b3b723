/// A piece of one line in a named text, as an editor shows it.
///
/// Lines and columns count from 1; a column is one character (extended grapheme cluster), so that
/// `é` and an emoji are one column whatever their encoding. A tab is one column.
public struct SourceSpan: Hashable, Sendable, Comparable {
  /// The text's name, usually the path as the user gave it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The first column, from 1.
  public let column: Int
  /// How many columns the span covers; at least 1, so that there is something to point at.
  public let width: Int
  /// The line, without its line ending, or the part of a very long line around the span; empty
  /// when the text is not at hand.
  public let excerpt: String
  /// The column of the first character of ``excerpt``: 1 unless the line is very long.
  public let excerptColumn: Int

  /// Creates a span.
  ///
  /// - Parameters:
  ///   - file: The text's name.
  ///   - line: The line, from 1.
  ///   - column: The first column, from 1.
  ///   - width: The number of columns; values below 1 become 1.
  ///   - excerpt: The line or the part of it around the span, or an empty string.
  ///   - excerptColumn: The column of the first character of the excerpt.
  public init(
    file: String, line: Int, column: Int = 1, width: Int = 1, excerpt: String = "",
    excerptColumn: Int = 1
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.width = max(1, width)
    self.excerpt = excerpt
    self.excerptColumn = excerptColumn
  }

  /// Orders by file, line, column and width.
  public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.file, left.line, left.column, left.width)
      < (right.file, right.line, right.column, right.width)
  }
}
