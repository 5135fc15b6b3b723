#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

// The C library's functions, here only, so that no other file depends on the platform.

/// The natural logarithm.
package func logarithm(_ value: Double) -> Double { log(value) }

/// The exponential function.
package func exponential(_ value: Double) -> Double { exp(value) }

/// A power.
package func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// The exponential function less 1, exact near 0.
package func exponentialMinusOne(_ value: Double) -> Double { expm1(value) }

/// The natural logarithm of 1 plus a value, exact near 0.
package func logarithmOfOnePlus(_ value: Double) -> Double { log1p(value) }
