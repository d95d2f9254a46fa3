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
  private var prompt: UnsafeMutablePointer<CChar>?
  private var isDropped = false
  /// Whether the terminal is to mark what is pasted: the marks are keys that vi has no room for.
  private var marksPastes: Bool {
    guard let name = cedit_editor(handle), strcmp(name, "vi") != 0 else { return false }
    return !["", "dumb"].contains(Process.environment["TERM"] ?? "")
  }
  private static let historySize: Int32 = 1_000

  /// Creates an editor; `nil` when libedit cannot use the terminal.
  ///
  /// Earlier lines are read from `historyFile`; nothing is created before `saveHistory`.
  init?(program: String, historyFile: String?) {
    Self.chooseLocale()
    guard let handle = cedit_init(program) else { return nil }
    guard let history = history_init() else {
      el_end(handle)
      return nil
    }
    self.handle = handle
    self.history = history
    self.historyFile = historyFile
    cedit_set_client_data(handle, Unmanaged.passUnretained(self).toOpaque())
    cedit_set_prompt(handle, { LineEditor.of($0)?.prompt.map { UnsafePointer($0) } }, 1)
    cedit_history_setup(history, Self.historySize)
    cedit_use_history(handle, history)
    if let historyFile { _ = cedit_history_load(history, historyFile) }
    cedit_handle_signals(handle)
    addFunctions()
    bindKeys()
  }

  deinit {
    el_end(handle)
    history_end(history)
    free(prompt)
  }

  /// Without a UTF-8 locale libedit drops Chinese text without a word.
  private static func chooseLocale() {
    for name in ["", "C.UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      if let charset = nl_langinfo(nl_item(CODESET)), strcmp(charset, "UTF-8") == 0 { return }
    }
  }

  private static func of(_ handle: OpaquePointer) -> LineEditor? {
    cedit_client_data(handle).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Reads a line; what was typed before the prompt is shown is thrown away.
  ///
  /// Escape sequences in the prompt stand between U+0001.
  func readLine(prompt: String) -> Entry {
    free(self.prompt)
    self.prompt = strdup(prompt)
    isDropped = false
    let interruption = Interruption()
    defer { interruption.end() }
    // In this order: el_gets shows the prompt before it enters raw mode, so that the terminal would
    // still echo, and cut into lines, what a quick hand types at the sight of it.
    cedit_set_raw(handle, 1)
    tcflush(STDIN_FILENO, TCIFLUSH)
    markPastes(true)
    defer { markPastes(false) }
    return edit()
  }

  private func markPastes(_ isWanted: Bool) {
    if marksPastes { Descriptor.write(isWanted ? Pastes.marked : Pastes.unmarked) }
  }

  private func edit() -> Entry {
    var count: Int32 = 0
    let bytes = el_gets(handle, &count)
    if isDropped || (count < 0 && errno == EINTR) {
      el_reset(handle)
      return .interrupted
    }
    guard let bytes, count > 0 else {
      Descriptor.write("\n")
      return .endOfInput
    }
    let line = UnsafeRawBufferPointer(start: bytes, count: strlen(bytes))
    guard let text = String(validating: line, as: UTF8.self) else { return .notUTF8 }
    return .line(text.last?.isNewline == true ? String(text.dropLast()) : text)
  }

  /// Adds a line to what the arrows and Ctrl-R find, unless it is the last one already.
  func remember(_ line: String) { cedit_history_enter(history, line) }

  /// Writes the history to its file; `false` when it cannot be written.
  func saveHistory() -> Bool {
    guard let historyFile else { return false }
    File.makeFolder(holding: historyFile)
    return cedit_history_save(history, historyFile) >= 0
  }
}

// MARK: Keys

extension LineEditor {
  private typealias Function = KeyBindings.Function

  private func addFunctions() {
    cedit_add_function(handle, Function.complete, "Complete the text before the cursor") {
      handle, _ in LineEditor.of(handle)?.complete() ?? UInt8(CC_ERROR)
    }
    cedit_add_function(handle, Function.dropLine, "Drop the line") { handle, _ in
      LineEditor.of(handle)?.isDropped = true
      // The cursor may be in a row that is not the line's last.
      cedit_clear_below(handle)
      return UInt8(CC_EOF)
    }
    cedit_add_function(handle, Function.stop, "Stop the program until it is resumed") {
      handle, _ in LineEditor.of(handle)?.stop() ?? UInt8(CC_ERROR)
    }
    cedit_add_function(handle, Function.paste, "Insert what is pasted") { handle, _ in
      LineEditor.of(handle)?.paste() ?? UInt8(CC_ERROR)
    }
    cedit_add_function(handle, Function.nothing, "Do nothing") { _, _ in UInt8(CC_NORM) }
  }

  private func bindKeys() {
    cedit_use_emacs_keys(handle)
    bind(KeyBindings.initial)
    // The learner's own ~/.editrc comes after ours.
    el_source(handle, nil)
    if let name = cedit_editor(handle), strcmp(name, "vi") == 0 { bind(KeyBindings.besideVi) }
    bind(KeyBindings.final)
    for (key, function) in KeyBindings.final { cedit_bind_in_command_mode(handle, key, function) }
    // A signal would reach `make` as well, when that has started us, and might come at any time:
    // while libedit writes, it would leave the terminal in a bad state.
    cedit_make_signals_keys(handle)
  }

  private func bind(_ keys: [(String, String)]) {
    for (key, function) in keys { cedit_bind(handle, key, function) }
  }

  /// Stops the program and what shares its terminal, and draws the line again when it goes on.
  ///
  /// Where nobody could resume it, as in a container, the system does not stop it.
  private func stop() -> UInt8 {
    markPastes(false)
    cedit_set_raw(handle, 0)
    kill(0, SIGTSTP)
    cedit_set_raw(handle, 1)
    markPastes(true)
    Descriptor.write("\n")
    cedit_redraw(handle)
    return UInt8(CC_NORM)
  }
}

// MARK: Pastes

extension LineEditor {
  private func paste() -> UInt8 {
    let text = Pastes.read {
      var code: Int32 = 0
      return el_wgetc(handle, &code) == 1 ? Unicode.Scalar(UInt32(bitPattern: code)) : nil
    }
    guard let text else {
      isDropped = true
      return UInt8(CC_EOF)
    }
    let (line, isAll) = Pastes.line(of: text)
    el_insertstr(handle, line)
    return UInt8(isAll ? CC_REFRESH : CC_REFRESH_BEEP)
  }
}

// MARK: Completion

extension LineEditor {
  /// Replaces what stands before the cursor by what it can become, as far as that is certain.
  private func complete() -> UInt8 {
    guard let text = textBeforeCursor,
      let completion = Completion(of: text, to: completions(text))
    else { return UInt8(CC_REFRESH_BEEP) }
    // libedit counts what it deletes in scalars, not in bytes.
    el_deletestr(handle, Int32(text.unicodeScalars.count))
    el_insertstr(handle, completion.text)
    guard !completion.choices.isEmpty else { return UInt8(CC_REFRESH) }
    list(completion)
    return UInt8(CC_NORM)
  }

  /// Lists the choices below the line, and draws the line again below them.
  private func list(_ completion: Completion) {
    let lines = completion.lines(columns: Int(cedit_columns(handle)))
    Descriptor.write("\n")
    cedit_clear_below(handle)
    Descriptor.write(lines.map { $0 + "\n" }.joined())
    // Not CC_REDISPLAY: it would go up as many rows as the line had, and wipe out the list.
    cedit_redraw(handle)
  }

  private var textBeforeCursor: String? {
    guard let line = el_line(handle)?.pointee, let start = line.buffer, let cursor = line.cursor
    else { return nil }
    let bytes = UnsafeRawBufferPointer(start: start, count: cursor - start)
    return String(validating: bytes, as: UTF8.self)
  }
}
