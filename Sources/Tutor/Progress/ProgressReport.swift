extension ProgressMap {
  /// What `progress` says.
  package func outputs(in language: Language) -> [Output] {
    let words = ProgressWords(language: language)
    let title = Output.title(words.title, help: words.answers(answers))
    guard !isEmpty else { return [title, .said("\(words.nothing)\n\n\(words.begin)")] }
    return [title, .map(self), .summary(self)]
  }
}

extension [Difference] {
  /// What is said of things that differed from the log and were put right.
  package func outputs(in language: Language) -> [Output] {
    let words = DifferenceWords(language: language)
    let items = map { [Markdown.Block.paragraph([.text(words.sentence($0))])] }
    return [
      .said(words.summary(of: count)), .prose([.list(start: nil, items: items, isTight: true)]),
    ]
  }
}
