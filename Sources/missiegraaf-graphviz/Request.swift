/// What the worker is asked to do.
struct Request {
  var engine = "dot"
  var formats: [String] = []
  var fontConfiguration: String?
  var processorSeconds: UInt64 = 0
  var memory: UInt64 = 0
  var host: Int64 = 0
  var isTrusted = false
  var dot: [UInt8] = []

  /// Reads a request, or gives `nil` if the input ends before the request does.
  static func read(from descriptor: Int32) -> Request? {
    var request = Request()
    while let frame = Frame.read(from: descriptor) {
      switch frame.tag {
      case "vers": if frame.text != "1" { return nil }
      case "engn": request.engine = frame.text
      case "frmt": request.formats.append(frame.text)
      case "font": request.fontConfiguration = frame.text
      case "cpus": request.processorSeconds = UInt64(frame.text) ?? 0
      case "memo": request.memory = UInt64(frame.text) ?? 0
      case "host": request.host = Int64(frame.text) ?? 0
      case "trus": request.isTrusted = true
      case "dot ": request.dot = frame.payload
      case "end ": return request
      default: return nil
      }
    }
    return nil
  }
}
