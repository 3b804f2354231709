import type { Signal } from "../situation.ts";

/** What makes a commitment testable: an amount, a date, a named instrument, body or document, a definite act. */
export const chineseSignals: Signal[] = [
  { name: "amount", pattern: /[\d.]+(?:万|亿|%|％|美元|元|人|名|个|项|吨|兆瓦|千瓦)|百分之|翻一番|一倍/ },
  {
    name: "document",
    pattern: /《[^》]{2,60}》|政治文件|联合声明|联合公报|备忘录|协定|协议|条约|公约|规划|行动计划|纲要/,
  },
  {
    name: "named-instrument",
    pattern:
      /(?<!(?:双边|多边|有关|相关|现有|各种|各类))机制|委员会|委员|对话会|高层对话|磋商会|论坛|峰会|中心(?!城市)|平台|工作组|联委会|会议|国际人道主义法|签证|目的地国|基金/,
  },
  { name: "quoted-name", pattern: /“[^”]{2,20}”/ },
  { name: "year", pattern: /(?:19|20)\d\d年|[今明]年/ },
  {
    name: "definite-act",
    pattern:
      /建立|设立|启动|签署|举办|举行|召开|提升|列为|互免|发表|主办|互设|成立|开通|制定|商签|完成|恢复|遵照|落实/,
  },
  { name: "vague-act", pattern: /加强|深化|扩大|推动|推进|拓展|支持|维护|促进|提升|着力|积极/ },
  { name: "long", pattern: /^.{70,}/ },
];
