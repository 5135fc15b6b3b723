/// Where long Dutch and English words may be broken: before a part that is a word of its own, or an
/// ending that is set apart in careful hyphenation.
///
/// This is no full hyphenation: a word with none of these parts stays whole.
enum CompoundWords {
  /// Words shorter than this stay whole.
  static let leastLength = 11
  /// The fewest letters before and after a break.
  private static let leastPart = 4

  private static let parts = [
    "aanpak", "agenda", "bestendig", "capaciteit", "criminaliteit", "dreiging", "economie",
    "gezondheid", "heid", "innovatie", "instelling", "kringloop", "landbouw", "levering",
    "logie", "logy", "logies", "maatschappelijk", "management", "neutraal", "neutrale", "omgeving",
    "onderzoek", "ondernemer", "ontwikkeling", "organisati", "pelijk", "professional", "programma",
    "sector", "systeem", "systemen", "technolo", "transitie", "uitstoot", "veiligheid", "vermogen",
    "voorziening", "wetenschap", "ability", "culture", "matics", "mental", "programme", "ization",
    "isation",
  ]

  /// The word with a soft hyphen wherever it may be broken.
  ///
  /// - Complexity: O(*n*) in the length of the word, times the number of known parts.
  static func softened(_ word: String) -> String {
    guard word.count >= leastLength, !word.contains("\u{AD}") else { return word }
    let letters = Array(word)
    let lowercase = letters.map { Character($0.lowercased().prefix(1).description) }
    var text = ""
    var last = 0
    for index in letters.indices {
      if index - last >= leastPart, letters.count - index >= leastPart,
        parts.contains(where: { lowercase[index...].starts(with: $0) })
      {
        text.append("\u{AD}")
        last = index
      }
      text.append(letters[index])
    }
    return text
  }
}
