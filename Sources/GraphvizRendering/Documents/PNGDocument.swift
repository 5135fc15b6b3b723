/// Gives a PNG its size on paper, its title and which data it shows.
///
/// - Parameters:
///   - bytes: A PNG, of which the first chunk has 13 bytes of data, as in every PNG.
///   - dotsPerInch: The dots per inch.
///   - options: What says the title and the data.
/// - Returns: The PNG with chunks `pHYs` and `iTXt` (ISO/IEC 15948) after the first.
func describedPNG(
  _ bytes: [UInt8], dotsPerInch: Double, _ options: DocumentOptions
) -> [UInt8] {
  let firstChunk = 8 + 12 + 13
  guard bytes.count > firstChunk else { return bytes }
  let dotsPerMetre = UInt32((dotsPerInch / 0.0254).rounded())
  var result = Array(bytes[..<firstChunk])
  result += chunk("pHYs", dotsPerMetre.bigEndianBytes + dotsPerMetre.bigEndianBytes + [1])
  for (keyword, text) in [("Title", options.title), ("Comment", options.provenance)] {
    guard let text else { continue }
    // Not compressed, of no stated language, under its own keyword.
    result += chunk(
      "iTXt", Array(keyword.utf8) + [0, 0, 0, 0, 0] + text.utf8.filter { $0 != 0 })
  }
  return result + bytes[firstChunk...]
}

private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
  let checked = Array(name.utf8) + data
  return UInt32(data.count).bigEndianBytes + checked + cyclicRedundancyCheck(checked).bigEndianBytes
}

/// The CRC-32 of ISO 3309.
private func cyclicRedundancyCheck(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
      rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0)
    }
  }
}

extension UInt32 {
  fileprivate var bigEndianBytes: [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> UInt32($0)) }
  }
}
