import ArgumentParser

/// One of the values of an enumeration, by its raw value.
///
/// The enumerations of the libraries know nothing of command lines, and this keeps it so.
struct Choice<Value: RawRepresentable & CaseIterable & Sendable>: ExpressibleByArgument, Sendable
where Value.RawValue == String {
  let value: Value

  init(_ value: Value) { self.value = value }

  init?(argument: String) {
    guard let value = Value(rawValue: argument) else { return nil }
    self.value = value
  }

  var defaultValueDescription: String { value.rawValue }

  static var allValueStrings: [String] { Value.allCases.map(\.rawValue) }
}

/// Some of the values of an enumeration, separated by commas.
struct Choices<Value: RawRepresentable & CaseIterable & Sendable>: ExpressibleByArgument, Sendable
where Value.RawValue == String {
  let values: [Value]

  init?(argument: String) {
    var values: [Value] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let value = Value(rawValue: String(part)) else { return nil }
      values.append(value)
    }
    self.values = values
  }

  static var allValueStrings: [String] { Value.allCases.map(\.rawValue) }
}
