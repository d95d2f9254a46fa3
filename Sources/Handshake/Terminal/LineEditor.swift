import CLibEdit
import Glibc

/// A line editor on a terminal: libedit through its native interface.
///
/// libedit calls back with nothing but its own handle, so the editor is an object that lives as long
/// as the handle, on one thread.
final class LineEditor {
  /// What was entered: a line, or why there is none.
  enum Entry: Equatable {
    case line(String)
    /// Ctrl-C dropped the line.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal has gone.
    case endOfInput
    case notUTF8
  }

  /// What the text before the cursor can become; each replaces the whole of it.
  var completions: (String) -> [String] = { _ in [] }

  private let handle: OpaquePointer
  private let history: OpaquePointer
  private let historyFile: String?
  /// libedit reads the prompt through a pointer, again and again while the line is edited.
  private var prompt: UnsafePointer<CChar>?
  private static let historySize: Int32 = 1_000

  /// Creates an editor; `nil` when libedit cannot use the terminal.
  ///
  /// Earlier lines are read from `historyFile`; nothing is created before `saveHistory`.
  init?(program: String, historyFile: String?) {
    Self.chooseLocale()
    guard let handle = cedit_init(program), let history = history_init() else { return nil }
    self.handle = handle
    self.history = history
    self.historyFile = historyFile
    cedit_set_client_data(handle, Unmanaged.passUnretained(self).toOpaque())
    cedit_set_prompt(handle, { LineEditor.of($0)?.prompt }, 1)
    cedit_history_setup(history, Self.historySize)
    cedit_use_history(handle, history)
    if let historyFile { _ = cedit_history_load(history, historyFile) }
    bindKeys()
  }

  deinit {
    el_end(handle)
    history_end(history)
    free(UnsafeMutablePointer(mutating: prompt))
  }

  /// Without a UTF-8 locale libedit drops Chinese text without a word.
  private static func chooseLocale() {
    setlocale(LC_CTYPE, "")
    guard let charset = nl_langinfo(nl_item(CODESET)), strcmp(charset, "UTF-8") == 0 else {
      setlocale(LC_CTYPE, "C.UTF-8")
      return
    }
  }

  private func bindKeys() {
    cedit_use_emacs_keys(handle)
    cedit_handle_signals(handle)
    cedit_add_function(handle, "handshake-complete", "Complete what stands before the cursor") {
      editor, _ in LineEditor.of(editor)?.complete() ?? UInt8(CC_ERROR)
    }
    cedit_add_function(handle, "handshake-nothing", "Do nothing") { _, _ in UInt8(CC_NORM) }
    let keys = [
      ("\t", "handshake-complete"), ("^R", "em-inc-search-prev"), ("^W", "ed-delete-prev-word"),
      ("\\e[1~", "ed-move-to-beg"), ("\\e[4~", "ed-move-to-end"), ("\\e[7~", "ed-move-to-beg"),
      ("\\e[8~", "ed-move-to-end"), ("\\e[H", "ed-move-to-beg"), ("\\e[F", "ed-move-to-end"),
      ("\\eOH", "ed-move-to-beg"), ("\\eOF", "ed-move-to-end"), ("\\e[3~", "ed-delete-next-char"),
      // The marks around pasted text, from terminals that send them unasked.
      ("\\e[200~", "handshake-nothing"), ("\\e[201~", "handshake-nothing"),
    ]
    for (key, command) in keys { cedit_bind(handle, key, command) }
    // The learner's own ~/.editrc has the last word.
    el_source(handle, nil)
  }

  /// Reads a line; what was typed before the prompt is shown is thrown away.
  ///
  /// Escape sequences in the prompt stand between U+0001.
  func readLine(prompt: String) -> Entry {
    free(UnsafeMutablePointer(mutating: self.prompt))
    self.prompt = UnsafePointer(strdup(prompt))
    tcflush(STDIN_FILENO, TCIFLUSH)
    let interruption = Interruption()
    defer { interruption.end() }
    var count: Int32 = 0
    errno = 0
    guard let bytes = el_gets(handle, &count), count > 0 else {
      guard count < 0, errno == EINTR else {
        Descriptor.write("\n")
        return .endOfInput
      }
      el_reset(handle)
      return .interrupted
    }
    let line = UnsafeRawBufferPointer(start: bytes, count: strlen(bytes))
    guard let text = String(validating: line, as: UTF8.self) else { return .notUTF8 }
    return .line(text.last?.isNewline == true ? String(text.dropLast()) : text)
  }

  /// Adds a line to what the arrows and Ctrl-R find.
  func remember(_ line: String) { cedit_history_enter(history, line) }

  /// Writes the history to its file; `false` when it cannot be written.
  func saveHistory() -> Bool {
    guard let historyFile else { return false }
    File.makeFolder(holding: historyFile)
    return cedit_history_save(history, historyFile) >= 0
  }

  private static func of(_ editor: OpaquePointer) -> LineEditor? {
    cedit_client_data(editor).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  // MARK: Completion

  /// Replaces what stands before the cursor by what it can become, as far as that is certain.
  private func complete() -> UInt8 {
    guard let text = textBeforeCursor else { return UInt8(CC_ERROR) }
    let candidates = completions(text)
    guard let first = candidates.first else { return UInt8(CC_REFRESH_BEEP) }
    let common = candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    guard common.count > text.count || candidates.count == 1 else {
      Descriptor.write("\n" + candidates.joined(separator: "  ") + "\n")
      return UInt8(CC_REDISPLAY)
    }
    // libedit counts what it deletes in characters of the locale, not in bytes.
    el_deletestr(handle, Int32(text.unicodeScalars.count))
    el_insertstr(handle, common)
    return UInt8(CC_REFRESH)
  }

  private var textBeforeCursor: String? {
    guard let line = el_line(handle)?.pointee, let start = line.buffer, let cursor = line.cursor
    else { return nil }
    let bytes = UnsafeRawBufferPointer(start: start, count: cursor - start)
    return String(validating: bytes, as: UTF8.self)
  }
}

/// While a line is edited Ctrl-C only drops it; at all other times it ends the program.
private struct Interruption {
  private var before = sigaction()

  init() {
    var action = sigaction()
    // Without SA_RESTART, so that el_gets returns.
    action.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGINT, &action, &before)
  }

  func end() {
    var action = before
    sigaction(SIGINT, &action, nil)
  }
}

extension String {
  /// The beginning that both have.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
