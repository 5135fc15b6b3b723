/// A queue of nodes that leaves nearest first, for searches whose distances never fall behind.
///
/// A hot kernel on memory that it owns. Nodes wait in a ring of buckets by distance, wide enough
/// that the longest arc never goes round it; only the nearest bucket is kept as a heap (in the
/// manner of Cherkassky, Goldberg and Silverstein 1999, doi:10.1137/S0097539796313490). A node
/// whose distance fell is added once more, and what is left of it is passed over. Equally near
/// nodes leave in an order that no result may depend on.
@safe struct DistanceQueue: ~Copyable {
  private static let bucketCount = 1024
  private static let none = UInt32.max

  private struct Entry {
    let distance: Double
    let node: UInt32
    /// The next entry of the same bucket, or of those that are free.
    var next: UInt32
  }

  /// Buckets per unit of distance.
  private let scale: Double
  /// The first entry of each bucket, and a bit for each bucket that has one.
  private let firsts: UnsafeMutablePointer<UInt32>
  private let filled: UnsafeMutablePointer<UInt64>
  private let entries: UnsafeMutablePointer<Entry>
  private var entryCount = 0
  private var firstFree = none
  /// The nearest bucket, as a heap of two children per entry, and its number.
  private let near: UnsafeMutablePointer<Entry>
  private var nearCount = 0
  private var nearBucket = 0
  private var waiting = 0

  /// Makes a queue for a graph of a number of arcs, of which none is longer than one.
  init(arcCount: Int, longestArc: Double) {
    scale = min(
      Double(Self.bucketCount - 4) / max(longestArc, .leastNonzeroMagnitude),
      .greatestFiniteMagnitude)
    unsafe firsts = .allocate(capacity: Self.bucketCount)
    unsafe firsts.initialize(repeating: Self.none, count: Self.bucketCount)
    unsafe filled = .allocate(capacity: Self.bucketCount / 64)
    unsafe filled.initialize(repeating: 0, count: Self.bucketCount / 64)
    // Every arc adds its end at most once.
    unsafe entries = .allocate(capacity: arcCount + 1)
    unsafe near = .allocate(capacity: arcCount + 1)
  }

  deinit {
    unsafe firsts.deallocate()
    unsafe filled.deallocate()
    unsafe entries.deallocate()
    unsafe near.deallocate()
  }

  /// Adds the node from which a search starts, to a queue that is empty.
  mutating func start(_ node: UInt32) {
    nearBucket = 0
    nearCount = 0
    addNear(node, 0)
  }

  /// Adds a node, or adds it again after its distance fell.
  @inline(__always)
  mutating func push(_ node: UInt32, _ distance: Double) {
    let bucket = Int(distance * scale)
    if bucket <= nearBucket {
      addNear(node, distance)
    } else {
      addFar(node, distance, bucket & (Self.bucketCount - 1))
    }
  }

  /// Takes out the nearest node.
  @inline(__always)
  mutating func pop(_ distance: UnsafeMutablePointer<Double>) -> UInt32? {
    while true {
      if nearCount == 0 {
        guard waiting > 0 else { return nil }
        unsafe takeNextBucket(distance)
        continue
      }
      let nearest = unsafe near[0]
      removeNearest()
      if unsafe nearest.distance <= distance[Int(nearest.node)] { return nearest.node }
    }
  }

  @inline(__always)
  private mutating func addFar(_ node: UInt32, _ distance: Double, _ bucket: Int) {
    var place = firstFree
    if place == Self.none {
      place = UInt32(truncatingIfNeeded: entryCount)
      entryCount += 1
    } else {
      unsafe firstFree = entries[Int(place)].next
    }
    unsafe entries[Int(place)] = Entry(distance: distance, node: node, next: firsts[bucket])
    unsafe firsts[bucket] = place
    unsafe filled[bucket >> 6] |= 1 << UInt64(bucket & 63)
    waiting += 1
  }

  /// Makes a heap of the next bucket, without what is passed over.
  private mutating func takeNextBucket(_ distance: UnsafeMutablePointer<Double>) {
    let place = nearBucket & (Self.bucketCount - 1)
    let bucket = nextFilled(after: place)
    nearBucket += (bucket - place) & (Self.bucketCount - 1)
    unsafe filled[bucket >> 6] &= ~(1 << UInt64(bucket & 63))
    var next = unsafe firsts[bucket]
    unsafe firsts[bucket] = Self.none
    while next != Self.none {
      let entry = unsafe entries[Int(next)]
      unsafe entries[Int(next)].next = firstFree
      firstFree = next
      next = entry.next
      waiting -= 1
      if unsafe entry.distance <= distance[Int(entry.node)] {
        addNear(entry.node, entry.distance)
      }
    }
  }

  /// The first bucket with an entry, going round the ring; there is one.
  private func nextFilled(after place: Int) -> Int {
    var word = place >> 6
    var bits = unsafe filled[word] & ~(UInt64.max >> UInt64(63 - place & 63))
    while bits == 0 {
      word = (word + 1) & (Self.bucketCount / 64 - 1)
      bits = unsafe filled[word]
    }
    return word << 6 | bits.trailingZeroBitCount
  }

  @inline(__always)
  private mutating func addNear(_ node: UInt32, _ distance: Double) {
    var place = nearCount
    nearCount += 1
    while place > 0 {
      let parent = (place - 1) >> 1
      guard unsafe near[parent].distance > distance else { break }
      unsafe near[place] = near[parent]
      place = parent
    }
    unsafe near[place] = Entry(distance: distance, node: node, next: Self.none)
  }

  @inline(__always)
  private mutating func removeNearest() {
    nearCount -= 1
    let moved = unsafe near[nearCount]
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < nearCount else { break }
      if child + 1 < nearCount, unsafe near[child + 1].distance < near[child].distance {
        child += 1
      }
      guard unsafe near[child].distance < moved.distance else { break }
      unsafe near[place] = near[child]
      place = child
    }
    unsafe near[place] = moved
  }
}
