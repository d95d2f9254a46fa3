import ArgumentParser
import Glibc
import TCP
import Tutor

/// The sandbox.
struct Sim: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sim",
    abstract: "Play with two ends and a network.",
    discussion: """
      EXAMPLES
        handshake sim
        printf 'server listen\\nclient open\\ndeliver all\\n' | handshake sim
        handshake sim --json < script

      Reads one command a line; `help` lists them.
      """)

  @Flag(help: "Answer every line with one JSON object.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    var loop = SimLoop(
      language: common.language, terminal: common.terminal)
    guard json ? loop.runAsJSON() : loop.run() else { throw ExitCode(EX_DATAERR) }
  }
}
