import Testing
import Tutor

@Suite struct `A deck` {
  @Test(arguments: [
    ("time_wait", "time-wait"), ("ＴＩＭＥ－ＷＡＩＴ", "time-wait"), ("06", "time-wait"),
    ("时间等待", "time-wait"), ("TIMED_WAIT", "time-wait"), ("syn-rcv", "syn-received"),
    ("CLOSING", "closing"), ("close", "closed"), ("opening", "three-way-handshake"),
    ("three-way handshake", "three-way-handshake"), ("三次握手", "three-way-handshake"),
    ("四次挥手", "four-step-close"), ("the close", "four-step-close"), ("状态图", "diagram"),
    ("state diagram", "diagram"), ("simultaneous open", "both-at-once"), ("MSL", "msl"),
    ("bits", "header"), ("2msl", "2msl"), ("names", "names"), ("counting", "counting"),
    ("ss", "ss"), ("RST", "rst"),
  ]) func `finds a card by whatever it is called`(_ name: String, _ id: String) throws {
    for language in Language.allCases {
      #expect(try Repository.deck(in: language).card(named: name)?.id == id)
    }
  }

  @Test(
    arguments: [
      ("TIME-WIAT", "TIME-WAIT"), ("diagrm", "diagram"), ("countng", "counting"),
      ("orphn", "orphan"), ("xyzzy", nil),
    ] as [(String, String?)]) func `knows what was perhaps meant`(
      _ name: String, _ near: String?
    ) throws
  {
    let deck = try Repository.deck(in: .english)
    #expect(deck.card(named: name) == nil)
    #expect(deck.nearestName(to: name) == near)
  }

  @Test(arguments: Language.allCases) func `holds the states and eight topics`(
    _ language: Language
  ) throws {
    let deck = try Repository.deck(in: language)
    #expect(
      deck.cards.map(\.id) == [
        "closed", "listen", "syn-sent", "syn-received", "established", "fin-wait-1", "fin-wait-2",
        "close-wait", "closing", "last-ack", "time-wait", "three-way-handshake",
        "four-step-close", "both-at-once", "diagram", "header", "msl", "names", "counting",
      ])
    for id in deck.cards.map(\.id) { #expect(deck.card(named: id)?.id == id) }
  }

  @Test func `does without a glossary`() {
    let deck = Deck(glossary: Glossary(), language: .english)
    #expect(deck.cards.count == 19)
    #expect(deck.card(named: "TIME-WAIT")?.title == "TIME-WAIT")
  }
}
