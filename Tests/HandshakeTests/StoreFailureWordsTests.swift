import Glibc
import Testing
import Tutor

@testable import Handshake

@Suite struct `The words for what keeps a store from being kept` {
  @Test(
    arguments: [
      (
        .noHome,
        "Progress is not saved, because neither XDG_DATA_HOME nor HOME names a folder: set one of them.",
        "进度未保存：XDG_DATA_HOME 和 HOME 都没有指明文件夹，请设置其中之一。"
      ),
      (
        .notWritable("/h", errno: EROFS),
        "Progress is not saved, because /h cannot be written (Read-only file system): change that, or set XDG_DATA_HOME to a folder of yours.",
        "进度未保存：无法写入 /h（Read-only file system），请修改权限，或将 XDG_DATA_HOME 设为可写的文件夹。"
      ),
      (
        .diskFull("/h/p"),
        "Progress is not saved, because the disk with /h/p is full: free some space, and it is saved again.",
        "进度未保存：/h/p 所在的磁盘已满，腾出空间后即可恢复保存。"
      ),
      (
        .locked("/h/p"),
        "Progress is not saved, because another program keeps /h/p locked: end that program, and it is saved again.",
        "进度未保存：另一个程序锁住了 /h/p，请结束该程序，之后即可恢复保存。"
      ),
      (
        .damaged("/h/p", setAside: "/h/q"),
        "/h/p was damaged, so it is now /h/q and a new one was begun: `sqlite3 /h/q .recover` may get answers back.",
        "/h/p 已损坏，现改名为 /h/q 并另建新文件：用 `sqlite3 /h/q .recover` 或可找回作答记录。"
      ),
      (
        .damaged("/h/p", setAside: nil),
        "Progress is not saved, because /h/p is damaged and could not be set aside: move it away.",
        "进度未保存：/h/p 已损坏，且无法改名保留，请将其移走。"
      ),
      (
        .newer("/h/p", format: 2),
        "Progress is not saved, because a newer handshake has written /h/p (format 2; this one knows 1): install that version, or set XDG_DATA_HOME to another folder.",
        "进度未保存：/h/p 由更新版本的 handshake 写入（格式 2，本版本只支持到 1），请安装新版本，或将 XDG_DATA_HOME 设为别的文件夹。"
      ),
      (
        .failed("/h/\u{1B}[2J", "disk I/O error"),
        "Progress is not saved, because /h/␛[2J could not be read or written (disk I/O error): check its disk and its folder.",
        "进度未保存：无法读写 /h/␛[2J（disk I/O error），请检查磁盘和文件夹。"
      ),
    ] as [(StoreFailure, String, String)])
  func `are one sentence`(_ failure: StoreFailure, _ english: String, _ chinese: String) {
    #expect(failure.words[.english] == english)
    #expect(failure.words[.simplifiedChinese] == chinese)
  }
}
