import ArgumentParser
import EcosystemModel

/// Which edition of the missions a command takes.
struct EditionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The edition of the missions; the newest one when it is left out.", valueName: "year"))
  var edition: Int?

  /// The edition that was asked for, or the newest one, which is then said.
  func edition(in ecosystem: Ecosystem, console: Console) throws(OperationFailure) -> Int {
    let editions = ecosystem.editions
    if let edition {
      try Self.check(edition, among: editions)
      console.noteChoices(edition: nil)
      return edition
    }
    guard let newest = editions.last else {
      throw OperationFailure("this dataset has no missions, so there is nothing to find")
    }
    console.noteChoices(edition: "\(newest) (the newest)")
    return newest
  }

  static func check(_ edition: Int, among editions: [Int]) throws(OperationFailure) {
    guard editions.contains(edition) else {
      throw OperationFailure(
        "there are no missions of edition \(edition); this dataset has "
          + (editions.isEmpty ? "none" : editions.map(String.init).joined(separator: ", ")))
    }
  }
}

/// Which missions take part in a graph: those of one edition, or all.
struct NetworkEditionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only missions of this edition take part, or all; the newest one when it is left out.",
      valueName: "year"))
  var edition: NetworkEdition?

  /// The edition that was asked for, or the newest one, which is then said; `nil` for all.
  func edition(in ecosystem: Ecosystem, console: Console) throws(OperationFailure) -> Int? {
    let chosen = chosen(in: ecosystem)
    if let chosen, edition != nil {
      try EditionOptions.check(chosen, among: ecosystem.editions)
    }
    console.noteChoices(edition: edition == nil ? chosen.map { "\($0) (the newest)" } : nil)
    return chosen
  }

  /// The edition that takes part; `nil` for all.
  func chosen(in ecosystem: Ecosystem) -> Int? {
    switch edition {
    case .year(let year)?: year
    case .all?: nil
    case nil: ecosystem.editions.last
    }
  }
}

/// The missions of one edition, or of all.
enum NetworkEdition: ExpressibleByArgument {
  case year(Int)
  case all

  init?(argument: String) {
    if argument == "all" {
      self = .all
    } else if let year = Int(argument) {
      self = .year(year)
    } else {
      return nil
    }
  }
}
