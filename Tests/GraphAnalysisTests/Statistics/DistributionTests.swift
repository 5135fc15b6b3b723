import GraphAnalysis
import Testing

@Suite("Distributions")
struct DistributionTests {
  static let mixed = [0.1, 0.2, 0.35, 0.5, 0.5, 0.75, 0.9, 1.0 / 6]

  @Test("Poisson-binomial tails equal the sum over all outcomes")
  func bruteForce() {
    let probabilities = Self.mixed
    var masses = [Double](repeating: 0, count: probabilities.count + 1)
    for outcome in 0..<(1 << probabilities.count) {
      var product = 1.0
      for (trial, success) in probabilities.enumerated() {
        product *= outcome >> trial & 1 == 1 ? success : 1 - success
      }
      masses[outcome.nonzeroBitCount] += product
    }
    let count = PoissonBinomial(probabilities: probabilities)
    for number in 0...probabilities.count {
      #expect(abs(count.probability(of: number) - masses[number]) < 1e-15)
      #expect(abs(count.lowerTail(number) - masses[...number].reduce(0, +)) < 1e-15)
      #expect(abs(count.upperTail(number) - masses[number...].reduce(0, +)) < 1e-15)
    }
    #expect(abs(count.mean - probabilities.reduce(0, +)) < 1e-15)
  }

  // Exact rational arithmetic; scipy 1.17.1's poisson_binom agrees where it does not cancel.
  @Test(
    "Poisson-binomial tails of 126 trials are exact",
    arguments: [
      (20, 4.6091054152693864e-23, 1.0), (40, 3.732722774191607e-08, 0.999999988891927),
      (50, 0.0005511379609563474, 0.9997426629366976),
      (66, 0.5288174081197754, 0.5539553213595748), (90, 0.9999998551289662, 4.454207226410343e-07),
    ])
  func manyTrials(number: Int, lower: Double, upper: Double) {
    let count = PoissonBinomial(
      probabilities: (0..<126).map { Double($0 % 6 + 1) / 6 * 0.9 }, limit: 90)
    #expect(close(count.lowerTail(number), lower, 1e-12))
    #expect(close(count.upperTail(number), upper, 1e-12))
  }

  // scipy 1.17.1: binom.cdf(k, n, p) and .sf(k - 1, n, p)
  @Test(
    "Equal probabilities give the binomial distribution",
    arguments: [
      (126, 1.0 / 6, 4, 1.9998469030524096e-06, 0.9999996893453993),
      (126, 1.0 / 6, 21, 0.5579263226289268, 0.5370489032122988),
      (300, 0.5, 110, 2.25036187842003e-06, 0.99999872686829),
      (40, 0.25, 0, 1.0056585161637515e-05, 1.0),
    ])
  func binomial(trials: Int, success: Double, number: Int, lower: Double, upper: Double) {
    let count = PoissonBinomial(
      probabilities: [Double](repeating: success, count: trials), limit: number)
    #expect(close(count.lowerTail(number), lower, 1e-10))
    #expect(close(count.upperTail(number), upper, 1e-10))
  }

  @Test("Certain and absent trials", arguments: [0, 1, 2, 3])
  func edges(number: Int) {
    #expect(PoissonBinomial(probabilities: []).lowerTail(number) == 1)
    let certain = PoissonBinomial(probabilities: [1, 1])
    #expect(certain.lowerTail(number) == (number < 2 ? 0 : 1))
    #expect(certain.upperTail(number) == (number > 2 ? 0 : 1))
  }

  // scipy 1.17.1: special.gammaincc(a, x)
  @Test(
    "The incomplete gamma function equals scipy's",
    arguments: [
      (0.5, 0.1, 0.6547208460185768), (1, 1, 0.36787944117144245),
      (1, 8, 0.0003354626279025119), (3, 2.4, 0.5697087466575106),
      (10, 12, 0.24239216167051245), (21, 17.6, 0.7618914717652288),
      (25, 9.5, 0.9999791402397139), (101, 80.8, 0.9833483848579426),
      (400, 450, 0.007774644192745909), (1_000, 900, 0.9994500977342882),
    ] as [(Double, Double, Double)])
  func incompleteGamma(shape: Double, value: Double, upper: Double) {
    #expect(close(GammaFunctions.upperRegularized(shape: shape, value), upper, 1e-11))
    #expect(
      abs(GammaFunctions.lowerRegularized(shape: shape, value) - (1 - upper)) < 1e-12)
  }

  // scipy 1.17.1: special.gammaln(x)
  @Test(
    "The logarithm of the gamma function equals scipy's",
    arguments: [
      (0.5, 0.5723649429247), (1, 0), (1.5, -0.12078223763524526), (2, 0),
      (7.25, 7.0521854507385395), (12, 17.502307845873887), (100.5, 361.43554046777757),
      (12_345.678, 103959.91990554606),
    ] as [(Double, Double)])
  func logGamma(argument: Double, expected: Double) {
    #expect(abs(GammaFunctions.logGamma(argument) - expected) < 1e-14 * max(1, abs(expected)) * 4)
  }

  // scipy 1.17.1: stats.gamma(O + 1, scale=1 / (E + 1)): mean, sf(.8), ppf(.025), ppf(.975)
  @Test(
    "The posterior of the ratio equals scipy's",
    arguments: [
      (0, 8, 0.1111111111111111, 0.0007465858083766782, 0.0028130897760322085, 0.40987549490154834),
      (0, 0, 1, 0.4493289641172217, 0.025317807984289876, 3.6888794541139354),
      (3, 21, 0.18181818181818182, 2.4586021745431917e-05, 0.04953933516483295, 0.3985124122610147),
      (21, 21, 1, 0.8255474550463788, 0.6266946760104368, 1.4591241243156092),
      (40, 21.5, 1.8222222222222222, 0.9999976970298998, 1.3076581274869015, 2.420828753954847),
      (150, 200, 0.7512437810945274, 0.20958224905359316, 0.636200177417895, 0.875707294015296),
    ] as [(Double, Double, Double, Double, Double, Double)])
  func posterior(
    observed: Double, expected: Double, mean: Double, served: Double, low: Double, high: Double
  ) {
    let ratio = GammaPoisson(observed: observed, expected: expected)
    #expect(close(ratio.mean, mean, 1e-14))
    #expect(close(ratio.probability(atLeast: 0.8), served, 1e-11))
    #expect(close(ratio.interval().lowerBound, low, 1e-10))
    #expect(close(ratio.interval().upperBound, high, 1e-10))
  }
}

func close(_ left: Double, _ right: Double, _ tolerance: Double) -> Bool {
  abs(left - right) <= tolerance * max(abs(left), abs(right))
}
