import ArgumentParser

/// How much of the machine a command may use; without influence on its result.
struct ThreadOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The number of threads; all cores when it is left out.", valueName: "N"))
  var threads: Int?

  func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError("--threads is \(threads); give 1 or more.")
    }
  }
}
