public import SourceDiagnostics

/// The codes of problems in the small files that go with a question.
public enum ChangeCode {
  /// A relation that is to be removed is not in the data.
  public static let nothingToRemove = DiagnosticCode(
    "MG201", "nothing to remove",
    explanation: """
      A row with remove takes away every relation with its subject, relation and object, and with \
      its role and source where it gives them. The data has no such relation. List what is there \
      with: missiegraaf draw ego, or look in relations.csv.
      """)
  /// Weights do not add up to 1.
  public static let weightSum = DiagnosticCode(
    "MG202", "weights do not add up to 1",
    explanation: """
      Weights of needs are shares of the whole: they add up to 1, give or take 0.005 for rounding. \
      A need that has no row has weight 0 and takes no part in the order.
      """)

  /// Every code of these files, in order.
  public static let all = [nothingToRemove, weightSum]
}
