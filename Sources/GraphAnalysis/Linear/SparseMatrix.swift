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
/// A hot kernel: every row is summed in an order that depends on its slots alone.
func multiply(_ matrix: Adjacency, _ vector: [Double], into product: inout [Double]) {
  precondition(vector.count == matrix.nodeCount && product.count == matrix.nodeCount)
  unsafe matrix.withPointers { matrix in
    unsafe vector.withUnsafeBufferPointer { vector in
      unsafe product.withUnsafeMutableBufferPointer { product in
        for row in 0..<product.count {
          let slots = unsafe Int(matrix.offsets[row])..<Int(matrix.offsets[row + 1])
          if let weights = unsafe matrix.weights {
            unsafe product[row] = sum(slots) {
              unsafe weights[$0] * vector[Int(matrix.neighbors[$0])]
            }
          } else {
            unsafe product[row] = sum(slots) { unsafe vector[Int(matrix.neighbors[$0])] }
          }
        }
      }
    }
  }
}

/// The sum of terms, as four sums side by side, so that an addition need not wait for the last one.
@inline(__always)
private func sum(_ slots: Range<Int>, term: (Int) -> Double) -> Double {
  var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0)
  var slot = slots.lowerBound
  while slot + 4 <= slots.upperBound {
    first += term(slot)
    second += term(slot + 1)
    third += term(slot + 2)
    fourth += term(slot + 3)
    slot += 4
  }
  while slot < slots.upperBound {
    first += term(slot)
    slot += 1
  }
  return (first + second) + (third + fourth)
}
