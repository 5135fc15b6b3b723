/// The colours that figures and reports share.
public enum Palette {
  /// Text.
  public static let ink = Color(0x1A1A1A)
  /// Text of less weight: subtitles, notes, sources.
  public static let quietInk = Color(0x4D4D4D)
  /// The page.
  public static let paper = Color.white
  /// Thin rules and the edges of boxes around groups.
  public static let rule = Color(0x8C8C8C)
  /// The fill of boxes around groups.
  public static let panel = Color(0xFAFAFA)
  /// The fill of headings within tables.
  public static let band = Color(0xE9EDF0)
  /// Links and controls.
  public static let accent = Color(0x005B8F)
}
