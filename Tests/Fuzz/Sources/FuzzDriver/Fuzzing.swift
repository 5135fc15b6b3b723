/// What libFuzzer calls with every input that it makes.
public typealias FuzzTarget =
  @convention(c) (_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt

/// Hands the process to libFuzzer, which calls the target until it is told to stop.
///
/// - Parameters:
///   - target: What to call.
///   - count: The number of words on the command line.
///   - arguments: The words, which are options of libFuzzer and folders with inputs.
/// - Returns: The exit status of the process.
public func fuzz(
  _ target: FuzzTarget, _ count: CInt,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments, target)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ target: FuzzTarget
) -> CInt
