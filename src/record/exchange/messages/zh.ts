import type { Sentences } from "./sentences.ts";

export const zh: Sentences = {
  alarms: {
    fork: ({ party, size }) =>
      `${party} 的日志在第 ${size} 条处出现两种不同的历史。两份已签名的检查点均已作为证据保存；第二种历史的内容一概未采纳。请与对方联系。`,
    shrunken: ({ party, size, held }) =>
      `${party} 的日志现在只有 ${size} 条，而它曾签署到 ${held} 条。本方保存的内容没有丢失。请询问对方是否恢复过备份。`,
    replayed: ({ party, size, held }) =>
      `有人再次出示 ${party} 的旧检查点（${size} 条），本方已保存 ${held} 条。未作任何更改。可能有人介于两个节点之间，也可能对方恢复了备份。`,
    inconsistent: ({ party, size }) =>
      `${party} 发来的内容与其签署的 ${size} 条不符，未予采纳。如再次发生，请与对方联系。`,
    "bad-signature": ({ party }) =>
      `以 ${party} 名义发来的检查点没有其有效签名，未予采纳。请检查连接，并确认对方是否更换了密钥。`,
    "key-not-in-force": ({ party, size }) =>
      `${party} 的 ${size} 条检查点由当时无效的密钥签署，未予采纳。请向对方核实密钥。`,
    "unusable-entries": ({ party, path }) => `${party} 发来的条目（${path}）无法读取，未予采纳；将再次索取。`,
    "too-large": ({ party, path }) => `${party} 发来的内容（${path}）超过允许长度，未读完，也未采纳。`,
    "other-content": ({ party, path }) => `${party} 以 ${path} 发来的是别的内容，视为未收到，将再次索取。`,
    "own-fork": ({ by, size }) =>
      `${by} 见证了本方日志在 ${size} 条时的一个检查点，而本方日志并无此内容。本方密钥可能落入他人之手，或本方丢失了历史。请停止操作并与对方核对。`,
    "epoch-forgets": ({ party, epoch, size }) =>
      `${party} 的第 ${epoch} 期以前一期的 ${size} 条为基础，与本方保存的不符，未予采纳。请与对方联系。`,
    "bundle-refused": ({ party, sha256 }) =>
      `以 ${party} 名义的数据包被整体拒收（${sha256}）：已损坏、被篡改，或解开后超出允许大小。请重新索取。`,
  },
  refusals: {
    "other-mechanism": ({ mechanism }) => `这属于另一机制（${mechanism}）。未作任何更改。`,
    "unknown-party": ({ party }) => `${party} 不是本机制的参与方。未作任何更改。`,
    "own-card": () => "这是本方自己的信任卡，请交给对方。",
    "epoch-over": ({ epoch }) => `第 ${epoch} 期已结束，现行的是更晚的一期。未作任何更改。`,
    "nothing-proposed": () => "没有等待核对的信任卡。请先录入对方的信任卡。",
    "fingerprint-differs": ({ expected }) =>
      `这些数字与信任卡（${expected}）不符。请勿信任，并通过其他途径重新索取信任卡。`,
    "acceptance-needed": ({ party }) =>
      `${party} 此前已有密钥。新密钥须由本方机构签发、以本方日志中的行为接受。`,
    "nothing-to-replace": ({ party }) => `${party} 尚无有效密钥，核对指纹即可。`,
    "id-reused": ({ actId }) => `行为编号 ${actId} 已用于其他内容。未作任何更改。`,
    "card-unreadable": () => "这不是信任卡：应为一行规范 JSON。",
    "card-malformed": ({ where }) => `信任卡在 ${where} 处格式有误，请重新索取。`,
    "card-contradicts-itself": ({ where }) => `信任卡在 ${where} 处自相矛盾，请重新索取。`,
    "no-signature": () => "需要参与方节点或审计方的签名。",
    "malformed-signature": () => "请求的签名无法读取。",
    "unknown-origin": ({ origin }) => `节点 ${origin} 在此不受信任。请交换信任卡并当面或口头核对。`,
    "clock-apart": ({ seconds }) => `两个节点的时钟相差 ${seconds} 秒，请校准。`,
    "bad-signature": () => "签名不符，未执行任何操作。",
    "replayed-request": () => "该请求此前已提出过，未执行任何操作。",
    "unknown-token": () => "没有审计方持有此令牌，未出示任何内容。请询问本节点所属一方。",
    "recipient-not-trusted": ({ party }) => `尚未信任 ${party} 的任何密钥。请先核对其信任卡。`,
    "nothing-signed": () => "尚无可发送的已签名检查点。",
    "since-beyond-end": ({ size }) => `日志只有 ${size} 条。`,
    "too-much": ({ limit }) => `超过一个数据包的容量（${limit} 字节）。请分批发送，设定较小的终点。`,
    "not-a-bundle": () => "该文件不是数据包。未作任何更改。",
    "other-recipient": ({ to }) => `该数据包发给 ${to}，不是发给本节点。未作任何更改。`,
    "too-large": ({ size, limit }) => `数据包自称有 ${size} 字节，最多只读 ${limit} 字节。已整体拒收。`,
    bomb: ({ ratio }) => `数据包解开后将膨胀 ${ratio} 倍。已整体拒收。`,
    damaged: () => "数据包已损坏或在途中被改动。已整体拒收，请重新索取。",
    "sender-not-trusted": ({ party }) => `尚未信任 ${party} 的任何密钥。请先核对其信任卡。`,
    "not-taken": () => "数据包内容未予采纳，原因见交换页面。",
    unreadable: () => "这不是联署的检查点。",
    "other-log": ({ origin }) => `${origin} 不是本节点的日志。`,
    "not-our-checkpoint": ({ size }) =>
      `本方日志在 ${size} 条时从未有过此内容。已作为证据保存，请与对方核对。`,
    "not-asked": () => "未能向每一对方询问其保存本方日志的情况。本节点保持只读。",
    "history-missing": ({ own }) => `对方保存的本方日志多于此处的 ${own} 条。请先取回，再开始新的一期。`,
    "other-history": () => "对方保存着由本方签名的另一种历史。本节点保持只读，请恢复另一份备份。",
  },
};
