import Glibc

/// Gives the bytes to the reader, and for one input in 512 also with a part of them over and over,
/// which must not take long.
///
/// The enlarged input has 128 kB, which takes some ten milliseconds if the time grows with the size
/// and minutes if it grows with its square. Which input is enlarged and which part of it comes
/// again follows from the bytes, so that an input that fails does so each time.
///
/// - Parameters:
///   - bytes: The input.
///   - read: Reads what it is given, and checks what comes of it.
public func expectLinearTime(_ bytes: [UInt8], _ read: ([UInt8]) -> Void) {
  read(bytes)
  let draw = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  guard (draw >> 40) % 512 == 0, bytes.count > 8 else { return }
  let start = Int(draw % UInt64(bytes.count - 1))
  let length = 1 + Int((draw >> 20) % UInt64(min(64, bytes.count - start)))
  let part = bytes[start..<(start + length)]
  var enlarged = Array(bytes[..<start])
  while enlarged.count < 128 << 10 { enlarged += part }
  enlarged += bytes[(start + length)...]
  let begin = processorSeconds()
  read(enlarged)
  let seconds = processorSeconds() - begin
  if seconds > 2 {
    fatalError("reading \(enlarged.count) bytes took \(seconds) seconds of the processor")
  }
}

private func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
