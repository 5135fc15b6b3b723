import EcosystemFigures

/// A text in the two languages of output.
struct Words: Sendable {
  let dutch: String
  let english: String

  init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }

  subscript(language: Language) -> String { language.pick(dutch: dutch, english: english) }
}
