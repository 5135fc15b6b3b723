/// What the library had to say, message by message.
struct GraphvizMessages {
  let messages: [String]

  /// A message begins with its level; the lines that follow belong to it.
  init(_ text: String) {
    var messages: [String] = []
    for line in text.split(separator: "\n") {
      if messages.isEmpty || line.hasPrefix("Error: ") || line.hasPrefix("Warning: ") {
        messages.append(String(line))
      } else {
        messages[messages.count - 1] += " " + String(line).trimmingWhitespace()
      }
    }
    self.messages = messages
  }

  /// Faults of the engines themselves, after which they draw the graph in another way.
  private static let degradations = [
    "trouble in init_rank", "lost ", "Pshortestpath", "Unable to reclaim box space",
    "in routesplines", "overlap.", "in checkpath", "Something is probably seriously wrong",
    "circuit", "Proutespline",
  ]

  /// The messages as diagnostics.
  ///
  /// - Throws: ``GraphvizError/layoutFailed(_:)`` if one of them says that part of the graph cannot
  ///   be drawn as asked.
  func diagnostics() throws(GraphvizError) -> [RenderingDiagnostic] {
    var diagnostics: [RenderingDiagnostic] = []
    for message in messages {
      if !message.hasPrefix("Error: ") {
        diagnostics.append(RenderingDiagnostic(.graphvizMessage, message))
      } else if GraphvizMessages.degradations.contains(where: message.contains) {
        diagnostics.append(
          RenderingDiagnostic(
            .layoutDegraded,
            "the engine drew the graph after a fault of its own (\(message.dropFirst(7).prefix(80)))"
          ))
      } else {
        throw .layoutFailed(messages.joined(separator: "\n"))
      }
    }
    return diagnostics
  }
}
