package import TCP

/// A name that a state has somewhere: in the RFC, in a tool, in a language.
package struct StateName: Hashable, Sendable {
  /// The state.
  package let state: State
  /// The name as it is written there.
  package let name: String
  /// Who writes it so.
  package let usedBy: Source

  /// Where a name comes from.
  package enum Source: String, Hashable, Sendable, CaseIterable {
    case rfc = "RFC 9293"
    case linux = "Linux"
    case netTools = "netstat (Linux)"
    case ss
    case bsd = "BSD and macOS"
    case windows = "Windows"
    case procNetTCP = "/proc/net/tcp"
    case misprint
    case localized = "netstat"
    case chinese
  }

  /// The state that a text names, however it is written, with the name that was recognised.
  ///
  ///     StateName.read("syn_rcvd")?.state   // SYN-RECEIVED
  package static func read(_ text: some StringProtocol) -> StateName? { byFolded[text.folded] }

  /// Every name of every state; the RFC's first.
  package static let all: [StateName] =
    State.allCases.map { StateName(state: $0, name: $0.description, usedBy: .rfc) }
    + table.flatMap { state, names in
      names.flatMap { source, names in
        names.split(separator: "|").map {
          StateName(state: state, name: String($0), usedBy: source)
        }
      }
    }

  private static let byFolded = Dictionary(
    all.map { ($0.name.folded, $0) }, uniquingKeysWith: { first, _ in first })

  /// The names other than the RFC's.
  ///
  /// Sources: Linux include/net/tcp_states.h; net-tools netstat.c; iproute2 ss.c; FreeBSD and XNU
  /// tcp_fsm.h; Microsoft's TcpState and netstat pages; net-tools' translations.
  private static let table: KeyValuePairs<State, KeyValuePairs<Source, String>> = [
    .closed: [
      .netTools: "CLOSE", .ss: "UNCONN|unconnected", .linux: "TCP_CLOSE", .procNetTCP: "07",
      .localized: "FECHAR", .chinese: "关闭|已关闭|关闭状态",
    ],
    .listen: [
      .windows: "LISTENING", .linux: "TCP_LISTEN", .procNetTCP: "0A",
      .localized: "OUÇA|NASLOUCHÁ", .chinese: "监听|侦听|监听状态|正在监听",
    ],
    .synSent: [
      .bsd: "SYN_SENT", .linux: "TCP_SYN_SENT", .procNetTCP: "02", .misprint: "SYN_SEND",
      .localized: "SYN_ENVIADO", .chinese: "同步已发送|SYN已发送|同步发送|已发送SYN",
    ],
    .synReceived: [
      .linux: "SYN_RECV|TCP_SYN_RECV|TCP_NEW_SYN_RECV", .bsd: "SYN_RCVD",
      .ss: "syn-rcv", .procNetTCP: "03|0C", .localized: "SYN_RECEBIDO",
      .chinese: "同步收到|SYN已收到|同步已收到|SYN收到|已收到SYN",
    ],
    .established: [
      .ss: "ESTAB", .linux: "TCP_ESTABLISHED", .procNetTCP: "01",
      .localized: "ESTABELECIDA|SPOJENO|VERBUNDEN", .chinese: "已建立|连接已建立|已建立连接|已连接",
    ],
    .finWait1: [
      .netTools: "FIN_WAIT1", .linux: "TCP_FIN_WAIT1", .procNetTCP: "04",
      .localized: "ESPERA_FIN1", .chinese: "终止等待1|结束等待1|FIN等待1",
    ],
    .finWait2: [
      .netTools: "FIN_WAIT2", .linux: "TCP_FIN_WAIT2", .procNetTCP: "05",
      .localized: "ESPERA_FIN2", .chinese: "终止等待2|结束等待2|FIN等待2",
    ],
    .closeWait: [
      .linux: "TCP_CLOSE_WAIT", .procNetTCP: "08", .localized: "ESPERANDO_FECHAR",
      .chinese: "关闭等待|等待关闭",
    ],
    .closing: [
      .linux: "TCP_CLOSING", .procNetTCP: "0B", .localized: "FECHANDO", .chinese: "正在关闭|关闭中",
    ],
    .lastAck: [
      .linux: "TCP_LAST_ACK", .procNetTCP: "09", .localized: "ÚLTIMO_ACK|POSLEDNÍ ACK",
      .chinese: "最后确认|最后的确认",
    ],
    .timeWait: [
      .linux: "TCP_TIME_WAIT", .procNetTCP: "06", .misprint: "TIMED_WAIT",
      .chinese: "时间等待|计时等待|等待超时",
    ],
  ]
}
