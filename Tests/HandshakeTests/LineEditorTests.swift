import Glibc
import Testing

/// The line editor, in the program at its prompt.
@Suite(.timeLimit(.minutes(3))) struct `The line editor` {
  @Test func `words are understood and others are not`() throws {
    let terminal = try PseudoTerminal.atPrompt()
    try terminal.send(Program.help.typed)
    try terminal.expect(Program.help.shown)
    try terminal.expect(Program.prompt)
    try terminal.enter("zzz", reads: "zzz")
    try terminal.leave()
  }

  @Test func `Ctrl-D leaves from an empty line only`() throws {
    let terminal = try PseudoTerminal.atPrompt()
    try terminal.enter("zz\(Key.controlD)z", reads: "zzz")
    try terminal.send(Key.controlD)
    #expect(try terminal.wait() == 0)
  }

  @Test(arguments: [
    ("zz\(Key.home)y\(Key.end)x", "yzzx"),
    ("zz\u{1B}[1~y\u{1B}[4~x", "yzzx"),
    ("zz\u{1B}OHy\u{1B}OFx", "yzzx"),
    ("zz\(Key.controlA)y\(Key.controlE)x", "yzzx"),
    ("yzz\(Key.home)\(Key.delete)", "zz"),
    ("zzy\(Key.backspace)", "zz"),
    ("zz yy\(Key.controlW)xx", "zz xx"),
    ("zz\u{1B}[5~\u{1B}[6~\u{1B}[2~", "zz"),
    ("三次手\(Key.left)握", "三次握手"),
    ("三次握手\(Key.left)\(Key.left)\(Key.backspace)", "三握手"),
    ("三次\(Key.home)\(Key.delete)一", "一次"),
    ("三次 握手\(Key.controlW)挥手", "三次 挥手"),
  ]) func `keys edit the line`(_ keys: String, _ line: String) throws {
    let terminal = try PseudoTerminal.atPrompt()
    try terminal.enter(keys, reads: line)
    try terminal.leave()
  }

  @Test func `the marks around pasted text are not part of it`() throws {
    let terminal = try PseudoTerminal.atPrompt()
    try terminal.enter("\u{1B}[200~zz三\u{1B}[201~", reads: "zz三")
    try terminal.leave()
  }

  @Test func `bytes that are not UTF-8 do not end the program`() throws {
    let terminal = try PseudoTerminal.atPrompt()
    try terminal.send([0x7A, 0xFF, 0xE4, 0xB8])
    try terminal.enter("zz", reads: "zzz")
    try terminal.leave()
  }

  @Test func `a line longer than the window can be edited`() throws {
    let terminal = try PseudoTerminal.atPrompt()
    let rest = String(repeating: "z", count: 3_000)
    try terminal.send("quit\(rest)\(Key.home)")
    try terminal.send(String(repeating: "\u{1B}[C", count: 4) + Key.controlK + "\r")
    #expect(try terminal.wait() == 0)
  }

  @Test func `what is typed before the prompt is thrown away`() throws {
    let terminal = try PseudoTerminal.atPrompt()
    try terminal.send("zzz\rquit\r")
    try terminal.expect(Program.unread("zzz"))
    try terminal.expect(Program.prompt)
    try terminal.enter("yyy", reads: "yyy")
    try terminal.leave()
  }

  @Test(arguments: ["dumb", "vt100", "unheard-of", ""])
  func `any terminal will do`(_ name: String) throws {
    let terminal = try PseudoTerminal.atPrompt(environment: ["TERM": name])
    try terminal.enter("zy\(Key.backspace)z", reads: "zz")
    try terminal.leave()
  }

  @Test func `a locale without UTF-8 takes Chinese all the same`() throws {
    let variables = ["LC_ALL": "C.UTF-8", "LC_CTYPE": "POSIX", "LANG": "C"]
    let terminal = try PseudoTerminal.atPrompt(environment: variables)
    try terminal.enter("三次手\(Key.left)握", reads: "三次握手")
    try terminal.leave()
  }

  @Test func `the window may change its size`() throws {
    let terminal = try PseudoTerminal.atPrompt()
    try terminal.send("zz")
    terminal.resize(columns: 40, rows: 10)
    try terminal.enter("三", reads: "zz三")
    try terminal.leave()
  }
}

// MARK: Signals

extension `The line editor` {
  @Test func `Ctrl-C drops the line`() throws {
    let terminal = try PseudoTerminal.atPrompt()
    for _ in 1...3 {
      try terminal.send("quit\(Key.controlC)")
      try terminal.expect(Program.prompt)
    }
    try terminal.enter("zzz", reads: "zzz")
    try terminal.leave()
  }

  @Test func `SIGINT drops the line as well`() throws {
    let terminal = try PseudoTerminal.atPrompt()
    try terminal.send("quit三")
    try terminal.expect("三")
    try terminal.settle()
    terminal.signal(SIGINT)
    try terminal.expect(Program.prompt)
    try terminal.enter("zzz", reads: "zzz")
    try terminal.leave()
  }

  @Test func `Ctrl-C is not told to whoever started the program`() throws {
    let script = #"trap 'echo told' INT; "$1"; echo "left $?""#
    let terminal = try PseudoTerminal("/bin/sh", ["-c", script, "sh", Program.path])
    try terminal.expect(Program.prompt)
    try terminal.send("zz\(Key.controlC)")
    try terminal.expect(Program.prompt)
    try terminal.send(Program.leave)
    #expect(try !terminal.expect("left 0").contains("told"))
    #expect(try terminal.wait() == 0)
  }

  @Test func `Ctrl-Z keeps the line where nobody could resume the program`() throws {
    let terminal = try PseudoTerminal.atPrompt()
    try terminal.send("zz\(Key.controlZ)")
    try terminal.expect(Program.prompt)
    try terminal.enter("三", reads: "zz三")
    try terminal.leave()
  }

  @Test func `Ctrl-Z stops and fg goes on with the line`() throws {
    let script = #""$1"; echo stopped once; fg; echo stopped twice; fg; echo "left $?""#
    let terminal = try PseudoTerminal("/bin/sh", ["-mc", script, "sh", Program.path])
    try terminal.expect(Program.prompt)
    try terminal.send("zz三")
    for count in ["once", "twice"] {
      try terminal.expect("三")
      #expect(!terminal.echoes)
      try terminal.send(Key.controlZ)
      try terminal.expect("stopped \(count)")
      // The line is drawn again.
      try terminal.expect("zz三")
      try terminal.send("三")
    }
    try terminal.enter("", reads: "zz三三三")
    try terminal.send(Program.leave)
    try terminal.expect("left 0")
    #expect(try terminal.wait() == 0)
  }
}

// MARK: Completion

extension `The line editor` {
  @Test func `Tab completes what is certain`() throws {
    let terminal = try PseudoTerminal.atPrompt()
    try terminal.enter("hel\(Key.tab)zz", reads: "helpzz")
    try terminal.leave()
  }

  @Test func `Tab lists what is possible and draws the line again`() throws {
    let terminal = try PseudoTerminal.atPrompt()
    try terminal.send("h\(Key.tab)")
    for word in ["help", "hint", Program.prompt, "h"] { try terminal.expect(word) }
    try terminal.enter("zz", reads: "hzz")
    try terminal.leave()
  }

  @Test func `Tab beeps when nothing is possible`() throws {
    let terminal = try PseudoTerminal.atPrompt()
    try terminal.enter("zzz\(Key.tab)三", reads: "zzz三")
    try terminal.leave()
  }

  @Test func `Tab completes between Chinese characters`() throws {
    let terminal = try PseudoTerminal.atPrompt(Program.chinese)
    try terminal.enter("三次\(Key.home)帮\(Key.tab)", reads: "帮助三次")
    try terminal.leave()
  }
}
