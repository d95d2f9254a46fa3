import Glibc
import Tutor

extension StoreFailure {
  /// What happened, where, why, and what to do: one sentence.
  var words: Phrase {
    switch self {
    case .noHome:
      Phrase(
        "Progress is not saved, because neither XDG_DATA_HOME nor HOME names a folder: set one of them.",
        "进度未保存：XDG_DATA_HOME 和 HOME 都没有指明文件夹，请设置其中之一。")
    case .notWritable(let path, let errno):
      Phrase(
        "Progress is not saved, because \(path.visible) cannot be written (\(reason(errno))): change that, or set XDG_DATA_HOME to a folder of yours.",
        "进度未保存：无法写入 \(path.visible)（\(reason(errno))），请修改权限，或将 XDG_DATA_HOME 设为可写的文件夹。")
    case .diskFull(let path):
      Phrase(
        "Progress is not saved, because the disk with \(path.visible) is full: free some space, and it is saved again.",
        "进度未保存：\(path.visible) 所在的磁盘已满，腾出空间后即可恢复保存。")
    case .locked(let path):
      Phrase(
        "Progress is not saved, because another program keeps \(path.visible) locked: end that program, and it is saved again.",
        "进度未保存：另一个程序锁住了 \(path.visible)，请结束该程序，之后即可恢复保存。")
    case .damaged(let path, let name?):
      Phrase(
        "\(path.visible) was damaged, so it is now \(name.visible) and a new one was begun: `sqlite3 \(name.visible) .recover` may get answers back.",
        "\(path.visible) 已损坏，现改名为 \(name.visible) 并另建新文件：用 `sqlite3 \(name.visible) .recover` 或可找回作答记录。"
      )
    case .damaged(let path, nil):
      Phrase(
        "Progress is not saved, because \(path.visible) is damaged and could not be set aside: move it away.",
        "进度未保存：\(path.visible) 已损坏，且无法改名保留，请将其移走。")
    case .newer(let path, let format):
      Phrase(
        "Progress is not saved, because a newer handshake has written \(path.visible) (format \(format); this one knows \(Schema.format)): install that version, or set XDG_DATA_HOME to another folder.",
        "进度未保存：\(path.visible) 由更新版本的 handshake 写入（格式 \(format)，本版本只支持到 \(Schema.format)），请安装新版本，或将 XDG_DATA_HOME 设为别的文件夹。"
      )
    case .failed(let path, let reason):
      Phrase(
        "Progress is not saved, because \(path.visible) could not be read or written (\(reason.visible)): check its disk and its folder.",
        "进度未保存：无法读写 \(path.visible)（\(reason.visible)），请检查磁盘和文件夹。")
    }
  }

  private func reason(_ errno: Int32) -> String { String(cString: strerror(errno)) }
}
