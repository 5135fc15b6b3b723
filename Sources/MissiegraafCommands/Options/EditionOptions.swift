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
      guard editions.contains(edition) else {
        throw OperationFailure(
          "there are no missions of edition \(edition); this dataset has "
            + (editions.isEmpty ? "none" : editions.map(String.init).joined(separator: ", ")))
      }
      return edition
    }
    guard let newest = editions.last else {
      throw OperationFailure("this dataset has no missions, so there is nothing to find")
    }
    console.note("edition \(newest) (the newest; choose another with --edition)")
    return newest
  }

  /// The same, and nothing for a dataset without missions when no edition was asked for.
  func editionIfAny(in ecosystem: Ecosystem, console: Console) throws(OperationFailure) -> Int? {
    guard edition != nil || !ecosystem.editions.isEmpty else { return nil }
    return try edition(in: ecosystem, console: console)
  }
}
