import type { Words } from "./words.ts";

export const zh: Words = {
  office: "机构：",
  secret: "登录密语：",
  notReached: (address) => `${address} 没有节点。请启动节点，或用 --node 指定其他地址。`,
  unreadableFile: (file) => `无法读取 ${file}。`,
  own: (fingerprint) => `本方的信任卡。请向对方朗读：\n  ${fingerprint}`,
  state: { proposed: "尚未核对", "in-force": "受信任", superseded: "已更换" },
  proposed: (party, fingerprint) =>
    `已录入 ${party} 的信任卡，尚未信任。请对方朗读其数字，应为\n  ${fingerprint}\n然后执行：concord trust compared ${party} "<听到的数字>"`,
  compared: (party) => `${party} 的密钥已受信任，自此跟踪其日志。`,
  accepted: (party) => `已通过本方日志中的行为接受 ${party} 的新密钥。`,
  rotated: (fingerprint) => `新密钥已生效；本方日志载明此事，其他各方自动跟随。\n  ${fingerprint}`,
  written: (file, bytes) => `${file}：${bytes} 字节，仅收件方可开启。`,
  opened: (folder, count) => `共 ${count} 个文件；日志在 ${folder}。验证：concord verify ${folder} --key KEY`,
  taken: (from, size, received) => `来自 ${from}：新条目 ${received} 条，现存 ${size} 条。`,
  missing: (count) => `${count} 条缺少正文或附件；收到之前不予联署。`,
  cosigned: (size) => `已联署至第 ${size} 条，将随下一个数据包送回。`,
  confirmed: (count) => `对本方日志的联署：${count} 份。`,
  notRestored: "本节点未经恢复，无需核对。",
  goesOn: "没有任何对方保存更多的本方日志。本节点可以重新写入。",
  exported: (file, bytes) => `${file}：${bytes} 字节。`,
  imported: (opened, changed, unchanged) => `新增 ${opened} 项，更改 ${changed} 项，未变 ${unchanged} 项。`,
  importedAs: {
    checked: () => "未作任何保存。",
    prepared: () => "已在内部备好草稿，尚未发出。请在“待发与已发”页面发出。",
    released: (dispatch) => `已作为第 ${dispatch} 号发出。`,
  },
  saidActs: (count, dispatch) => `行为 ${count} 项，作为第 ${dispatch} 号发出。`,
  noAuditor: "没有审计方可读取本节点的日志。",
  auditorToken: (name) =>
    `${name} 可读取本节点持有的全部日志：信封、正文和附件。上面的令牌只显示这一次，请经安全途径转交。审计方以“Authorization: Bearer 令牌”发送，或在使用 concord verify 时设入 CONCORD_AUDITOR_TOKEN。`,
  auditorByKey: (name, fingerprint) =>
    `${name} 可凭此密钥签名的请求读取本节点持有的全部日志。请口头核对：\n  ${fingerprint}`,
  auditorRemoved: (name) => `${name} 从现在起不能再读取任何内容；已读取的仍在其手中。`,
  newEpoch: (epoch, size, fingerprint) =>
    `此处缺失的历史已取回（${size} 条）。第 ${epoch} 期开始，使用新密钥：\n  ${fingerprint}\n请重新启动节点，并请每一对方接受新的信任卡（concord trust card）。`,
};
