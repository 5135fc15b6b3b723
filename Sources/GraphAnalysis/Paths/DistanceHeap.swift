/// A heap of nodes, nearest first, in which a node whose distance fell moves up in place.
///
/// Four children per entry; a hot kernel on memory that it owns. Equally near nodes leave in an
/// order that no result may depend on.
@safe struct DistanceHeap: ~Copyable {
  private static let absent = UInt32.max

  private let entries: UnsafeMutablePointer<UInt32>
  private let places: UnsafeMutablePointer<UInt32>
  private var count = 0

  init(nodeCount: Int) {
    unsafe entries = .allocate(capacity: nodeCount)
    unsafe places = .allocate(capacity: nodeCount)
    unsafe places.initialize(repeating: Self.absent, count: nodeCount)
  }

  deinit {
    unsafe entries.deallocate()
    unsafe places.deallocate()
  }

  /// Adds a node, or moves it up after its distance fell.
  @inline(__always)
  mutating func push(_ node: UInt32, _ distance: UnsafeMutablePointer<Double>) {
    var place = Int(unsafe places[Int(node)])
    if place == Int(Self.absent) {
      place = count
      count += 1
    }
    let key = unsafe distance[Int(node)]
    while place > 0 {
      let parent = (place - 1) >> 2
      let other = unsafe entries[parent]
      guard unsafe distance[Int(other)] > key else { break }
      unsafe entries[place] = other
      unsafe places[Int(other)] = UInt32(truncatingIfNeeded: place)
      place = parent
    }
    unsafe entries[place] = node
    unsafe places[Int(node)] = UInt32(truncatingIfNeeded: place)
  }

  /// Takes out the nearest node.
  @inline(__always)
  mutating func pop(_ distance: UnsafeMutablePointer<Double>) -> UInt32? {
    guard count > 0 else { return nil }
    let nearest = unsafe entries[0]
    unsafe places[Int(nearest)] = Self.absent
    count -= 1
    guard count > 0 else { return nearest }
    let moved = unsafe entries[count]
    let key = unsafe distance[Int(moved)]
    var place = 0
    while true {
      let first = place * 4 + 1
      guard first < count else { break }
      var best = first
      var bestKey = unsafe distance[Int(entries[first])]
      for child in first + 1..<max(first + 1, min(first + 4, count)) {
        let childKey = unsafe distance[Int(entries[child])]
        if childKey < bestKey { (best, bestKey) = (child, childKey) }
      }
      guard bestKey < key else { break }
      let other = unsafe entries[best]
      unsafe entries[place] = other
      unsafe places[Int(other)] = UInt32(truncatingIfNeeded: place)
      place = best
    }
    unsafe entries[place] = moved
    unsafe places[Int(moved)] = UInt32(truncatingIfNeeded: place)
    return nearest
  }
}
