/// Makes a PDF the same at any time: the moment of its making becomes the first of January 1970.
///
/// The date keeps its length, so that the table of offsets in the file stays right.
func removingCreationDate(fromPDF bytes: [UInt8]) -> [UInt8] {
  let key = Array("/CreationDate (D:".utf8)
  let fixed = Array("19700101000000".utf8)
  var result = bytes
  var start = 0
  while let slash = result[start...].firstIndex(of: key[0]) {
    start = slash + 1
    guard result[slash...].starts(with: key) else { continue }
    var index = slash + key.count
    var digit = 0
    while index < result.count, result[index] != UInt8(ascii: ")") {
      switch result[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        result[index] = digit < fixed.count ? fixed[digit] : UInt8(ascii: "0")
        digit += 1
      case UInt8(ascii: "-"): result[index] = UInt8(ascii: "+")
      default: break
      }
      index += 1
    }
    start = index
  }
  return result
}
