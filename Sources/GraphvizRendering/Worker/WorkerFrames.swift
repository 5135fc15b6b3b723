// The frames between this module and the worker: a tag of four characters, a length of four bytes,
// most significant first, and so many bytes. The worker's source has the table of tags.

/// What the worker is asked.
struct WorkerRequest {
  var dot: [UInt8]
  var engine: String
  var formats: [String]
  var fontConfiguration: String?
  var processorSeconds: Int
  var memory: Int
  var isTrusted: Bool

  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(dot.count + 4096)
    func add(_ tag: String, _ payload: some Collection<UInt8>) {
      let length = UInt32(payload.count)
      bytes += tag.utf8
      bytes += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> UInt32($0)) }
      bytes += payload
    }
    add("vers", "1".utf8)
    add("engn", engine.utf8)
    for format in formats { add("frmt", format.utf8) }
    if let fontConfiguration { add("font", fontConfiguration.utf8) }
    add("cpus", String(processorSeconds).utf8)
    add("memo", String(memory).utf8)
    add("host", String(ownProcess()).utf8)
    if isTrusted { add("trus", []) }
    add("dot ", dot)
    add("end ", [])
    return bytes
  }
}

/// What the worker answered.
struct WorkerAnswer {
  var version = ""
  var messages = ""
  var outputs: [[UInt8]] = []
  var failure: (word: String, details: String)?
  var isWhole = false

  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while rest.count >= 8 {
      let tag = String(decoding: rest.prefix(4), as: UTF8.self)
      let length = rest.dropFirst(4).prefix(4).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(8)
      guard rest.count >= length else { return }
      let payload = rest.prefix(length)
      rest = rest.dropFirst(length)
      switch tag {
      case "vers": version = String(decoding: payload, as: UTF8.self)
      case "mesg": messages += String(decoding: payload, as: UTF8.self)
      case "outp": outputs.append(Array(payload))
      case "fail":
        let text = String(decoding: payload, as: UTF8.self)
        let parts = text.split(separator: " ", maxSplits: 1)
        failure = (String(parts.first ?? ""), parts.count > 1 ? String(parts[1]) : "")
      case "done": isWhole = true
      default: return
      }
    }
  }
}
