import type { RequestProblems } from "../../problem.ts";
import type { WordsFor } from "../words.ts";

export const request: WordsFor<RequestProblems> = {
  "not-found": () => [
    "此处没有内容",
    "本节点在该地址没有您可以查看的内容。",
    "请核对地址，或从首页重新进入。",
  ],
  "method-not-allowed": ({ allowed }) => [
    "不支持这种方式",
    `该地址只接受 ${allowed} 请求。`,
    "接口说明见 /api/openapi.json。",
  ],
  "media-type-unsupported": ({ wanted }) => [
    "不支持这种格式",
    `该地址只读取 ${wanted} 格式。未作任何更改。`,
    `请以 ${wanted} 格式发送。`,
  ],
  "body-too-long": ({ limit }) => [
    "一次发送过多",
    `一次请求最多 ${Math.floor(limit / 1_048_576)} MB，所发内容超出此数。未作任何更改。`,
    "请分几次进行，每次少一些；长文件以附件传送。",
  ],
  "file-empty": () => [
    "文件为空",
    "所提供的文件没有内容。未作任何保存。",
    "请重新选择文件，它可能尚未存盘。",
  ],
  "file-too-long": ({ limit }) => [
    "文件过大",
    `每个文件不得超过 ${Math.floor(limit / 1_048_576)} MB。未作任何保存。`,
    "请提供较小的文件，或分成几份。",
  ],
  "file-erased": () => [
    "此文件已被删除",
    "发送此文件的一方已将其删除。曾有此文件以及已商定的内容仍留有记录。",
    "如需其内容，请向该方询问。",
  ],
  "host-unknown": () => [
    "不以此名称应答",
    "本节点不以所请求的主机名应答。",
    "请使用节点启动时显示的地址，或将 CONCORD_ORIGIN 设为公开地址。",
  ],
  "header-too-long": () => ["请求头过长", "请求的地址和头部合计最多 16 kB。", "请使用较短的地址。"],
  "json-not-utf8": () => [
    "无法读取",
    "请求不是 UTF-8 编码。未作任何更改。",
    "请使用不带字节顺序标记的 UTF-8 编码。",
  ],
  "json-malformed": () => [
    "无法读取",
    "请求不是格式正确的 JSON。未作任何更改。",
    "请更正请求；它可能在传输中被截断。",
  ],
  "json-too-deep": ({ limit }) => [
    "嵌套过深",
    `值最多嵌套 ${limit} 层。未作任何更改。`,
    "请简化该值的结构。",
  ],
  "json-too-many-values": ({ limit }) => [
    "值过多",
    `一次请求最多包含 ${limit} 个值。未作任何更改。`,
    "请分次发送。",
  ],
  "json-duplicate-key": () => [
    "名称重复",
    "请求中某个对象的同一名称出现两次，含义不明确。未作任何更改。",
    "每个名称请只写一次。",
  ],
  "json-reserved-key": () => [
    "不可使用的名称",
    "请求中某个对象使用了程序可能误认的名称（__proto__）。未作任何更改。",
    "请改用其他名称。",
  ],
  "json-number": () => [
    "并非所有程序都能一致读取的数字",
    "请求中有数字超过 2^53 - 1，或位数过多。未作任何更改。",
    "大额或须精确的数额请写成文字。",
  ],
  "json-lone-surrogate": () => [
    "字符损坏",
    "请求的文字中含有半个字符（孤立代理项）。未作任何更改。",
    "请重新输入或粘贴该文字。",
  ],
  "input-malformed": ({ where }) => [
    "与说明的格式不符",
    where === ""
      ? "请求与该地址规定的格式不符。未作任何更改。"
      : `请求中“${where}”处与该地址规定的格式不符。未作任何更改。`,
    "请对照 /api/openapi.json 中的说明。",
  ],
  "sheet-refused": ({ count, sentences }) => [
    `表格中有 ${count} 处错误`,
    ["未导入任何内容。", ...sentences].join("\n"),
    "请更正上述位置后重新导入。",
  ],
  "range-beyond-end": ({ size }) => [
    "超出末尾",
    `该文件共 ${size} 字节，所请求的部分在其之后。`,
    "请在有新内容后再请求。",
  ],
};
