import TCP

/// What the tutor says of a mistake that it has recognised.
struct MistakeWords {
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  private func end(_ end: End) -> String { LadderWords(language: language).end(end) }

  func sentence(_ mistake: Mistake, _ answer: Answer, _ question: Question) -> String {
    let name = TaskWords(language: language).name(answer, of: question.task)
    if let moment = question.task.moment {
      return sentence(mistake, at: moment, name)
        ?? other(name, isState: question.kind == .nextState)
    }
    return sentence(mistake, to: question.task) ?? say("That is not it.", "答案不是这个。")
  }

  private func other(_ name: String, isState: Bool) -> String {
    isState
      ? say("Nothing that has happened here leads to \(name).", "这里发生的事不会导致 \(name)。")
      : say("Nothing that has happened here calls for \(name).", "这里发生的事不要求发送 \(name)。")
  }

  // MARK: At a moment

  private func sentence(_ mistake: Mistake, at moment: Moment, _ name: String) -> String? {
    let me = end(moment.end)
    switch mistake {
    case .peersState:
      return say(
        "\(name) is where the \(end(moment.end.peer)) stands.",
        "\(name) 是\(end(moment.end.peer))所处的状态。")
    case .notYetMoved:
      return say(
        "\(name) is where the \(me) was before; what has just happened moves it on.",
        "\(name) 是\(me)之前的状态；刚才发生的事使它离开了该状态。")
    case .tooFar:
      return say(
        "\(name) is further on: what leads there has not happened yet.",
        "\(name) 还在后面：使它进入该状态的事尚未发生。")
    case .finNotAcknowledged:
      return say(
        "\(name) would be right if the \(me)'s FIN had been acknowledged; it has not.",
        "只有\(me)的 FIN 已得到确认，才会是 \(name)；而现在还没有。")
    case .finAcknowledged:
      return say(
        "\(name) would be right if the \(me)'s FIN were still unacknowledged; it has been acknowledged.",
        "只有\(me)的 FIN 尚未得到确认，才会是 \(name)；而它已被确认。")
    case .closersSwapped:
      return say(
        "\(name) belongs to the other role: look who sent the first FIN.",
        "\(name) 属于另一种角色：看看是谁先发送 FIN。")
    case .withoutACK:
      return say(
        "Nearly: the segment also acknowledges what has arrived, so one more bit is set.",
        "差一点：该报文段还要确认已收到的内容，因此还有一个控制位置位。")
    case .silence: return say("The \(me) does send something here.", "此时\(me)确实会发送报文段。")
    case .noSilence: return say("No \(name) is called for here.", "此时不该发送 \(name)。")
    case .number:
      return say("The control bits are right, a number is not.", "控制位正确，但有一个数字不对。")
    case .resetForFIN:
      return say(
        "A RST aborts: what is in flight is lost and nothing is acknowledged. This is an orderly close.",
        "RST 是异常终止：在途数据会丢失，也没有确认。这里是正常关闭。")
    case .finTooSoon:
      return say(
        "A FIN is answered with an ACK at once; this end's own FIN waits until its user calls CLOSE.",
        "收到 FIN 会立即回应 ACK；本端自己的 FIN 要等用户调用 CLOSE 才发送。")
    case .oneTooSmall(let field):
      return say(
        "\(field.rawValue) is one too small: a SYN takes a sequence number, and so does a FIN.",
        "\(field.rawValue) 小了 1：SYN 占用一个序列号，FIN 也是。")
    case .oneTooLarge(let field):
      return say(
        "\(field.rawValue) is one too large: an ACK by itself takes no sequence number.",
        "\(field.rawValue) 大了 1：单独的 ACK 不占用序列号。")
    case .textNotCounted:
      return say("The octets that have arrived are not counted.", "没有把已收到的字节数算进去。")
    case .numbersSwapped:
      return say(
        "The two have changed places: seq counts what this end sends, ack what it expects.",
        "两个数字写反了：seq 计的是本端发送的，ack 是本端期待收到的。")
    case .orderFails, .orderEnds, .lineIsLegal, .factorTwo, .noMSL, .rfcTime, .countItself,
      .incomplete, .other:
      return nil
    }
  }

  // MARK: Elsewhere

  private func sentence(_ mistake: Mistake, to task: Task) -> String? {
    switch mistake {
    case .orderFails(let line, let error):
      let reason = ScriptWords(language: language).sentence(error)
      return say(
        "It can't be followed to its end. At `\(line)`: \(reason).",
        "无法执行到底。执行到 `\(line)` 时：\(reason)。")
    case .orderEnds(let reach):
      return say(
        "It ends with the client in \(reach.client) and the server in \(reach.server).",
        "结果是客户端处于 \(reach.client)，服务器处于 \(reach.server)。")
    case .lineIsLegal(let line):
      return say("Line \(line) is as TCP would have it.", "第 \(line) 行正是 TCP 会发送的。")
    case .factorTwo:
      return say(
        "That is off by a factor of two: is it 1 MSL or 2?", "差了一倍：是 1 个 MSL 还是 2 个？")
    case .noMSL(let system):
      return say(
        "This system knows no MSL; its wait is a time by itself (\(system.source)).",
        "该系统没有 MSL 这个量，等待时间是单独规定的（\(system.source)）。")
    case .rfcTime:
      return say(
        "That is what the RFC says; this system has a number of its own.",
        "那是 RFC 的数值；该系统有自己的数值。")
    case .countItself:
      return say("That is the count; something else is asked.", "那是个数本身；问的不是它。")
    case .incomplete:
      return say("Right as far as it goes, but there is more.", "选的都对，但还不全。")
    case .peersState, .notYetMoved, .tooFar, .finNotAcknowledged, .finAcknowledged,
      .closersSwapped, .withoutACK, .silence, .noSilence, .number, .resetForFIN, .finTooSoon,
      .oneTooSmall, .oneTooLarge, .textNotCounted, .numbersSwapped, .other:
      return nil
    }
  }
}
