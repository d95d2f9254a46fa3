import TCP

extension Ladder {
  /// How many lines an ordinary opening takes at the top; none where it is not all that has happened
  /// there, or nothing follows it.
  var linesOfOpening: Int {
    guard let last = rows.firstIndex(where: \.isEstablished), last + 1 < rows.count else {
      return 0
    }
    let opening = rows[...last]
    let isOrdinary = opening.allSatisfy { row in
      row.time == 0 && (row.arrow.map { $0.origin == .sent && $0.fate == .arrives } ?? true)
    }
    return isOrdinary ? last + 1 : 0
  }
}

extension Ladder.Row {
  fileprivate var isEstablished: Bool { client.to == .established && server.to == .established }
}
