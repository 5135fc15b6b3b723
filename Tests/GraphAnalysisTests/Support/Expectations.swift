import Testing

/// Expects the same values at 1e-9, relative to the greater of 1 and the value.
func expectClose(
  _ values: [Double?], _ expected: [Double?], _ comment: Comment? = nil,
  tolerance: Double = 1e-9, sourceLocation: SourceLocation = #_sourceLocation
) {
  let same =
    values.count == expected.count
    && zip(values, expected).allSatisfy { value, expected in
      guard let value, let expected else { return value == nil && expected == nil }
      return abs(value - expected) <= tolerance * max(1, abs(expected))
    }
  #expect(
    same, "\(comment?.rawValue ?? ""): \(values), expected \(expected)",
    sourceLocation: sourceLocation)
}

extension [Double?] {
  /// The exact bits, so that equal means identical.
  var bits: [UInt64?] { map { $0?.bitPattern } }
}
