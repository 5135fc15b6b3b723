/// The fonts by which text is measured.
public enum Fonts: Hashable, Sendable {
  /// DejaVu Sans, Serif and Sans Mono, regular and bold, and nothing else: the same widths on every
  /// machine (Debian: fonts-dejavu-core).
  case dejaVu

  /// Whatever fontconfig finds on this machine.
  case system

  /// The font that an object gets if it names none.
  static let defaultFamily = "DejaVu Sans"

  private static let directories = [
    "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu-sans-fonts",
    "/usr/share/fonts/dejavu-sans-mono-fonts", "/usr/share/fonts/dejavu-serif-fonts",
    "/usr/share/fonts/dejavu", "/usr/share/fonts/TTF", "/usr/share/fonts/ttf-dejavu",
  ]

  private static let files = [
    "DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf",
    "DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf",
  ]

  /// The configuration for the worker, or `nil` to leave it to the system.
  var configuration: String? {
    guard self == .dejaVu else { return nil }
    let present = Fonts.directories.filter(fileExists)
    guard present.contains(where: { fileExists($0 + "/" + Fonts.files[0]) }) else { return nil }
    let directories = present.map { "<dir>\($0)</dir>" }.joined()
    let files = present.flatMap { directory in
      Fonts.files.map { "<glob>\(directory)/\($0)</glob>" }
    }.joined()
    func alias(_ family: String, _ font: String) -> String {
      "<alias binding=\"same\"><family>\(family)</family><prefer><family>\(font)</family></prefer>"
        + "</alias>"
    }
    return """
      <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>\
      \(directories)<cachedir>/var/cache/fontconfig</cachedir>\
      <selectfont><rejectfont><glob>*</glob></rejectfont><acceptfont>\(files)</acceptfont>\
      </selectfont>\
      \(alias("serif", "DejaVu Serif"))\(alias("Times", "DejaVu Serif"))\
      \(alias("Times New Roman", "DejaVu Serif"))\(alias("Georgia", "DejaVu Serif"))\
      \(alias("monospace", "DejaVu Sans Mono"))\(alias("Courier", "DejaVu Sans Mono"))\
      \(alias("Courier New", "DejaVu Sans Mono"))\(alias("Consolas", "DejaVu Sans Mono"))\
      <match target="pattern"><edit name="family" mode="append_last">\
      <string>DejaVu Sans</string></edit></match></fontconfig>
      """
  }
}
