import ArgumentParser
import TCP
import Tutor

/// The glossary, with timelines that are computed.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a term; the terms about TIME-WAIT with timelines.",
    discussion: """
      EXAMPLES
        handshake explain TIME-WAIT
        handshake explain 2msl --system linux
        handshake explain msl --msl 30s

      Without a term, all of them are listed.
      """)

  @Argument(help: "The term, in any spelling: TIME_WAIT, time-wait, 06 …", completion: .term)
  var term: [String] = []

  @Option(help: ArgumentHelp("Another MSL for the timelines, such as 30s.", valueName: "time"))
  var msl: String?

  @Option(
    help: "The system whose numbers count: rfc, linux, macos, windows or freebsd.",
    completion: .system)
  var system: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let system, System(name: system) == nil {
      throw ValidationError("There is no system \u{201C}\(system)\u{201D} here.")
    }
    if let msl, Self.milliseconds(msl) == nil {
      throw ValidationError("\u{201C}\(msl)\u{201D} is no length of time; write 30s or 2min.")
    }
  }

  func run() throws {
    let language = common.language
    let glossary = try common.courseFolder().glossary(in: language)
    let name = term.joined(separator: " ")
    guard !name.isEmpty else { return print([glossary.list(in: language)], in: language) }
    guard let term = glossary.term(named: name) else {
      throw Failure.noTerm(name, nearest: glossary.nearestName(to: name)).exit(in: language)
    }
    let explanation = Explanation(
      of: term, from: glossary, on: system.flatMap(System.init(name:)),
      msl: msl.flatMap(Self.milliseconds), in: language)
    print(explanation.outputs, in: language)
  }

  /// The time in milliseconds; it must be by the clock, and no longer than a day.
  private static func milliseconds(_ text: String) -> UInt64? {
    guard case .milliseconds(let time)? = TimeSpan(reading: text), (1...86_400_000).contains(time)
    else { return nil }
    return time
  }

  private func print(_ outputs: [Output], in language: Language) {
    let terminal = common.terminal
    let output = StandardOutput()
    output.write(terminal.drawn(outputs, in: language))
    output.flush()
  }
}
