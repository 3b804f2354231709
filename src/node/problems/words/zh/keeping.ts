import type { KeepingProblems } from "../../problem.ts";
import { exchangeSentence } from "../../../../record/exchange/messages.ts";
import type { ExchangeRefusal } from "../../../../record/exchange/messages/sentences.ts";
import type { WordsFor } from "../words.ts";

export const keeping: WordsFor<KeepingProblems> = {
  "storage-away": () => [
    "数据库没有应答",
    "节点无法连接其数据库。此前已确认的内容安全；本次请求可能未被保存。",
    "请稍后以同一请求重试：内容不会被重复发出。如持续如此，请告知操作员。",
  ],
  "disk-full": () => [
    "磁盘已满",
    "没有空间保存。此前已确认的内容安全；本次请求未被保存。",
    "请操作员腾出空间后重试。",
  ],
  "read-only": () => [
    "恢复后为只读",
    "本节点恢复后尚未与所有对方核对完毕。在此之前不能发出新内容。",
    "请等待核对完成；交换页面会显示。",
  ],
  busy: () => ["请求过多", "等待的请求超过节点所能处理的数量。本次请求未被保存。", "请几秒钟后重试。"],
  fault: () => [
    "本节点出现故障",
    "节点自身发生错误。此前已确认的内容安全；本次请求是否已保存尚不确定。",
    "请以同一请求重试：内容不会被重复发出。请将 instance 中的编号告知操作员。",
  ],
  "counterpart-unknown": ({ party }) => [
    "未知的对方",
    `本节点没有 ${party} 的地址或受信任的密钥。`,
    "请先交换信任锚（concord trust）。",
  ],
  "exchange-refused": ({ reason, parts }) => [
    "交换未予执行",
    exchangeSentence({ ...parts, ok: false, code: reason } as unknown as ExchangeRefusal, "zh"),
    "请查看交换页面；已保存的内容没有改变。",
  ],
};
