/// A lesson to begin with: a block of each sort, a question of each kind, and nothing to be found.
package struct LessonSkeleton {
  /// The file.
  package let text: String

  /// Writes the skeleton of a lesson; `nil` when its name can be no id.
  package init?(id: String, in language: Language) {
    guard id.isWellFormedID else { return nil }
    text = Self.text(id) { Phrase($0, $1)[language] }
  }

  private static func text(_ id: String, say: (String, String) -> String) -> String {
    """
    ---
    format: 1
    id: \(id)
    title: \(say("A title", "标题"))
    mirrors: -
    needs: -
    ---

    \(say(
      """
      Put your own words here, in Markdown. Questions stand in blocks. The answers are not in this file: the
      scripts are played, and TCP's own rules give the keys. `handshake sim` tries scripts out,
      `handshake check \(id).md` says what is wrong, and `handshake study \(id).md` asks the questions.
      """,
      """
      把这里换成自己的正文，用 Markdown 书写；题目写在代码块里。文件里不写答案：脚本会被执行，答案由 TCP 的规则得出。
      `handshake sim` 用来试脚本，`handshake check \(id).md` 指出错误，`handshake study \(id).md` 试做题目。
      """))

    ```ladder
    title: \(say("A ladder is drawn from its script", "时序图由脚本画出"))
    script: server listen
    | client open
    | deliver all
    ```

    ```text
    \(say("A block of text is printed as it stands.", "文本块原样输出。"))
    ```

    ## \(say("A state, a segment, its numbers", "状态、报文段、序列号"))

    ```ask
    id: \(id).1
    kind: next-state
    script: server listen
    | client open
    | deliver
    end: server
    hint: \(say("Hints go from vague to plain. What has the server received?", "提示由浅入深。服务器收到了什么？"))
    hint: \(say("Only the last hint may say it: SYN-RECEIVED.", "只有最后一条提示可以说出答案：SYN-RECEIVED。"))
    wrong ESTABLISHED: \(say("Say what this would be right for. Without a reason here, the tutor has one.", "写明这个答案在什么情况下才对。这里不写，就由程序说明。"))
    why: \(say("Say why, and where it stands (RFC 9293 §3.5).", "写明理由和出处（RFC 9293 §3.5）。"))
    ```

    ```ask
    id: \(id).2
    kind: reply
    ask: \(say("Without this line the question is asked in its standard words. What does the server send now?", "不写这一行，就用标准问句提问。服务器现在发送什么？"))
    script: server listen
    | client open
    | deliver
    end: server
    hint: \(say("It has two things to say.", "它有两件事要说。"))
    why: \(say("A value goes on in the next line", "一个值可以在下一行继续，"))
    | \(say("if that begins with a bar and a blank.", "只要下一行以竖线和空格开头。"))
    ```

    ```ask
    id: \(id).3
    kind: numbers
    script: server listen
    | client open
    | deliver
    | deliver
    end: client
    fields: seq ack
    expect: seq=101 ack=301
    hint: \(say("A SYN counts as one octet.", "SYN 占一个序列号。"))
    wrong seq=100 ack=300: \(say("A SYN counts as one octet, in both directions.", "两个方向上的 SYN 各占一个序列号。"))
    why: \(say("Where `expect` differs from what TCP's rules give, the check says so.", "如果 `expect` 与 TCP 的规则得出的不同，检查时会指出。"))
    ```

    ## \(say("An order, and a line that TCP would not draw", "排序，以及不该出现的一行"))

    ```ask
    id: \(id).4
    kind: order
    item: server listen
    item: client open
    item: deliver all
    item: client close
    reach: FIN-WAIT-1 ESTABLISHED
    hint: \(say("Who waits, and who begins?", "谁在等待，谁先开始？"))
    why: \(say("Any order that ends in these two states is right.", "凡是最后到达这两个状态的顺序都对。"))
    ```

    ```ask
    id: \(id).5
    kind: illegal
    script: server listen
    | client open
    | deliver all
    alter: 4 ACK seq=101 ack=300
    hint: \(say("Which octet does each `ack` ask for?", "每个 `ack` 期待的是哪个字节？"))
    why: \(say("The number behind `alter` is that of the ladder's line.", "`alter` 后面的数字是图中的行号。"))
    ```

    ## \(say("A time, and a count", "时长与统计"))

    ```ask
    id: \(id).6
    kind: duration
    script: server listen
    | client open
    | deliver all
    | client close
    | deliver all
    | server close
    | deliver all
    end: client
    until: CLOSED
    system: linux
    hint: \(say("Which state is the client in, and which clock counts?", "客户端处于什么状态，按谁的时钟？"))
    wrong 4 min: \(say("That is the RFC's time. Linux has its own.", "那是 RFC 的时长，Linux 有自己的规定。"))
    why: \(say("Say whose default it is, and where it stands.", "写明这是谁的默认值，出自哪里。"))
    ```

    ```ask
    id: \(id).7
    kind: tally
    data: TIME_WAIT 18122
    | SYN_RECV 348
    | CLOSE_WAIT 1
    query: rate TIME-WAIT
    system: linux
    hint: \(say("How long does each of them stay?", "每个要停留多久？"))
    wrong 18122: \(say("That is how many there are now.", "那是现在的个数。"))
    why: \(say("There are also `total`, `most` and `share TIME-WAIT`.", "还可以问 `total`、`most` 和 `share TIME-WAIT`。"))
    ```

    ## \(say("A sentence to choose", "选择题"))

    ```ask
    id: \(id).8
    kind: choose
    ask: \(say("Only in this kind you say yourself what is right. Which of these takes a sequence number?", "只有这一种题要自己写出正确答案。下面哪一个占用序列号？"))
    right: \(say("A SYN", "SYN"))
    | \(say("A reason stands below its option (RFC 9293 §3.4).", "理由写在选项下面（RFC 9293 §3.4）。"))
    wrong: \(say("An ACK", "ACK"))
    | \(say("Every option deserves a reason.", "每个选项都应有理由。"))
    wrong: \(say("A RST", "RST"))
    | \(say("This one as well.", "这一项也一样。"))
    hint: \(say("What has to be acknowledged?", "什么需要得到确认？"))
    why: \(say("Several options can be right. Then all of them must be named.", "正确的选项可以有几项，那时必须全部选出。"))
    ```

    ## \(say("A walk", "逐步练习"))

    ```walk
    id: \(id).walk
    play: both
    script: server listen
    | client open
    | deliver all
    hint: \(say("At each step: what has arrived, and what does it call for?", "每一步都问：收到了什么，应当怎样回应？"))
    why: \(say("A walk asks for each segment and each change of state at the ends that are played.", "所选各端的每个报文段和每次状态变化都会提问。"))
    ```

    \(say("An id is never used again, even if its question is deleted: what was learned is kept by it.", "id 不能重复使用，即使题目已经删除：学习记录以 id 保存。"))

    """
  }
}
