/// Work that is cut into fixed blocks, whose parts are folded in the order of the blocks.
///
/// The cut depends on the amount of work alone, and so does the order of every floating-point
/// addition: this is what makes results the same for any number of threads.
struct Blocks: Sendable {
  let total: Int
  let size: Int

  /// Cuts work in at most `maximumCount` blocks of at least `minimumSize`, a multiple of
  /// `multiple` each except for the last.
  init(_ total: Int, maximumCount: Int = 128, minimumSize: Int = 1, multiple: Int = 1) {
    self.total = total
    let size = max(minimumSize, (total + maximumCount - 1) / maximumCount, 1)
    self.size = (size + multiple - 1) / multiple * multiple
  }

  var count: Int { (total + size - 1) / size }

  subscript(block: Int) -> Range<Int> {
    block * size..<min(total, (block + 1) * size)
  }

  /// Computes all blocks, several at once, and folds their parts one after another in order.
  ///
  /// Of several failures the one of the first block is thrown. A block is handed out only when few parts wait for earlier ones, so that memory is bounded
  /// by the number of threads.
  func forEach<Part: Sendable>(
    _ execution: Execution,
    compute: @escaping @Sendable (Range<Int>) throws(AnalysisError) -> Part,
    fold: (Range<Int>, Part) -> Void
  ) async throws(AnalysisError) {
    let failure: AnalysisError? = await withTaskGroup(
      of: (block: Int, part: Result<Part, AnalysisError>).self
    ) { group in
      var handedOut = 0
      var folded = 0
      var running = 0
      var waiting: [Int: Result<Part, AnalysisError>] = [:]
      var hasFailed = false
      while folded < count {
        while !hasFailed, running < execution.threads, handedOut < count,
          handedOut < folded + 4 * execution.threads
        {
          let block = handedOut
          group.addTask {
            do throws(AnalysisError) {
              try checkCancellation()
              return (block, .success(try compute(self[block])))
            } catch {
              return (block, .failure(error))
            }
          }
          handedOut += 1
          running += 1
        }
        guard let done = await group.next() else { break }
        running -= 1
        waiting[done.block] = done.part
        if case .failure = done.part { hasFailed = true }
        while let part = waiting.removeValue(forKey: folded) {
          switch part {
          case .success(let part): fold(self[folded], part)
          case .failure(let error):
            group.cancelAll()
            return error
          }
          folded += 1
          execution.progress?(Double(folded) / Double(count))
        }
      }
      return nil
    }
    if let failure { throw failure }
  }
}

/// Stops a measure whose task was cancelled.
@inline(__always)
func checkCancellation() throws(AnalysisError) {
  if Task.isCancelled { throw .cancelled }
}

/// Runs work that has no parts in a task of its own, away from the executor of the caller.
func runAway<Value: Sendable>(
  _ execution: Execution, _ work: @escaping @Sendable () throws(AnalysisError) -> Value
) async throws(AnalysisError) -> Value {
  let result = await withTaskGroup(of: Result<Value, AnalysisError>.self) { group in
    group.addTask {
      do throws(AnalysisError) {
        try checkCancellation()
        return .success(try work())
      } catch {
        return .failure(error)
      }
    }
    return await group.next() ?? .failure(.cancelled)
  }
  let value = try result.get()
  execution.progress?(1)
  return value
}
