import Glibc
import MissiegraafCommands

@main
enum Main {
  static func main() async {
    exit(await Missiegraaf.run(arguments: Array(CommandLine.arguments.dropFirst())))
  }
}
