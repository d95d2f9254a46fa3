extension Figure {
  /// Figures 1 to 4 of RFC 1337: what goes wrong when TIME-WAIT is cut short.
  static let rfc1337 = [
    Figure(
      name: "Figure 1: TIME-WAIT assassination",
      script: """
        set iss client 99
        set iss server 299
        server listen
        client open
        deliver all
        client close
        deliver all
        server close
        deliver all
        inject to client ACK seq=255 ack=33
        deliver all
        """,
      ladder: """
        CLOSED (passive OPEN) LISTEN
        SYN-SENT --> <SEQ=99><CTL=SYN> --> SYN-RECEIVED
        ESTABLISHED <-- <SEQ=299><ACK=100><CTL=SYN,ACK> <-- SYN-RECEIVED
        ESTABLISHED --> <SEQ=100><ACK=300><CTL=ACK> --> ESTABLISHED
        FIN-WAIT-1 --> <SEQ=100><ACK=300><CTL=FIN,ACK> --> CLOSE-WAIT
        FIN-WAIT-2 <-- <SEQ=300><ACK=101><CTL=ACK> <-- CLOSE-WAIT
        TIME-WAIT <-- <SEQ=300><ACK=101><CTL=FIN,ACK> <-- LAST-ACK
        TIME-WAIT --> <SEQ=101><ACK=301><CTL=ACK> --> CLOSED
        TIME-WAIT <-- <SEQ=255><ACK=33><CTL=ACK> ... CLOSED
        TIME-WAIT --> <SEQ=101><ACK=301><CTL=ACK> --> CLOSED
        CLOSED <-- <SEQ=301><CTL=RST> <-- CLOSED
        """),
    Figure(
      name: "Figure 2: accepting erroneous data",
      script: reopened + """
        client send 100
        deliver all
        inject to server ACK seq=560 ack=101 len=80
        deliver
        client send 100
        deliver to server
        client send 100
        deliver to client
        """,
      ladder: reopenedLadder + """
        ESTABLISHED --> <SEQ=400><ACK=101><DATA=100><CTL=ACK> --> ESTABLISHED
        ESTABLISHED <-- <SEQ=101><ACK=500><CTL=ACK> <-- ESTABLISHED
        ESTABLISHED ... <SEQ=560><ACK=101><DATA=80><CTL=ACK> --> ESTABLISHED
        ESTABLISHED <-- <SEQ=101><ACK=500><CTL=ACK> <-- ESTABLISHED
        ESTABLISHED --> <SEQ=500><ACK=101><DATA=100><CTL=ACK> --> ESTABLISHED
        ESTABLISHED ... <SEQ=101><ACK=640><CTL=ACK> <-- ESTABLISHED
        ESTABLISHED --> <SEQ=600><ACK=101><DATA=100><CTL=ACK> ... ESTABLISHED
        ESTABLISHED <-- <SEQ=101><ACK=640><CTL=ACK> ... ESTABLISHED
        """),
    Figure(
      name: "Figure 3: infinite ACK loop",
      script: reopened + """
        client send 100
        deliver all
        inject to server ACK seq=560 ack=101 len=80
        deliver
        client send 100
        deliver to server
        deliver to client
        deliver to server
        deliver to client
        deliver to server
        """,
      ladder: reopenedLadder + """
        ESTABLISHED --> <SEQ=400><ACK=101><DATA=100><CTL=ACK> --> ESTABLISHED
        ESTABLISHED <-- <SEQ=101><ACK=500><CTL=ACK> <-- ESTABLISHED
        ESTABLISHED ... <SEQ=560><ACK=101><DATA=80><CTL=ACK> --> ESTABLISHED
        ESTABLISHED <-- <SEQ=101><ACK=500><CTL=ACK> <-- ESTABLISHED
        ESTABLISHED --> <SEQ=500><ACK=101><DATA=100><CTL=ACK> --> ESTABLISHED
        ESTABLISHED <-- <SEQ=101><ACK=640><CTL=ACK> <-- ESTABLISHED
        ESTABLISHED --> <SEQ=600><ACK=101><CTL=ACK> --> ESTABLISHED
        ESTABLISHED <-- <SEQ=101><ACK=640><CTL=ACK> <-- ESTABLISHED
        ESTABLISHED --> <SEQ=600><ACK=101><CTL=ACK> --> ESTABLISHED
        ESTABLISHED ... <SEQ=101><ACK=640><CTL=ACK> <-- ESTABLISHED
        """),
    Figure(
      name: "Figure 4: connection failure from old duplicate",
      script: """
        set rfc5961-rst off
        set iss server 400
        set window server 800
        server listen
        client open
        deliver
        inject to client ACK seq=300 ack=123
        deliver to server
        deliver to client
        deliver to server
        deliver to client
        """,
      ladder: """
        CLOSED (passive OPEN) LISTEN
        SYN-SENT --> <SEQ=100><CTL=SYN> --> SYN-RECEIVED
        SYN-SENT ... <SEQ=400><ACK=101><CTL=SYN,ACK> <-- SYN-RECEIVED
        SYN-SENT <-- <SEQ=300><ACK=123><CTL=ACK> ... SYN-RECEIVED
        SYN-SENT --> <SEQ=123><CTL=RST> --> LISTEN
        ESTABLISHED <-- <SEQ=400><ACK=101><CTL=SYN,ACK> ... LISTEN
        ESTABLISHED --> <SEQ=101><ACK=401><CTL=ACK> --> LISTEN
        CLOSED <-- <SEQ=401><CTL=RST> <-- LISTEN
        """),
  ]

  /// A connection on which A sends 400 next and B sends 101 next, as after a reopening.
  private static let reopened = """
    set iss client 399
    set iss server 100
    server listen
    client open
    deliver all

    """

  private static let reopenedLadder = """
    CLOSED (passive OPEN) LISTEN
    SYN-SENT --> <SEQ=399><CTL=SYN> --> SYN-RECEIVED
    ESTABLISHED <-- <SEQ=100><ACK=400><CTL=SYN,ACK> <-- SYN-RECEIVED
    ESTABLISHED --> <SEQ=400><ACK=101><CTL=ACK> --> ESTABLISHED

    """
}
