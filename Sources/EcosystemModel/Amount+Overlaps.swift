extension [Amount] {
  /// The amounts without those that may count the same money as a larger one; in order of id.
  ///
  /// An amount in several groups counts when it is the largest of each.
  package var countedOnce: [Amount] {
    var largest: [String: Amount] = [:]
    for amount in self {
      for group in amount.overlaps {
        guard let known = largest[group], (amount.value, known.id) <= (known.value, amount.id)
        else {
          largest[group] = amount
          continue
        }
      }
    }
    return filter { amount in amount.overlaps.allSatisfy { largest[$0]?.id == amount.id } }
      .sorted { $0.id < $1.id }
  }
}
