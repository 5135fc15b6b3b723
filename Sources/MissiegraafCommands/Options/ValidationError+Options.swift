import ArgumentParser

extension ValidationError {
  /// That an option means nothing to what was asked for, with the names of the measures that read it.
  static func unread(_ option: String, by names: [String]) -> ValidationError {
    ValidationError(
      "--\(option) is read by \(names.joined(separator: ", ")) only; ask for that with --measure.")
  }
}
