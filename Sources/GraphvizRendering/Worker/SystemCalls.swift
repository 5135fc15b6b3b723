import Glibc

// Every system call of this module, and all of its unsafe code.

/// Whether something with this name exists.
func fileExists(_ path: String) -> Bool {
  unsafe access(path, F_OK) == 0
}

/// Whether this is a program that may be run.
func isExecutable(_ path: String) -> Bool {
  unsafe access(path, X_OK) == 0
}

/// The value of an environment variable.
func environmentVariable(_ name: String) -> String? {
  unsafe getenv(name).map { unsafe String(cString: $0) }
}

/// The path of the running program.
func executablePath() -> String? {
  var buffer = [CChar](repeating: 0, count: 4096)
  let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
  guard count > 0 else { return nil }
  return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// The number of this process.
func ownProcess() -> Int32 { getpid() }

/// The number of processors.
func processorCount() -> Int {
  max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

/// An open descriptor that is closed when it is no longer used.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  /// Lets reads return at once when there is nothing.
  func makeNonblocking() {
    let flags = fcntl(number, F_GETFL)
    _ = fcntl(number, F_SETFL, flags | O_NONBLOCK)
  }

  /// What a read came to.
  enum ReadResult {
    case bytes(Int)
    case nothingYet
    case end
  }

  /// Reads what is there, at most one buffer full, and appends it.
  func read(into bytes: inout [UInt8]) -> ReadResult {
    unsafe withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      while true {
        let count = unsafe Glibc.read(number, buffer.baseAddress, buffer.count)
        if count > 0 {
          unsafe bytes.append(contentsOf: buffer[..<count])
          return .bytes(count)
        }
        if count == 0 { return .end }
        if errno == EINTR { continue }
        return errno == EAGAIN ? .nothingYet : .end
      }
    }
  }

  /// Sends what the other side takes now; it is a socket.
  ///
  /// Returns `nil` if nobody listens any more.
  func send(_ bytes: ArraySlice<UInt8>) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      while true {
        let count = unsafe Glibc.send(
          number, buffer.baseAddress, buffer.count,
          Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        if count >= 0 { return count }
        if errno == EINTR { continue }
        return errno == EAGAIN ? 0 : nil
      }
    }
  }

  /// Tells the other side of a socket that nothing more will come.
  func endSending() {
    shutdown(number, Int32(SHUT_WR))
  }
}

/// Something that one thread can raise and another can wait for together with descriptors.
final class CancellationSignal: Sendable {
  /// Ready for reading once the signal is raised.
  let descriptor: Descriptor
  private let other: Descriptor

  init() throws(SystemCallError) {
    let ends = try SocketPair()
    descriptor = ends.ours
    other = ends.theirs
  }

  func raise() { _ = other.send([1]) }
}

/// Two sockets that are connected to each other and closed in programs that are started.
struct SocketPair: ~Copyable {
  let ours: Descriptor
  let theirs: Descriptor

  init() throws(SystemCallError) {
    var numbers: [Int32] = [0, 0]
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, type, 0, &numbers) == 0 else {
      throw SystemCallError(errno)
    }
    ours = Descriptor(numbers[0])
    theirs = Descriptor(numbers[1])
  }
}

/// Waits until one of the descriptors is ready or the time is over.
///
/// - Returns: What each is ready for, in the same order; empty when the time is over.
func wait(
  for descriptors: [(descriptor: Int32, events: Int32)], atMost time: Duration
) -> [Int32] {
  var list = descriptors.map {
    pollfd(fd: $0.descriptor, events: Int16($0.events), revents: 0)
  }
  let milliseconds = max(0, min(3_600_000, time / .milliseconds(1)))
  let count = unsafe poll(&list, nfds_t(list.count), Int32(milliseconds.rounded(.up)))
  guard count > 0 else { return [] }
  return list.map { Int32($0.revents) }
}

/// A process of its own group, with our ends of its standard streams.
///
/// A value that is dropped kills the process and waits for it, so that none is left behind.
struct ChildProcess: ~Copyable, Sendable {
  private let id: pid_t
  private var ending: WorkerEnding?
  let input: Descriptor
  let output: Descriptor
  let errors: Descriptor

  /// Starts a program with an empty environment, but for the variables given, and no descriptors
  /// beside its standard streams.
  ///
  /// The error is that of the system call that failed.
  static func start(
    _ path: String, environment: [String]
  ) throws(SystemCallError) -> ChildProcess {
    let input = try SocketPair()
    let output = try SocketPair()
    let errors = try SocketPair()
    output.ours.makeNonblocking()
    errors.ours.makeNonblocking()

    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input.theirs.number, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output.theirs.number, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, errors.theirs.number, 2)

    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var id: pid_t = 0
    let failure = unsafe withCStrings([path]) { arguments in
      unsafe withCStrings(environment) { variables in
        unsafe posix_spawn(&id, path, &actions, &attributes, arguments, variables)
      }
    }
    guard failure == 0 else { throw SystemCallError(failure) }
    return ChildProcess(id: id, input: input.ours, output: output.ours, errors: errors.ours)
  }

  private init(
    id: pid_t, input: consuming Descriptor, output: consuming Descriptor,
    errors: consuming Descriptor
  ) {
    self.id = id
    self.input = input
    self.output = output
    self.errors = errors
  }

  /// Ends the process and all that it may have started.
  func kill() {
    guard ending == nil else { return }
    _ = Glibc.kill(-id, SIGKILL)
    _ = Glibc.kill(id, SIGKILL)
  }

  /// How the process ended, or `nil` if it has not yet.
  mutating func endingIfEnded() -> WorkerEnding? {
    collect(options: WNOHANG)
    return ending
  }

  /// Waits for the process to end.
  mutating func waitForEnding() -> WorkerEnding {
    collect(options: 0)
    return ending ?? .status(-1)
  }

  private mutating func collect(options: Int32) {
    if ending != nil { return }
    var status: Int32 = 0
    while true {
      let result = unsafe waitpid(id, &status, options)
      if result == id {
        let signal = status & 0x7F
        ending = signal == 0 ? .status((status >> 8) & 0xFF) : .signal(signal)
      } else if result < 0, errno == EINTR {
        continue
      } else if result < 0 {
        // The host lets the system collect its children: how this one ended is not known.
        ending = .status(-1)
      }
      return
    }
  }

  deinit {
    guard ending == nil else { return }
    _ = Glibc.kill(-id, SIGKILL)
    _ = Glibc.kill(id, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
  }
}

/// The number of an error of the system.
struct SystemCallError: Error, CustomStringConvertible {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  var description: String { unsafe String(cString: strerror(number)) }
}

private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = unsafe strings.map { unsafe strdup($0) } + [nil]
  defer {
    for index in strings.indices { unsafe free(copies[index]) }
  }
  return unsafe body(copies)
}
