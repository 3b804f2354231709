import type { OperatorMessages } from "./messages.ts";

export const zh: OperatorMessages = {
  listening: (party, address) => `${party} 的节点地址：${address}`,
  signIn: (office, secret) => `以 ${office} 登录的口令：${secret}（只显示这一次，仅保存其散列）。`,
  signInUnchanged: (office) =>
    `${office} 的口令仍为此前显示的口令。如需新口令：concord node sign-in ${office}`,
  readOnly: "本节点经过恢复：在与所有对方核对之前只能读取（concord compare）。",
  rowSecurityBypassed: (role) =>
    `数据库角色 ${role} 是超级用户或具有 BYPASSRLS：各机构之间仅由程序隔开，数据库不再把关。请在 DATABASE_URL 中使用拥有该数据库、但两者皆非的角色。`,
  firstContact: (party) =>
    `演示：首次遇到即信任 ${party} 的密钥。实际使用中由双方当面或口头核对指纹（concord trust）。`,
  stopping: "正在停止：完成并签署进行中的工作。",
  newSignIn: (office, secret) => `${office} 的新口令为 ${secret}。旧口令不再有效，已登录者将被登出。`,
  backedUp: (file, rows, sha256, data) =>
    `${file} 含 ${rows} 行（内容的 SHA-256 为 ${sha256}）。私钥不在其中：请另行保管 ${data}/keys。`,
  restored: (rows, backupAt, data) =>
    `已恢复 ${backupAt} 的 ${rows} 行。请将密钥放入 ${data}/keys 并启动节点；在与所有对方核对之前只能读取（concord compare）。`,
  refusals: {
    "setting-malformed": ({ name, given }) =>
      given === ""
        ? `缺少设置 ${name}。请设置后重新启动。`
        : `设置 ${name} 不能为“${given}”。请更正后重新启动。`,
    "mechanism-unknown": ({ name, known }) =>
      `没有名为“${name}”的机制。请将 CONCORD_MECHANISM 设为 ${known.join("、")} 之一，或 JSON 文件的路径。`,
    "mechanism-malformed": ({ name, where }) => `${name} 中的机制设置不完整（${where}）。请更正该文件。`,
    "party-unknown": ({ party, parties }) =>
      `${party} 不是本机制的一方。请将 CONCORD_PARTY 设为 ${parties.join("、")} 之一。`,
    "office-unknown": ({ office }) =>
      office === ""
        ? "该方没有秘书职能的机构。请在 CONCORD_OFFICE 中指定。"
        : `该方没有机构 ${office}。请更正 CONCORD_OFFICE。`,
    "only-in-a-demonstration": ({ setting }) =>
      `${setting} 仅供演示。请当面交换信任卡并口头核对（concord trust）。`,
    "port-taken": ({ port }) => `端口 ${port} 已被占用。请停止占用它的程序，或设置 CONCORD_PORT。`,
  },
};
