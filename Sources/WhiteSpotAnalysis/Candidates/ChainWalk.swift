import EcosystemModel

/// A walk along the hops of a chain that divides itself evenly at each step.
///
/// The share of the walk that ends at an entity is the probability of a walker who chooses among
/// all that each step leads to (a path-constrained random walk: Lao and Cohen 2010,
/// doi:10.1007/s10994-010-5205-8). A way that leads to few says more than one that leads to many.
struct ChainWalk {
  /// Where a walk can be after some steps.
  struct Place {
    let entity: Int
    /// The share of the walk that comes here.
    var share: Double
    /// The places before from which the greatest part comes, and the relations taken from there;
    /// several for a hop that is made again.
    var source: Int
    var steps: [[Int32]]
    fileprivate var greatestPart: Double
  }

  /// The places after each hop, the start first.
  let layers: [[Place]]

  /// Where the walk ends.
  var ends: [Place] { layers.last ?? [] }

  /// Walks.
  ///
  /// - Parameters:
  ///   - hops: The steps.
  ///   - start: The entity at which the walk starts; it is not returned to.
  ///   - network: The relations.
  ///   - isHidden: Whether a relation is left out; `nil` to leave out none.
  /// - Complexity: O(relations of the entities on the way).
  init(_ hops: [Hop], from start: Int, in network: TieNetwork, hiding isHidden: [Bool]? = nil) {
    var layers = [
      [Place(entity: start, share: 1, source: 0, steps: [], greatestPart: 1)]
    ]
    for hop in hops {
      var next: [Place] = []
      var positions: [Int: Int] = [:]
      for (source, place) in (layers.last ?? []).enumerated() {
        let reached = Self.reached(hop, from: place.entity, in: network, isHidden)
          .filter { $0.entity != start }
        let part = place.share / Double(reached.count)
        for (entity, steps) in reached {
          if let position = positions[entity] {
            next[position].share += part
            if part > next[position].greatestPart {
              next[position].greatestPart = part
              next[position].source = source
              next[position].steps = steps
            }
          } else {
            positions[entity] = next.count
            next.append(
              Place(entity: entity, share: part, source: source, steps: steps, greatestPart: part))
          }
        }
      }
      layers.append(next.sorted { $0.entity < $1.entity })
      if next.isEmpty { break }
    }
    self.layers = layers.count == hops.count + 1 ? layers : [[]]
  }

  /// The entities at which a walk ends, in order of place, without the shares and ways.
  static func ends(
    of hops: [Hop], from start: Int, in network: TieNetwork, hiding isHidden: [Bool]? = nil
  ) -> [Int] {
    var places = [start]
    for hop in hops {
      var next: [Int] = []
      for place in places {
        if hop.isRepeated {
          next += reached(hop, from: place, in: network, isHidden).map(\.entity)
        } else {
          eachStep(hop, from: place, in: network, isHidden) { next.append($1) }
        }
      }
      next.sort()
      places = next.indices.filter { next[$0] != start && ($0 == 0 || next[$0] != next[$0 - 1]) }
        .map { next[$0] }
    }
    return places
  }

  /// The end at an entity; `nil` where the walk does not end there.
  ///
  /// - Complexity: O(log ends).
  func end(at entity: Int) -> Place? {
    var range = ends.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if ends[middle].entity == entity { return ends[middle] }
      range =
        ends[middle].entity < entity ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// The strongest way to an end, as the relations of each step, those nearest the end first.
  func way(to end: Place) -> [[Int32]] {
    var way: [[Int32]] = []
    var place = end
    for layer in layers.indices.dropFirst().reversed() {
      way += place.steps.reversed()
      place = layers[layer - 1][place.source]
    }
    return way
  }

  /// The entities that a hop leads to, in order of place, each with the relations taken.
  private static func reached(
    _ hop: Hop, from entity: Int, in network: TieNetwork, _ isHidden: [Bool]?
  ) -> [(entity: Int, steps: [[Int32]])] {
    var found = step(hop, from: entity, in: network, isHidden).map { ($0.entity, [$0.relations]) }
    guard hop.isRepeated else { return found }
    var seen = Set(found.map(\.0)).union([entity])
    var position = 0
    while position < found.count {
      let (other, steps) = found[position]
      for next in step(hop, from: other, in: network, isHidden)
      where seen.insert(next.entity).inserted {
        found.append((next.entity, steps + [next.relations]))
      }
      position += 1
    }
    return found.sorted { $0.0 < $1.0 }
  }

  private static func step(
    _ hop: Hop, from entity: Int, in network: TieNetwork, _ isHidden: [Bool]?
  ) -> [(entity: Int, relations: [Int32])] {
    var relations: [Int: [Int32]] = [:]
    eachStep(hop, from: entity, in: network, isHidden) { relation, other in
      relations[other, default: []].append(relation)
    }
    return relations.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Every relation that a hop can take from an entity, with where it leads.
  private static func eachStep(
    _ hop: Hop, from entity: Int, in network: TieNetwork, _ isHidden: [Bool]?,
    _ visit: (_ relation: Int32, _ other: Int) -> Void
  ) {
    func take(_ relation: Int32, to other: Int32) {
      let other = Int(other)
      guard network.relationBits[Int(relation)] & hop.relationBits != 0,
        network.kindBits[other] & hop.kindBits != 0, other != entity,
        isHidden?[Int(relation)] != true
      else { return }
      visit(relation, other)
    }
    if hop.sense != .backward {
      for relation in network.relations(from: entity) {
        take(relation, to: network.objects[Int(relation)])
      }
    }
    if hop.sense != .forward {
      for relation in network.relations(to: entity) {
        take(relation, to: network.subjects[Int(relation)])
      }
    }
  }
}
