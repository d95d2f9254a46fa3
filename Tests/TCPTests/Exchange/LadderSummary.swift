import TCP

extension Ladder.Row {
  /// The line in short: time, arrow, client, server.
  var summary: String {
    let arrow = arrow.map { " \($0.segment) \($0.from) \($0.origin) \($0.fate)" } ?? ""
    return "\(time)\(arrow) | client \(client.summary) | server \(server.summary)"
  }
}

extension Ladder.Side {
  /// The states, the cause in brackets, the signals in parentheses.
  var summary: String {
    var words = [from == to ? "\(to)" : "\(from)>\(to)"]
    switch cause {
    case .event(let event): words.append("[\(event)]")
    case .crash: words.append("[crash]")
    case nil: break
    }
    words += signals.map { "(\($0))" }
    if isOpened { words.append("opened") }
    return words.joined(separator: " ")
  }
}
