internal import GraphCore

/// The sum of the weights of each row; the number of slots when unweighted.
func rowSums(_ matrix: Adjacency) -> [Double] {
  (0..<matrix.nodeCount).map { row in
    let slots = matrix.slots(of: row)
    guard let weights = matrix.weights else { return Double(slots.count) }
    return weights[slots].reduce(0, +)
  }
}

/// The product of a matrix in compressed rows and a vector.
///
/// A hot kernel: every row is summed in the order of its slots.
func multiply(_ matrix: Adjacency, _ vector: [Double], into product: inout [Double]) {
  precondition(vector.count == matrix.nodeCount && product.count == matrix.nodeCount)
  unsafe matrix.withPointers { matrix in
    unsafe vector.withUnsafeBufferPointer { vector in
      unsafe product.withUnsafeMutableBufferPointer { product in
        for row in 0..<product.count {
          var sum = 0.0
          let slots = unsafe Int(matrix.offsets[row])..<Int(matrix.offsets[row + 1])
          if let weights = unsafe matrix.weights {
            for slot in slots {
              unsafe sum += weights[slot] * vector[Int(matrix.neighbors[slot])]
            }
          } else {
            for slot in slots { unsafe sum += vector[Int(matrix.neighbors[slot])] }
          }
          unsafe product[row] = sum
        }
      }
    }
  }
}
