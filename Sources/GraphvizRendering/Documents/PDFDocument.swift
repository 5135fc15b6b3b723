/// A PDF of one page as cairo writes it, to be written again with other entries.
///
/// Known is the form with a plain table of offsets, which cairo writes up to version 1.16: every
/// object stands by itself, and a dictionary has an entry on each line.
struct PDFDocument {
  private let header: ArraySlice<UInt8>
  /// The objects in the order of the file.
  private var objects: [(number: Int, bytes: [UInt8])]
  private let trailer: ArraySlice<UInt8>

  /// - Returns: `nil` for a PDF of another form.
  init?(_ bytes: [UInt8]) {
    guard let startMark = bytes.lastRange(of: "startxref\n"),
      let table = bytes[startMark.upperBound...].leadingNumber, table < startMark.lowerBound,
      bytes[table...].starts(with: "xref\n0 ".utf8),
      let count = bytes[(table + 7)...].leadingNumber, count > 1,
      let firstLine = bytes[(table + 7)...].firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    // "0000000589 00000 n \n": twenty bytes an object, the first of which is none.
    let lineLength = 20
    let end = firstLine + 1 + count * lineLength
    guard end <= startMark.lowerBound, bytes[end...].starts(with: "trailer".utf8) else {
      return nil
    }
    var starts: [(number: Int, offset: Int)] = []
    for number in 1..<count {
      let line = bytes[(firstLine + 1 + number * lineLength)...].prefix(lineLength)
      guard let offset = line.leadingNumber, offset < table,
        bytes[offset...].starts(with: "\(number) 0 obj\n".utf8)
      else { return nil }
      starts.append((number, offset))
    }
    starts.sort { $0.offset < $1.offset }
    let ends = starts.dropFirst().map(\.offset) + [table]
    header = bytes[..<(starts.first?.offset ?? table)]
    objects = zip(starts, ends).map { start, end in
      (start.number, Array(bytes[start.offset..<end]))
    }
    trailer = bytes[end..<startMark.lowerBound]
  }

  /// Takes the moment of its making out, and puts the title, the language and the page in.
  ///
  /// - Parameters:
  ///   - options: What is put in.
  ///   - margin: The margin around the drawing, which makes room for that of the page.
  /// - Returns: Whether the parts that this changes were found.
  mutating func apply(_ options: DocumentOptions, margin: Double) -> Bool {
    guard let root = reference("/Root"), let information = reference("/Info"),
      let page = objects.firstIndex(where: { $0.bytes.firstRange(of: "/Type /Page ") != nil }),
      let box = objects[page].bytes.firstRange(of: "/MediaBox [ 0 0 "),
      let width = objects[page].bytes[box.upperBound...].leadingNumber,
      let space = objects[page].bytes[box.upperBound...].firstIndex(of: UInt8(ascii: " ")),
      let height = objects[page].bytes[(space + 1)...].leadingNumber
    else { return false }
    if let size = options.page {
      let drawing = [margin, margin, Double(width) - margin, Double(height) - margin]
      let across = max(0, size.width - drawing[2] + drawing[0]) / 2
      let down = max(0, size.height - drawing[3] + drawing[1]) / 2
      objects[page].bytes.setEntries([
        (
          "/MediaBox",
          pdfBox([
            drawing[0] - across, drawing[1] - down, drawing[2] + across, drawing[3] + down,
          ])
        ),
        // What a program that places the figure in a page of its own may cut it down to.
        ("/ArtBox", pdfBox(drawing)),
      ])
    }
    objects[information].bytes.setEntries([
      ("/CreationDate", nil), ("/Title", options.title.map(pdfText)),
      ("/Subject", options.provenance.map(pdfText)),
    ])
    objects[root].bytes.setEntries([
      ("/Lang", options.language.map(pdfText)),
      ("/ViewerPreferences", options.title.map { _ in "<< /DisplayDocTitle true >>" }),
    ])
    return true
  }

  /// The file.
  var bytes: [UInt8] {
    var result = Array(header)
    var offsets = [Int](repeating: 0, count: objects.count + 1)
    for object in objects {
      offsets[object.number] = result.count
      result += object.bytes
    }
    let table = result.count
    result += "xref\n0 \(offsets.count)\n0000000000 65535 f \n".utf8
    for offset in offsets.dropFirst() {
      let digits = String(offset)
      result += (String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8
    }
    result += trailer
    result += "startxref\n\(table)\n%%EOF\n".utf8
    return result
  }

  /// Where the object is that the trailer names.
  private func reference(_ key: String) -> Int? {
    guard let range = trailer.firstRange(of: key + " "),
      let number = trailer[range.upperBound...].leadingNumber
    else { return nil }
    return objects.firstIndex { $0.number == number }
  }
}

private func pdfBox(_ sides: [Double]) -> String {
  "[ " + sides.map(pdfNumber).joined(separator: " ") + " ]"
}

/// A number with two decimals at most.
private func pdfNumber(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
  let sign = hundredths < 0 ? "-" : ""
  return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}

/// A text of any letters, which cannot end early whatever it holds.
private func pdfText(_ text: String) -> String {
  let digits = Array("0123456789ABCDEF")
  return "<FEFF"
    + String(
      text.utf16.flatMap { unit in
        [12, 8, 4, 0].map { digits[Int(unit >> UInt16($0)) & 15] }
      }) + ">"
}

extension [UInt8] {
  /// Puts entries into the dictionary of an object, in the place of those of the same names; an
  /// entry without a value is only taken out.
  fileprivate mutating func setEntries(_ entries: [(key: String, value: String?)]) {
    for (key, _) in entries {
      guard let name = firstRange(of: key + " "),
        let end = self[name.upperBound...].firstIndex(of: UInt8(ascii: "\n"))
      else { continue }
      removeSubrange(name.lowerBound...end)
    }
    guard let opening = firstRange(of: "<<") else { return }
    let lines = entries.compactMap { key, value in value.map { " \(key) \($0)\n  " } }
    insert(contentsOf: Array(lines.joined().utf8), at: opening.upperBound)
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  fileprivate func firstRange(of text: String) -> Range<Int>? {
    range(of: text, among: Array(startIndex..<endIndex))
  }

  fileprivate func lastRange(of text: String) -> Range<Int>? {
    range(of: text, among: (startIndex..<endIndex).reversed())
  }

  private func range(of text: String, among starts: some Sequence<Int>) -> Range<Int>? {
    let wanted = Array(text.utf8)
    return starts.first { self[$0...].starts(with: wanted) }.map { $0..<($0 + wanted.count) }
  }

  /// The number that the bytes begin with; `nil` if there is none or it is too long to be one.
  fileprivate var leadingNumber: Int? {
    let digits = prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    guard !digits.isEmpty, digits.count < 11 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
