extension CheckFinding {
  /// The words for this finding.
  package var words: FindingWords {
    switch self {
    case .hintMissing:
      FindingWords(
        HintMissing.code, "the question has no hint",
        remedy: "add lines `hint: …`, the vaguest first", severity: .warning)
    case .whyMissing:
      FindingWords(
        WhyMissing.code, "the question has no explanation",
        remedy: "add `why: …`, what the answer follows from", severity: .warning)
    case .hintTells(let answer):
      FindingWords(
        HintTells.code, "this hint gives the answer away: \(quoted(answer))",
        remedy: "only the last hint may say it")
    case .askTells(let answer):
      FindingWords(
        AskTells.code, "the question gives its own answer away: \(quoted(answer))",
        remedy: "ask without naming it")
    case .optionsEqual(let line):
      FindingWords(
        OptionsEqual.code, "this option is the same as that of line \(line)",
        remedy: "change a word: case, blanks, `-` and `_` do not tell answers apart")
    case .optionRightAndWrong(let line):
      FindingWords(
        OptionRightAndWrong.code, "this wrong option stands in line \(line) as a right one",
        remedy: "take out one of them")
    case .optionCut(let sign):
      FindingWords(
        OptionCut.code, "there is a \(quoted(sign)) in this option, and answers are cut there",
        remedy: "write a comma, a colon or two sentences")
    case .optionUnreachable(let option, .word):
      FindingWords(
        OptionUnreachable.code, "whoever types \(quoted(option)) means the tutor's word",
        remedy: "say it in other words; `help` lists those that are taken")
    case .optionUnreachable(let option, .number):
      FindingWords(
        OptionUnreachable.code, "whoever types \(quoted(option)) means the number of an option",
        remedy: "write words with it, or ask in the kind `tally` or `numbers`")
    case .reasonTwice(let answer, let line):
      FindingWords(
        ReasonTwice.code, "the answer \(quoted(answer)) has its reason in line \(line) already",
        remedy: "keep one of them: the second is never said")
    case .stateInvented(let name, let nearest):
      FindingWords(
        StateInvented.code, "there is no state \(quoted(name))",
        remedy: (nearest.map { "did you mean \(quoted($0))? A" } ?? "a")
          + " misprint that is quoted stands in backticks")
    case .ladderTooWide:
      FindingWords(
        LadderTooWide.code, "the ladder is wider than \(LadderTooWide.page.columns) cells",
        remedy: "use smaller numbers: its ends would be drawn below each other")
    case .lineTooWide(let cells, let margin):
      FindingWords(
        LineTooWide.code,
        "this line is \(cells) cells wide"
          + (margin > 0 ? ", and is printed behind \(margin) more" : ""),
        remedy: "keep it within \(LineTooWide.limit - margin): it is printed as it stands")
    case .linkDangling(let destination, let nearest):
      FindingWords(
        LinkDangling.code, "the course has no file \(quoted(destination))",
        remedy: nearest.map { "did you mean \(quoted($0))?" }
          ?? "add the file, or take the link out")
    case .needUnknown(let id, let nearest):
      FindingWords(
        NeedUnknown.code, "there is no lesson \(quoted(id))",
        remedy: nearest.map { "did you mean \(quoted($0))?" }
          ?? "name a lesson by its id, or write `-`")
    case .needsCircular(let ids):
      FindingWords(
        NeedsCircular.code, "this lesson needs itself: \(ids.joined(separator: " → "))",
        remedy: "take out one of these needs")
    case .idShared(let id, let file, let line):
      FindingWords(
        IDShared.code, "the id \(quoted(id)) is taken by \(file.visible), line \(line)",
        remedy: "use another; progress is kept by it")
    case .idUnlisted(let id):
      FindingWords(
        IDUnlisted.code, "the id \(quoted(id)) is not in the list of all ids",
        remedy: "add the line `\(id.visible)` to Lessons/\(CourseFiles.idsName), in its order")
    case .idRecycled(let id):
      FindingWords(
        IDRecycled.code, "the id \(quoted(id)) was another question's, which is retired",
        remedy: "use a new one; what was learned of the other is kept by it")
    case .idLost(let id):
      FindingWords(
        IDLost.code, "no lesson has the id \(quoted(id)) any more",
        remedy: "write `\(id.visible) \(IDList.retired)`, so that it is never used again")
    case .idsUnsorted(let id, let other):
      FindingWords(
        IDsUnsorted.code, "\(quoted(id)) does not belong behind \(quoted(other))",
        remedy: "keep each id once, in the order of `LC_ALL=C sort`")
    case .translationMissing(let file):
      FindingWords(
        TranslationMissing.code, "there is no \(file.visible)",
        remedy: "write it, with the same blocks and ids; only words differ")
    case .languagesDiffer(let here, let there, let file, let line):
      FindingWords(
        LanguagesDiffer.code, "\(here) stands here, but \(there) in \(file.visible), line \(line)",
        remedy: "make both files the same; only words differ")
    case .termMisnamed(let id, let file):
      FindingWords(
        TermMisnamed.code, "the id \(quoted(id)) is not the name of its file",
        remedy: "write \(quoted(file)), or rename the file")
    case .termUnknown(let id, let nearest):
      FindingWords(
        TermUnknown.code, "there is no term \(quoted(id))",
        remedy: nearest.map { "did you mean \(quoted($0))?" } ?? "name a term by its id")
    case .cardUnknown(let name, let nearest):
      FindingWords(
        CardUnknown.code, "there is no card \(quoted(name))",
        remedy: nearest.map { "did you mean \(quoted($0))?" }
          ?? "`handshake card --list` lists all that there are")
    case .nameShared(let name, let file, let line):
      FindingWords(
        NameShared.code, "\(quoted(name)) is a name in \(file.visible), line \(line), as well",
        remedy: "take it out of one of them: `explain` finds only one")
    case .numberShared(let number, let file):
      FindingWords(
        NumberShared.code, "the number \(quoted(number)) is that of \(file.visible) as well",
        remedy: "rename the file; lessons are taught in this order")
    case .rightRefused(let typed, let id):
      FindingWords(
        "drive-right-refused", "\(quoted(typed)) is right, but \(quoted(id)) does not accept it",
        remedy: "see how it is read: as an option, as its number, or as a word of the tutor's")
    case .wrongAccepted(let typed, let id):
      FindingWords(
        "drive-wrong-accepted", "\(quoted(typed)) is wrong, but \(quoted(id)) accepts it",
        remedy: "see how it is read: as an option, as its number, or as a word of the tutor's")
    case .wrongUnread(let typed, let id):
      FindingWords(
        "drive-wrong-unread",
        "\(quoted(typed)) is wrong, but \(quoted(id)) does not take it for an answer",
        remedy: "see how it is read: as an option, as its number, or as a word of the tutor's")
    }
  }
}
