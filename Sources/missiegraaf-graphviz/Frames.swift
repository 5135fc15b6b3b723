import Glibc

/// The frames in which the worker gets its request and gives its answer.
///
/// A frame is a tag of four ASCII characters, the length of what follows in four bytes (the most
/// significant first), and so many bytes.
///
/// Request, on standard input, in any order but for the last:
///
/// | tag    | content                                                               |
/// |--------|-----------------------------------------------------------------------|
/// | `vers` | version of this protocol: `1`                                         |
/// | `engn` | layout engine                                                         |
/// | `frmt` | format, optionally with renderer and library; once for each format     |
/// | `font` | configuration of fontconfig                                           |
/// | `cpus` | seconds of processor time                                             |
/// | `memo` | bytes of memory                                                       |
/// | `host` | number of the process that asks; the worker ends when it is gone      |
/// | `trus` | empty: the text is trusted and handed over as the `dot` command would |
/// | `dot ` | the graph                                                             |
/// | `end ` | empty                                                                 |
///
/// Answer, on standard output:
///
/// | tag    | content                                                              |
/// |--------|----------------------------------------------------------------------|
/// | `vers` | version of Graphviz                                                  |
/// | `mesg` | what the library had to say, as it said it                           |
/// | `outp` | the rendering in the next format of the request                      |
/// | `fail` | a word for what failed, a space, and details                         |
/// | `done` | empty: the answer is whole                                           |
struct Frame {
  var tag: String
  var payload: [UInt8]

  var text: String { String(decoding: payload, as: UTF8.self) }

  /// The next frame, or `nil` at the end of the input or if it is cut short.
  static func read(from descriptor: Int32) -> Frame? {
    guard let head = bytes(count: 8, from: descriptor) else { return nil }
    let length = head[4...].reduce(0) { $0 << 8 | Int($1) }
    guard let payload = bytes(count: length, from: descriptor) else { return nil }
    return Frame(tag: String(decoding: head[..<4], as: UTF8.self), payload: payload)
  }

  /// Writes a frame, and gives up if nobody reads it.
  static func write(_ tag: String, _ payload: UnsafeRawBufferPointer, to descriptor: Int32) {
    let length = UInt32(payload.count)
    let head =
      Array(tag.utf8) + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> UInt32($0)) }
    unsafe head.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
    unsafe writeAll(payload, to: descriptor)
  }

  static func write(_ tag: String, _ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBytes { unsafe write(tag, $0, to: descriptor) }
  }

  private static func bytes(count: Int, from descriptor: Int32) -> [UInt8]? {
    var filled = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while filled < count {
        let got = unsafe Glibc.read(
          descriptor, buffer.baseAddress.map { unsafe $0 + filled }, count - filled)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        filled += got
      }
      initialized = filled
    }
    return filled == count ? bytes : nil
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
    var rest = unsafe bytes
    while unsafe !rest.isEmpty {
      let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { _exit(1) }
      unsafe rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }
}
