/// Ways into the states, from which every edge can be reached.
enum Lead {
  /// Ways in which nothing goes wrong.
  static let usual: [[Move]] = beginnings + after(endings)

  /// Ways in which an end has forgotten the connection, or the network has lost something.
  static let troubled: [[Move]] = after(troubles)

  private static func calls(_ calls: (Move.Call, Move.Side)...) -> [Move] {
    calls.map { .call($0, $1) }
  }

  private static let beginnings: [[Move]] = [
    [],
    calls((.listen, .here)),
    calls((.open, .here)),
    calls((.listen, .there), (.open, .here)),
    calls((.listen, .here), (.open, .there)) + [.deliver(to: .here)],
    calls((.open, .here), (.open, .there)) + [.deliver(to: .here)],
  ]

  /// Either end can have opened the connection.
  private static func after(_ continuations: [[Move]]) -> [[Move]] {
    let openings = [
      calls((.listen, .there), (.open, .here)) + [.deliverAll],
      calls((.listen, .here), (.open, .there)) + [.deliverAll],
    ]
    return continuations.flatMap { continuation in openings.map { $0 + continuation } }
  }

  private static let closedHere = calls((.close, .here)) + [.deliverAll]
  private static let closedThere = calls((.close, .there)) + [.deliverAll]

  private static let endings: [[Move]] = [
    [],
    calls((.close, .here)),
    closedHere,
    closedThere,
    calls((.close, .here), (.close, .there)) + [.deliver(to: .here)],
    closedThere + calls((.close, .here)),
    // The ACK of one FIN is lost, so that the other FIN acknowledges it.
    calls((.close, .here)) + [.deliver(to: .there), .drop(to: .here)] + calls((.close, .there)),
    closedHere + closedThere,
    calls((.close, .here), (.close, .there)) + [.deliverAll],
  ]

  private static let troubles: [[Move]] = [
    calls((.crash, .here)),
    calls((.crash, .here), (.listen, .here)),
    calls((.crash, .here), (.open, .here)),
    calls((.crash, .there), (.send, .here)) + [.deliver(to: .there)],
    calls((.crash, .there), (.close, .here)) + [.deliver(to: .there)],
    closedThere + calls((.crash, .there), (.close, .here)) + [.deliver(to: .there)],
    // The last ACK is lost, and the FIN comes again.
    closedHere + calls((.close, .there)) + [.deliver(to: .here), .drop(to: .there)],
    // So is an earlier one.
    calls((.close, .there)) + [.deliver(to: .here), .drop(to: .there)],
    calls((.close, .there)) + [.deliver(to: .here), .drop(to: .there)] + calls((.close, .here)),
  ]
}
