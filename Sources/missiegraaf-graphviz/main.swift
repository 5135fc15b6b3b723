// Renders one graph through the Graphviz C API and leaves, without giving the layout back: freeing
// it can abort, and the end of the process frees everything. It never runs another program.

import CGraphvizShim
import Glibc

let answers = gvshim_separate_output()
if answers < 0 { _exit(1) }

// What does not depend on the request comes first, so that a worker started ahead has it done.
let hasStarted = gvshim_start()

guard let request = Request.read(from: STDIN_FILENO) else { _exit(64) }

func fail(_ word: String, _ details: String = "") -> Never {
  reportMessages()
  Frame.write("fail", details.isEmpty ? word : word + " " + details, to: answers)
  Frame.write("done", "", to: answers)
  _exit(0)
}

func reportMessages() {
  var length = 0
  var worst: Int32 = 0
  if let text = unsafe gvshim_messages(&length, &worst), length > 0 {
    unsafe Frame.write("mesg", UnsafeRawBufferPointer(start: text, count: length), to: answers)
  }
}

func plugins(_ kind: String) -> [Substring] {
  guard let list = unsafe gvshim_plugins(kind) else { return [] }
  return unsafe String(cString: list).split(separator: " ")
}

guard hasStarted else { fail("memory") }
let failure = gvshim_confine(request.processorSeconds, request.memory, 64, request.host)
if failure != 0 { fail("confinement", String(failure)) }
if let version = unsafe gvshim_version() {
  Frame.write("vers", unsafe String(cString: version), to: answers)
}

let engines = plugins("layout")
let formats = plugins("device")
if engines.isEmpty || formats.isEmpty { fail("plugins") }
if !engines.contains(Substring(request.engine)) {
  fail("engine", engines.joined(separator: " "))
}
for format in request.formats {
  guard let name = format.split(separator: ":").first, formats.contains(name) else {
    fail("format", format + " " + formats.joined(separator: " "))
  }
}

if let configuration = request.fontConfiguration, unsafe !gvshim_use_fonts(configuration) {
  Frame.write("mesg", "Warning: the fonts could not be pinned\n", to: answers)
}

let readStatus = unsafe request.dot.withUnsafeBytes { bytes in
  unsafe gvshim_read(
    bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, !request.isTrusted)
}
if readStatus != GVSHIM_OK { fail("syntax") }
// An engine that reports an error often draws all the same; whether that will do, the parent decides.
_ = unsafe gvshim_layout(request.engine, !request.isTrusted)
reportMessages()

for format in request.formats {
  var bytes: UnsafePointer<UInt8>?
  var length = 0
  switch unsafe gvshim_render(format, &bytes, &length) {
  case GVSHIM_OK:
    unsafe Frame.write("outp", UnsafeRawBufferPointer(start: bytes, count: length), to: answers)
  case GVSHIM_FAILED: fail("empty", format)
  default: fail("format", format + " " + formats.joined(separator: " "))
  }
  reportMessages()
}
Frame.write("done", "", to: answers)
_exit(0)
