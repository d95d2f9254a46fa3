extension Figure {
  /// Figures 6 to 13 of RFC 9293, with their numbers.
  static let rfc9293 = [
    Figure(
      name: "Figure 6: basic three-way handshake",
      script: """
        server listen
        client open
        deliver all
        client send 10
        deliver to server
        """,
      ladder: """
        CLOSED (passive OPEN) LISTEN
        SYN-SENT --> <SEQ=100><CTL=SYN> --> SYN-RECEIVED
        ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK> <-- SYN-RECEIVED
        ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK> --> ESTABLISHED
        ESTABLISHED --> <SEQ=101><ACK=301><DATA=10><CTL=ACK> --> ESTABLISHED
        ESTABLISHED ... <SEQ=301><ACK=111><CTL=ACK> <-- ESTABLISHED
        """),
    Figure(
      name: "Figure 7: simultaneous open",
      script: """
        client open
        server open
        deliver to client
        deliver to server
        deliver to client
        deliver to server
        """,
      ladder: """
        SYN-SENT --> <SEQ=100><CTL=SYN> ... CLOSED
        SYN-RECEIVED <-- <SEQ=300><CTL=SYN> <-- SYN-SENT
        SYN-RECEIVED --> <SEQ=100><ACK=301><CTL=SYN,ACK> ... SYN-SENT
        SYN-RECEIVED ... <SEQ=100><CTL=SYN> --> SYN-RECEIVED
        ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK> <-- SYN-RECEIVED
        ESTABLISHED ... <SEQ=100><ACK=301><CTL=SYN,ACK> --> ESTABLISHED
        """),
    Figure(
      name: "Figure 8: recovery from old duplicate SYN",
      script: """
        server listen
        client open
        inject to server SYN seq=90
        set iss server 400
        deliver to client
        deliver last to server
        deliver all
        """,
      ladder: """
        CLOSED (passive OPEN) LISTEN
        SYN-SENT --> <SEQ=100><CTL=SYN> ... LISTEN
        SYN-SENT ... <SEQ=90><CTL=SYN> --> SYN-RECEIVED
        SYN-SENT <-- <SEQ=300><ACK=91><CTL=SYN,ACK> <-- SYN-RECEIVED
        SYN-SENT --> <SEQ=91><CTL=RST> --> LISTEN
        SYN-SENT ... <SEQ=100><CTL=SYN> --> SYN-RECEIVED
        ESTABLISHED <-- <SEQ=400><ACK=101><CTL=SYN,ACK> <-- SYN-RECEIVED
        ESTABLISHED --> <SEQ=101><ACK=401><CTL=ACK> --> ESTABLISHED
        """),
    Figure(
      name: "Figure 9: half-open connection discovery",
      script: halfOpen + """
        client crash
        set iss client 400
        client open
        deliver all
        """,
      ladder: halfOpenLadder + """
        CLOSED (reboot) ESTABLISHED
        SYN-SENT --> <SEQ=400><CTL=SYN> --> ESTABLISHED
        SYN-SENT <-- <SEQ=300><ACK=100><CTL=ACK> <-- ESTABLISHED
        SYN-SENT --> <SEQ=100><CTL=RST> --> CLOSED
        """),
    Figure(
      name: "Figure 10: active side causes half-open connection discovery",
      script: halfOpen + """
        client crash
        server send 10
        deliver all
        """,
      ladder: halfOpenLadder + """
        CLOSED (reboot) ESTABLISHED
        CLOSED <-- <SEQ=300><ACK=100><DATA=10><CTL=ACK> <-- ESTABLISHED
        CLOSED --> <SEQ=100><CTL=RST> --> CLOSED
        """),
    Figure(
      name: "Figure 11: old duplicate SYN on two passive sockets",
      script: """
        client listen
        server listen
        inject to server SYN seq=90
        deliver all
        """,
      ladder: """
        LISTEN (passive OPEN) CLOSED
        LISTEN (passive OPEN) LISTEN
        LISTEN ... <SEQ=90><CTL=SYN> --> SYN-RECEIVED
        LISTEN <-- <SEQ=300><ACK=91><CTL=SYN,ACK> <-- SYN-RECEIVED
        LISTEN --> <SEQ=91><CTL=RST> --> LISTEN
        """),
    Figure(
      name: "Figure 12: normal close",
      script: halfOpen + """
        client close
        deliver all
        server close
        deliver all
        wait 2msl
        """,
      ladder: halfOpenLadder + """
        FIN-WAIT-1 --> <SEQ=100><ACK=300><CTL=FIN,ACK> --> CLOSE-WAIT
        FIN-WAIT-2 <-- <SEQ=300><ACK=101><CTL=ACK> <-- CLOSE-WAIT
        TIME-WAIT <-- <SEQ=300><ACK=101><CTL=FIN,ACK> <-- LAST-ACK
        TIME-WAIT --> <SEQ=101><ACK=301><CTL=ACK> --> CLOSED
        CLOSED (TIME-WAIT TIMEOUT) CLOSED
        """),
    Figure(
      name: "Figure 13: simultaneous close",
      script: halfOpen + """
        client close
        server close
        deliver to client
        deliver to server
        deliver to client
        deliver to server
        wait 2msl
        """,
      ladder: halfOpenLadder + """
        FIN-WAIT-1 --> <SEQ=100><ACK=300><CTL=FIN,ACK> ... ESTABLISHED
        CLOSING <-- <SEQ=300><ACK=100><CTL=FIN,ACK> <-- FIN-WAIT-1
        CLOSING --> <SEQ=101><ACK=301><CTL=ACK> ... FIN-WAIT-1
        CLOSING ... <SEQ=100><ACK=300><CTL=FIN,ACK> --> CLOSING
        TIME-WAIT <-- <SEQ=301><ACK=101><CTL=ACK> <-- CLOSING
        TIME-WAIT ... <SEQ=101><ACK=301><CTL=ACK> --> TIME-WAIT
        CLOSED (TIME-WAIT TIMEOUT) TIME-WAIT
        CLOSED (TIME-WAIT TIMEOUT) CLOSED
        """),
  ]

  /// The connection that Figures 9, 10, 12 and 13 begin with: A sends 100 next, B sends 300 next.
  private static let halfOpen = """
    set iss client 99
    set iss server 299
    server listen
    client open
    deliver all

    """

  private static let halfOpenLadder = """
    CLOSED (passive OPEN) LISTEN
    SYN-SENT --> <SEQ=99><CTL=SYN> --> SYN-RECEIVED
    ESTABLISHED <-- <SEQ=299><ACK=100><CTL=SYN,ACK> <-- SYN-RECEIVED
    ESTABLISHED --> <SEQ=100><ACK=300><CTL=ACK> --> ESTABLISHED

    """
}
