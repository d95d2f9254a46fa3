/// Commands from their start to their end, beside `python3 -c pass`.
struct Commands {
  let program: String
  let store: LongStore

  func rows() -> [Row] {
    let paper = ["en", "zh-Hans"].map { language in
      [program, "card", "all", "--lang", language, "-o", "\(store.folder)/\(language).pdf"]
    }
    let measured = [
      ("check of the whole course", Beside([program, "check"]), 4.0),
      ("card TIME-WAIT, as text", Beside([program, "card", "TIME-WAIT"]), 1.5),
      ("all cards in both languages, as PDF", Beside(paper[0], paper[1]), 30),
      (
        "what to review, of 100,000 answers", Beside([program, "review"], dataIn: store.folder), 10
      ),
      ("a quiz of 100 questions, begun", Beside([program, "quiz", "--questions", "100"]), nil),
    ]
    return measured.compactMap { name, runs, limit in
      runs.map { Row(name, $0, atMost: limit) }
    }
  }
}
