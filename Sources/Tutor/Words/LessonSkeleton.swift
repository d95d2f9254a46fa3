/// A lesson to begin with: a block of each sort, a question of each kind, and nothing to be found.
package struct LessonSkeleton {
  /// The file.
  package let text: String

  /// Writes the skeleton of a lesson; `nil` when its name can be no id.
  package init?(id: String, in language: Language) {
    guard id.isWellFormedID else { return nil }
    text = Self.words[language].replacing("NAME", with: id)
  }

  private static let words = Phrase(
    """
    ---
    format: 1
    id: NAME
    title: A title
    mirrors: -
    needs: -
    ---

    Put your own words here, in Markdown. Questions stand in blocks. The answers are not in this file: the
    scripts are played, and TCP's own rules give the keys. `handshake sim` tries scripts out,
    `handshake check NAME.md` says what is wrong, and `handshake study NAME.md` asks the questions.

    ```ladder
    title: A ladder is drawn from its script
    script: server listen
    | client open
    | deliver all
    ```

    ```text
    A block of text is printed as it stands.
    ```

    ## A state, a segment, its numbers

    ```ask
    id: NAME.1
    kind: next-state
    script: server listen
    | client open
    | deliver
    end: server
    hint: Hints go from vague to plain. What has the server received?
    hint: Only the last hint may say it: SYN-RECEIVED.
    wrong ESTABLISHED: Say what this would be right for. Without a reason here, the tutor has one.
    why: Say why, and where it stands (RFC 9293 §3.5).
    ```

    ```ask
    id: NAME.2
    kind: reply
    ask: Without this line the question is asked in its standard words. What does the server send now?
    script: server listen
    | client open
    | deliver
    end: server
    hint: It has two things to say.
    why: A value goes on in the next line
    | if that begins with a bar and a blank.
    ```

    ```ask
    id: NAME.3
    kind: numbers
    script: server listen
    | client open
    | deliver
    | deliver
    end: client
    fields: seq ack
    expect: seq=101 ack=301
    hint: A SYN counts as one octet.
    wrong seq=100 ack=300: A SYN counts as one octet, in both directions.
    why: Where `expect` differs from what TCP's rules give, the check says so.
    ```

    ## An order, and a line that TCP would not draw

    ```ask
    id: NAME.4
    kind: order
    item: server listen
    item: client open
    item: deliver all
    item: client close
    reach: FIN-WAIT-1 ESTABLISHED
    hint: Who waits, and who begins?
    why: Any order that ends in these two states is right.
    ```

    ```ask
    id: NAME.5
    kind: illegal
    script: server listen
    | client open
    | deliver all
    alter: 4 ACK seq=101 ack=300
    hint: Which octet does each `ack` ask for?
    why: The number behind `alter` is that of the ladder's line.
    ```

    ## A time, and a count

    ```ask
    id: NAME.6
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
    hint: Which state is the client in, and which clock counts?
    wrong 4 min: That is the RFC's time. Linux has its own.
    why: Say whose default it is, and where it stands.
    ```

    ```ask
    id: NAME.7
    kind: tally
    data: TIME_WAIT 18122
    | SYN_RECV 348
    | CLOSE_WAIT 1
    query: rate TIME-WAIT
    system: linux
    hint: How long does each of them stay?
    wrong 18122: That is how many there are now.
    why: There are also `total`, `most` and `share TIME-WAIT`.
    ```

    ## A sentence to choose

    ```ask
    id: NAME.8
    kind: choose
    ask: Only in this kind you say yourself what is right. Which of these takes a sequence number?
    right: A SYN
    | A reason stands below its option (RFC 9293 §3.4).
    wrong: An ACK
    | Every option deserves a reason.
    wrong: A RST
    | This one as well.
    hint: What has to be acknowledged?
    why: Several options can be right. Then all of them must be named.
    ```

    ## A walk

    ```walk
    id: NAME.walk
    play: both
    script: server listen
    | client open
    | deliver all
    hint: At each step: what has arrived, and what does it call for?
    why: A walk asks for each segment and each change of state at the ends that are played.
    ```

    An id is never used again, even if its question is deleted: what was learned is kept by it.

    """,
    """
    ---
    format: 1
    id: NAME
    title: 标题
    mirrors: -
    needs: -
    ---

    把这里换成自己的正文，用 Markdown 书写；题目写在代码块里。文件里不写答案：脚本会被执行，答案由 TCP 的规则得出。
    `handshake sim` 用来试脚本，`handshake check NAME.md` 指出错误，`handshake study NAME.md` 试做题目。

    ```ladder
    title: 时序图由脚本画出
    script: server listen
    | client open
    | deliver all
    ```

    ```text
    文本块原样输出。
    ```

    ## 状态、报文段、序列号

    ```ask
    id: NAME.1
    kind: next-state
    script: server listen
    | client open
    | deliver
    end: server
    hint: 提示由浅入深。服务器收到了什么？
    hint: 只有最后一条提示可以说出答案：SYN-RECEIVED。
    wrong ESTABLISHED: 写明这个答案在什么情况下才对。这里不写，就由程序说明。
    why: 写明理由和出处（RFC 9293 §3.5）。
    ```

    ```ask
    id: NAME.2
    kind: reply
    ask: 不写这一行，就用标准问句提问。服务器现在发送什么？
    script: server listen
    | client open
    | deliver
    end: server
    hint: 它有两件事要说。
    why: 一个值可以在下一行继续，
    | 只要下一行以竖线和空格开头。
    ```

    ```ask
    id: NAME.3
    kind: numbers
    script: server listen
    | client open
    | deliver
    | deliver
    end: client
    fields: seq ack
    expect: seq=101 ack=301
    hint: SYN 占一个序列号。
    wrong seq=100 ack=300: 两个方向上的 SYN 各占一个序列号。
    why: 如果 `expect` 与 TCP 的规则得出的不同，检查时会指出。
    ```

    ## 排序，以及不该出现的一行

    ```ask
    id: NAME.4
    kind: order
    item: server listen
    item: client open
    item: deliver all
    item: client close
    reach: FIN-WAIT-1 ESTABLISHED
    hint: 谁在等待，谁先开始？
    why: 凡是最后到达这两个状态的顺序都对。
    ```

    ```ask
    id: NAME.5
    kind: illegal
    script: server listen
    | client open
    | deliver all
    alter: 4 ACK seq=101 ack=300
    hint: 每个 `ack` 期待的是哪个字节？
    why: `alter` 后面的数字是图中的行号。
    ```

    ## 时长与统计

    ```ask
    id: NAME.6
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
    hint: 客户端处于什么状态，按谁的时钟？
    wrong 4 min: 那是 RFC 的时长，Linux 有自己的规定。
    why: 写明这是谁的默认值，出自哪里。
    ```

    ```ask
    id: NAME.7
    kind: tally
    data: TIME_WAIT 18122
    | SYN_RECV 348
    | CLOSE_WAIT 1
    query: rate TIME-WAIT
    system: linux
    hint: 每个要停留多久？
    wrong 18122: 那是现在的个数。
    why: 还可以问 `total`、`most` 和 `share TIME-WAIT`。
    ```

    ## 选择题

    ```ask
    id: NAME.8
    kind: choose
    ask: 只有这一种题要自己写出正确答案。下面哪一个占用序列号？
    right: SYN
    | 理由写在选项下面（RFC 9293 §3.4）。
    wrong: ACK
    | 每个选项都应有理由。
    wrong: RST
    | 这一项也一样。
    hint: 什么需要得到确认？
    why: 正确的选项可以有几项，那时必须全部选出。
    ```

    ## 逐步练习

    ```walk
    id: NAME.walk
    play: both
    script: server listen
    | client open
    | deliver all
    hint: 每一步都问：收到了什么，应当怎样回应？
    why: 所选各端的每个报文段和每次状态变化都会提问。
    ```

    id 不能重复使用，即使题目已经删除：学习记录以 id 保存。

    """)
}
