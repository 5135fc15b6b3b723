import ArgumentParser
import EcosystemModel
import SourceDiagnostics

/// Which edition of the missions a command takes.
struct EditionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The edition of the missions; the newest one when it is left out.", valueName: "year"))
  var edition: String?

  /// The edition that was asked for, or the newest one, which is then said.
  func edition(in ecosystem: Ecosystem, console: Console) throws(OperationFailure) -> Int {
    let editions = ecosystem.editions
    if let edition {
      let year = try Self.year(edition, among: editions)
      console.noteChoices(edition: nil)
      return year
    }
    guard let newest = editions.last else {
      throw OperationFailure("this dataset has no missions, so there is nothing to find")
    }
    console.noteChoices(edition: "\(newest) (the newest)")
    return newest
  }

  /// The same, and nothing for a dataset without missions when no edition was asked for.
  func editionIfAny(in ecosystem: Ecosystem, console: Console) throws(OperationFailure) -> Int? {
    guard edition != nil || !ecosystem.editions.isEmpty else { return nil }
    return try edition(in: ecosystem, console: console)
  }

  /// The edition that a text names; a failure that offers the nearest and lists them all otherwise.
  static func year(
    _ text: String, among editions: [Int], or others: [String] = []
  ) throws(OperationFailure) -> Int {
    if let year = editions.first(where: { String($0) == text }) { return year }
    let names = editions.map(String.init)
    let near = Suggestions.nearest(to: text, among: names + others)
    throw OperationFailure(
      "there are no missions of edition \(DisplayText.quoted(text)); "
        + (near.map { "did you mean \"\($0)\"? " } ?? "") + "this dataset has "
        + (names.isEmpty ? "none" : names.joined(separator: ", ")))
  }
}

/// Which missions take part in a graph: those of one edition, or all.
struct NetworkEditionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only missions of this edition take part, or all; the newest one when it is left out.",
      valueName: "year"))
  var edition: String?

  private static let all = "all"

  /// The edition that was asked for, or the newest one, which is then said; `nil` for all.
  func edition(in ecosystem: Ecosystem, console: Console) throws(OperationFailure) -> Int? {
    if let edition, edition != Self.all {
      _ = try EditionOptions.year(edition, among: ecosystem.editions, or: [Self.all])
    }
    let chosen = chosen(in: ecosystem)
    console.noteChoices(edition: edition == nil ? chosen.map { "\($0) (the newest)" } : nil)
    return chosen
  }

  /// The edition that takes part, when what was asked for is known to be one; `nil` for all.
  func chosen(in ecosystem: Ecosystem) -> Int? {
    edition.map { Int($0) } ?? ecosystem.editions.last
  }
}
