import Foundation

/// Answers lines of standard input on standard output; see ``Conversation``.
@main
struct RunMeasures {
  static func main() async throws {
    var conversation = Conversation()
    while let line = readLine() {
      let words = line.split(separator: "\t").map(String.init)
      let answer = try await conversation.answer(words)
      FileHandle.standardOutput.write(Data((answer + "\n").utf8))
    }
  }
}
