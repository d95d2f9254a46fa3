import TCP

/// The words for what TCP tells its user; the English ones are the RFC's.
enum SignalWords {
  static func phrase(for signal: Signal) -> Phrase {
    Phrase(signal.description, chinese(signal))
  }

  private static func chinese(_ signal: Signal) -> String {
    switch signal {
    case .connectionReset: "连接被重置"
    case .connectionRefused: "连接被拒绝"
    case .connectionClosing: "对方正在关闭"
    case .userTimeout: "用户超时，连接中止"
    case .delivered(let octets): "交付 \(octets) 字节"
    case .closing: "正在关闭"
    case .ok: "好"
    case .status(let state): "状态 = \(state)"
    case .error(.doesNotExist): "错误：连接不存在"
    case .error(.alreadyExists): "错误：连接已存在"
    case .error(.closing): "错误：连接正在关闭"
    }
  }
}
