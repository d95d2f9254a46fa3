import ArgumentParser
import Tutor

/// What is known, edge by edge.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Say what is known, edge by edge, and what falls due.",
    discussion: """
      EXAMPLES
        handshake progress
        handshake progress --json | jq '.edges[] | select(.level == "solid") | .edge'
        handshake progress --rebuild          makes anew from the answers what follows from them
        handshake progress -o progress.svg    the state diagram, with what is known; .pdf to print it

      Each edge of the machine is new, learning, familiar or solid at each end.
      """)

  @Flag(help: "Print a JSON object on standard output.")
  var json = false

  @Flag(help: "Make everything anew from the log of answers, and say what differed.")
  var rebuild = false

  @OptionGroup var drawing: CardOutput

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if [json, rebuild, drawing.isAsked].count(where: \.self) > 1 {
      throw ValidationError("Say --json, --rebuild or a form of the diagram, not two of them.")
    }
  }

  func run() throws {
    guard let path = UserFiles(environment: Process.environment).progress else {
      throw Failure.store(.noHome).exit(in: common.language)
    }
    if rebuild { try makeAnew(at: path) } else { try show(path) }
  }

  /// Says what is kept, without a change to it.
  private func show(_ path: String) throws {
    let course = try common.courseFolder().course(in: common.language)
    let map = try common.access { () throws(StoreFailure) in try ProgressMap(at: path, in: course) }
    if drawing.isAsked {
      let card = Card(showing: map.levels(), in: common.language)
      return try drawing.write([card], titled: card.title, with: common)
    }
    guard json else { return print(map.outputs(in: common.language)) }
    let output = StandardOutput()
    output.write { map.append(asJSONTo: &$0) }
    output.flush()
  }

  private func makeAnew(at path: String) throws {
    guard !StoreFile(path: path).isMissing else {
      throw Failure.file(.missing(path)).exit(in: common.language)
    }
    let differences = try common.access { () throws(StoreFailure) in
      let store = try Store(at: path)
      defer { store.close() }
      return try store.rebuild()
    }
    print(differences.outputs(in: common.language))
  }

  private func print(_ outputs: [Output]) {
    let output = StandardOutput()
    output.write(common.terminal.drawn(outputs, in: common.language))
    output.flush()
  }
}
