import ArgumentParser
import Glibc

/// A tutor for TCP's opening and closing.
@main
struct Handshake: ParsableCommand {
  // Each command says its name: to make it of the type's would cost a millisecond of every start.
  static let configuration = CommandConfiguration(
    commandName: "handshake",
    abstract: "A tutor for the opening and closing of TCP connections.",
    discussion: """
      EXAMPLES
        handshake                    study, where you left off
        handshake study FILE.md      study a lesson of your own
        handshake quiz               answer questions for a score
        handshake review             what is due today
        handshake explain TIME-WAIT  a term of the glossary
        handshake card TIME-WAIT     a reference card
        handshake progress           what is known, edge by edge
        handshake export --to anki   the questions for another program
        handshake check              check the course
        handshake sim                play with two ends and a network
      """,
    version: "handshake \(Version.full)",
    subcommands: [
      Study.self, Quiz.self, Review.self, Practice.self, Explain.self, CardCommand.self,
      ProgressCommand.self, Export.self, Check.self, New.self, Sim.self,
    ],
    defaultSubcommand: Study.self)

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let (message, code) = (fullMessage(for: error), exitCode(for: error))
      guard !code.isSuccess else { exit(withError: error) }
      // The exit of ArgumentParser would show the command line as it is, orders and all.
      if !message.isEmpty { StandardError.write("\(message)\n") }
      Glibc.exit(code.rawValue)
    }
  }
}
