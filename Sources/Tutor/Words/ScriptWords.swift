import TCP

/// The words of the script language's errors and of its help.
package struct ScriptWords {
  private let language: Language

  /// The words in a language.
  package init(language: Language) { self.language = language }

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  /// One sentence that says what is wrong with a line.
  package func sentence(_ error: ScriptError) -> String {
    switch error {
    case .unknown(let word, let wanted):
      return unknown(word.text.shown, wanted)
    case .missing(let wanted, _):
      return say("the line ends where \(name(wanted)) belongs", "此处缺少\(name(wanted))")
        + list(wanted)
    case .surplus(let word):
      return say(
        "the command ends before `\(word.text.shown)`", "命令在 `\(word.text.shown)` 之前就已结束")
    case .tooLarge(let word, let limit):
      return say(
        "`\(word.text.shown)` is larger than \(limit)", "`\(word.text.shown)` 大于 \(limit)")
    case .repeated(let word):
      return say("`\(word.text.shown)` is given twice", "`\(word.text.shown)` 重复给出")
    case .notUTF8:
      return say("the line is not UTF-8", "该行不是 UTF-8 编码")
    case .exchange(let error):
      return sentence(error)
    }
  }

  private func unknown(_ word: String, _ wanted: ScriptError.Wanted) -> String {
    let start = say("`\(word)` is not \(name(wanted))", "`\(word)` 不是\(name(wanted))")
    let near = nearest(to: word, among: wanted.words)
    // The right word in the wrong form, such as `seq=` without its number, is no suggestion.
    guard let near, near != word.lowercased() else { return start + list(wanted) }
    return start + say(": did you mean `\(near)`?", "：是不是 `\(near)`？")
  }

  private func list(_ wanted: ScriptError.Wanted) -> String {
    switch wanted {
    // Their names say it all.
    case .to, .switchPosition: return ""
    case _ where wanted.words.isEmpty: return ""
    default: return say(": ", "：") + wanted.words.joined(separator: ", ")
    }
  }

  /// Why a line that can be read cannot be followed.
  private func sentence(_ error: ExchangeError) -> String {
    switch error {
    case .nothingInFlight(to: nil): say("nothing is in flight", "没有在途的报文段")
    case .nothingInFlight(to: .client): say("nothing is in flight to the client", "没有发往客户端的在途报文段")
    case .nothingInFlight(to: .server): say("nothing is in flight to the server", "没有发往服务器的在途报文段")
    case .networkIsFull:
      say(
        "\(Network.capacity) segments are in flight already; the further one is lost",
        "已有 \(Network.capacity) 个报文段在途，多出的一个丢失")
    case .tooManyDeliveries:
      say(
        "after \(Exchange.deliveryLimit) deliveries segments are still in flight",
        "送达 \(Exchange.deliveryLimit) 次之后仍有报文段在途")
    case .noTimerIsRunning: say("no timer is running", "没有正在运行的定时器")
    case .clockOverflow: say("the clock cannot go so far", "时钟无法走到那么远")
    }
  }

  /// What belongs at a place, as part of a sentence.
  private func name(_ wanted: ScriptError.Wanted) -> String {
    switch wanted {
    case .command: say("a command", "命令")
    case .call: say("a call", "调用")
    case .delivery, .pick: say("a choice of segments", "对报文段的选择")
    case .end: say("an end", "一端的名称")
    case .to: say("the word `to`", "单词 `to`")
    case .iss, .number: say("a number from 0 to 4294967295", "数字（0 到 4294967295）")
    case .window: say("a window from 0 to 1073741823", "窗口值（0 到 1073741823）")
    case .octets: say("a number of octets", "字节数")
    case .field: say("a field of a segment with its number", "报文段的字段及其数字")
    case .sequence: say("`seq=` and a number", "字段 `seq=` 及其数字")
    case .flags: say("a list of control bits", "控制位列表")
    case .span: say("a time such as `30s`, `4min`", "时间（如 `30s`、`4min`）")
    case .wait: say("a time such as `30s`, `4min`, or `timeout`", "时间（如 `30s`、`4min`）或 `timeout`")
    case .setting: say("a setting", "设置项")
    case .switchPosition: say("`on` or `off`", "开关值 `on` 或 `off`")
    case .reuse: say("a rule for reuse", "重用规则")
    case .life: say("a life such as `30s`", "生存时间（如 `30s`）")
    }
  }

  /// What the sandbox says first.
  package var greeting: String {
    say(
      "Two ends, CLOSED, and a network between them. `help` lists the words, `quit` leaves.",
      "两端都处于 CLOSED，中间是网络。`help` 列出可用的命令，`quit` 离开。")
  }

  /// The words of the sandbox, as Markdown.
  package var help: String {
    say(
      """
      `END` is `client` or `server`.

      - `END listen`, `END open`: passive and active OPEN
      - `END send N`, `END receive`, `END close`, `END abort`, `END status`: the other calls
      - `END user-timeout`: the user timeout goes off
      - `END crash`: the end loses all it knows, without a word
      - `deliver`, `deliver last`, `deliver to END`, `deliver all`: segments arrive
      - `drop`, `duplicate`: the network loses one, or copies one; `last` and `to END` as above
      - `inject to END FLAGS seq=N ack=N len=N win=N`: a segment from outside arrives
      - `wait 30s`, `wait 2msl`, `wait timeout`: the clock moves
      - `set iss END N`, `set window END N`, `set msl 30s`, `set time-wait 1msl`, \
      `set segment-life forever`: numbers and times
      - `set rfc5961-rst off`, `set rfc5961-syn off`, `set rfc1337 on`, `set drop-synfin on`, \
      `set time-wait-reuse rfc1122`: what stacks do differently
      - `show` prints the ladder, `reset` starts anew, `quit` leaves
      """,
      """
      `END` 是 `client`（客户端）或 `server`（服务器）。

      - `END listen`、`END open`：被动 OPEN 与主动 OPEN
      - `END send N`、`END receive`、`END close`、`END abort`、`END status`：其他调用
      - `END user-timeout`：用户超时
      - `END crash`：该端不声不响地丢失一切状态
      - `deliver`、`deliver last`、`deliver to END`、`deliver all`：报文段到达
      - `drop`、`duplicate`：网络丢失或复制一个报文段；`last` 和 `to END` 同上
      - `inject to END FLAGS seq=N ack=N len=N win=N`：来自外部的报文段到达
      - `wait 30s`、`wait 2msl`、`wait timeout`：时钟前进
      - `set iss END N`、`set window END N`、`set msl 30s`、`set time-wait 1msl`、\
      `set segment-life forever`：数字和时间
      - `set rfc5961-rst off`、`set rfc5961-syn off`、`set rfc1337 on`、`set drop-synfin on`、\
      `set time-wait-reuse rfc1122`：各协议栈不同的做法
      - `show` 显示梯形图，`reset` 重新开始，`quit` 离开
      """)
  }
}

extension String {
  /// A word of the input as part of a sentence: without control characters, and not too long.
  fileprivate var shown: String { visible.truncated(to: 40) }
}
