import ArgumentParser
import Tutor

/// Reference cards.
struct CardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "card",
    abstract: "Print reference cards: of states, of topics, of terms.",
    discussion: """
      EXAMPLES
        handshake card TIME-WAIT
        handshake card diagram -o diagram.svg
        handshake card all --format md
        handshake card CLOSE-WAIT --width 40
        handshake card all -o cards.pdf --paper a4 --duplex

      Without a name, all that there are cards of is listed.
      """)

  @Argument(
    help: ArgumentHelp("States, topics or terms in any spelling, or all.", valueName: "name"),
    completion: .card)
  var names: [String] = []

  @Flag(help: "List what there are cards of.")
  var list = false

  @OptionGroup var output: CardOutput

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    let deck = Deck(
      glossary: try common.courseFolder().glossary(in: language), language: language)
    guard !names.isEmpty, !list else {
      let output = StandardOutput()
      output.write(common.terminal.drawn([deck.list], in: language))
      return output.flush()
    }
    let cards = try cards(of: deck)
    try output.write(cards, titled: deck.title(of: cards), with: common)
  }

  private func cards(of deck: Deck) throws -> [Card] {
    if names.map({ $0.lowercased() }) == ["all"] { return deck.cards }
    // A name of several words need not stand between quotes.
    let whole = names.joined(separator: " ")
    if let card = deck.card(named: whole) { return [card] }
    return try names.map { name in
      if let card = deck.card(named: name) { return card }
      let (asked, near) =
        deck.nearestName(to: whole).map { (whole, $0) }
        ?? (name, deck.nearestName(to: name))
      throw Failure.noCard(asked, nearest: near).exit(in: common.language)
    }
  }
}
