/// A lesson with a question of each kind that is about no single moment.
enum Kinds {
  static let lesson = """
    ---
    format: 1
    id: kinds
    title: All kinds
    mirrors: -
    needs: -
    ---

    ```ask
    id: kinds.2
    kind: order
    item: server listen
    item: client open
    item: deliver
    item: client close
    reach: CLOSED SYN-RECEIVED
    ```

    ```ask
    id: kinds.3
    kind: illegal
    script: server listen
    | client open
    | deliver all
    alter: 4 ACK seq=101 ack=300
    wrong 3: Why three?
    ```

    ```ask
    id: kinds.4
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
    system: windows
    wrong 2 s: no
    ```

    ```ask
    id: kinds.5
    kind: tally
    data: TIME_WAIT 18122
    | CLOSE_WAIT 1
    | 348 SYN_RECV
    query: rate TIME-WAIT
    expect: 302
    ```

    ```ask
    id: kinds.6
    kind: tally
    data: TIME_WAIT 18122
    | CLOSE_WAIT 1
    | 348 SYN_RECV
    query: most
    ```

    ```ask
    id: kinds.8
    kind: tally
    data: TIME_WAIT 18122
    | CLOSE_WAIT 1
    | 348 SYN_RECV
    query: share TIME-WAIT
    ```

    ```ask
    id: kinds.7
    kind: choose
    ask: Which of these is so?
    right: A FIN takes a sequence number
    | Yes (RFC 9293 §3.4).
    right: A SYN takes a sequence number
    | Yes.
    wrong: An ACK takes a sequence number
    | We would be acknowledging ACKs for ever.
    ```

    """
}
