/// What the examples of rules are made of.
enum Samples {
  /// A lesson: its head, which takes seven lines, and what stands below it.
  static func lesson(_ body: String, id: String = "x", needs: String = "-") -> String {
    "---\nformat: 1\nid: \(id)\ntitle: A lesson\nmirrors: -\nneeds: \(needs)\n---\n\(body)"
  }

  /// A term: its head, which takes six lines without more, and one sentence.
  static func term(_ id: String, _ more: String..., see: String = "-") -> String {
    let lines = ["---", "format: 1", "id: \(id)", "term: \(id.uppercased())"] + more
    return (lines + ["see: \(see)", "source: RFC 9293", "---", "A term.", ""])
      .joined(separator: "\n")
  }

  /// A question whose key is SYN-SENT, in nine lines.
  static func ask(_ id: String = "x.1", end: String = "client") -> String {
    """
    ```ask
    id: \(id)
    kind: next-state
    script: client open
    end: \(end)
    hint: What has it sent?
    why: It has sent its SYN.
    ```

    """
  }

  /// A question to choose.
  static func choose(_ lines: String...) -> String {
    (["```ask", "id: x.1", "kind: choose", "ask: What is so?"] + lines + [
      "hint: Look.", "why: So it is.", "```", "",
    ])
    .joined(separator: "\n")
  }
}
