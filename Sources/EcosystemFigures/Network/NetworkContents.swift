internal import EcosystemModel

/// Who is drawn by name, who in a list with others, and who is summarised.
struct NetworkContents {
  /// Entities of one kind and sector with exactly the same ties: drawn as one box with a list.
  struct Group {
    var kind: EntityKind
    var sector: HelixSector?
    /// The members that are named, in order.
    var named: [Entity]
    /// The members that are counted only.
    var unnamed: [Entity]
    /// The ties that each member has, those of the first member.
    var ties: [NetworkView.Tie]
    /// A member, as an end of those ties.
    var representative: EntityID

    var count: Int { named.count + unnamed.count }
    var members: [Entity] { named + unnamed }
  }

  /// Entities beyond the limit that are in no list, by theme and by side.
  struct Remainder {
    /// The one theme to which all of them belong or are tied.
    var home: EntityID?
    /// Whether they are those who take part, and not what is done.
    var isOutside: Bool
    var members: [Entity]

    /// The kinds among them.
    var kinds: [EntityKind] {
      EntityKind.allCases.filter { kind in members.contains { $0.kind == kind } }
    }
  }

  private(set) var individuals: [Entity] = []
  private(set) var groups: [Group] = []
  private(set) var remainders: [Remainder] = []
  /// The theme, or the themes, at the other end of each tie of an entity.
  let themesOfTies: [EntityID: [EntityID]]

  /// How many entities have a name in the figure.
  var namedCount: Int { individuals.count + groups.reduce(0) { $0 + $1.named.count } }

  /// Chooses who is named, at most as many as the limit says.
  init(_ queue: NetworkQueue, limit: Int) {
    groups = queue.groups
    themesOfTies = queue.themesOfTies
    var budget = Double(limit) - Double(groups.count) / 2
    var hidden: [Entity] = []
    for entity in queue.entities {
      let group = queue.groupOf[entity.id]
      let cost = group == nil ? 1 : 0.5
      let fits = entity.kind == .theme || budget >= cost
      if fits { budget -= cost }
      switch (group, fits) {
      case (let group?, true): groups[group].named.append(entity)
      case (let group?, false): groups[group].unnamed.append(entity)
      case (nil, true): individuals.append(entity)
      case (nil, false): hidden.append(entity)
      }
    }
    // A list of partners without names still tells their sector; another one says nothing more
    // than a summary does.
    for group in groups where group.named.isEmpty && group.kind != .partner {
      hidden += group.unnamed
    }
    groups.removeAll { $0.named.isEmpty && $0.kind != .partner }
    for entity in hidden { summarise(entity, at: queue.homes[entity.id]) }
    mergeSmallRemainders()
  }

  /// Takes summaries of a few who take part together into one, so that the figure stays calm.
  private mutating func mergeSmallRemainders() {
    let isSmall = { (remainder: Remainder) in
      remainder.isOutside && remainder.home != nil
        && remainder.members.count < NetworkQueue.smallestGroup
    }
    let small = remainders.filter(isSmall)
    guard small.count > 1 || remainders.contains(where: { $0.isOutside && $0.home == nil }) else {
      return
    }
    remainders.removeAll(where: isSmall)
    let members = small.flatMap(\.members)
    guard !members.isEmpty else { return }
    if let index = remainders.firstIndex(where: { $0.isOutside && $0.home == nil }) {
      remainders[index].members += members
    } else {
      remainders.append(Remainder(home: nil, isOutside: true, members: members))
    }
  }

  private mutating func summarise(_ entity: Entity, at home: EntityID?) {
    let isOutside = NetworkDrawing.isOutside(entity.kind)
    if let index = remainders.firstIndex(where: {
      $0.home == home && $0.isOutside == isOutside
    }) {
      remainders[index].members.append(entity)
    } else {
      remainders.append(Remainder(home: home, isOutside: isOutside, members: [entity]))
    }
  }
}
