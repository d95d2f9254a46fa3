/// Which key does what, in the notation of editrc(5).
struct KeyBindings {
  /// The functions that libedit does not have.
  enum Function {
    static let complete = "handshake-complete"
    static let dropLine = "handshake-drop-line"
    static let nothing = "handshake-nothing"
    static let paste = "handshake-paste"
    static let stop = "handshake-stop"
  }

  /// Keys that ~/.editrc may bind to something else.
  static let initial = movement + editing + ignored + [(Pastes.start, Function.paste)]

  /// Keys that are bound again when ~/.editrc has asked for those of vi.
  ///
  /// None that begins with ESC, which must be a key of its own there.
  static let besideVi = [("^I", Function.complete)]

  /// Keys that must work whatever ~/.editrc says.
  static let final = [("^C", Function.dropLine), ("^Z", Function.stop)]

  /// Terminals send one or another of these for Home, End and Ctrl with an arrow.
  private static let movement = [
    ("\\e[H", "ed-move-to-beg"), ("\\eOH", "ed-move-to-beg"),
    ("\\e[1~", "ed-move-to-beg"), ("\\e[7~", "ed-move-to-beg"),
    ("\\e[F", "ed-move-to-end"), ("\\eOF", "ed-move-to-end"),
    ("\\e[4~", "ed-move-to-end"), ("\\e[8~", "ed-move-to-end"),
    ("\\e[1;5C", "em-next-word"), ("\\e[1;5D", "ed-prev-word"),
  ]

  private static let editing = [
    ("^I", Function.complete), ("^R", "em-inc-search-prev"),
    ("\\e[3~", "ed-delete-next-char"),
    // libedit would delete back to a mark that nobody has set.
    ("^W", "ed-delete-prev-word"),
  ]

  /// Insert, the pages, and the end of a paste that has no beginning.
  private static let ignored = ["\\e[2~", "\\e[5~", "\\e[6~", "\\e[201~"]
    .map { ($0, Function.nothing) }
}
