import type { ContentFinding } from "../record/verify/log-contents.ts";
import type { Finding } from "../record/verify/finding.ts";
import type { PublishedFinding } from "../record/verify/published-format.ts";

export type Code = Finding["code"] | PublishedFinding["code"] | ContentFinding["code"];
type Sentences = Record<Code | Notice, string>;
type Notice =
  | "usage"
  | "verified-log"
  | "verified-published"
  | "not-verified"
  | "odd"
  | "unreadable"
  | "no-key"
  | "no-agreement-key"
  | "bundle-refused"
  | "bundle-continues"
  | "more"
  | "contents-right"
  | "contents-wrong"
  | "contents-kept"
  | "against-unusable"
  | "against-differs"
  | "against-agrees";

/** What `concord verify` says, in each language; `{name}` is replaced by the finding's own value. */
export const sentences: Record<"zh-Hans" | "ko" | "en", Sentences> = {
  en: {
    usage:
      "Usage: concord verify LOG-FOLDER | LOG-ADDRESS | PUBLISHED.json | BUNDLE --open-with KEY-FILE --key VERIFIER-KEY [--key …] [--against COPY] [--resume FILE] [--language en|ko|zh-Hans]",
    "no-agreement-key":
      "A bundle is sealed to its recipient: name that node's agreement key with --open-with FILE.",
    "bundle-refused": "The bundle is refused whole ({reason}).",
    "bundle-continues":
      "This bundle begins at entry {since}: what comes before decides whether it is right. Import it with `concord bundle in`, which checks it, or ask for one with --since 0.",
    "no-key":
      "Name at least one verifier key with --key. Compare it by voice with the side it belongs to before you trust it.",
    unreadable: "This cannot be read: {reason}. Nothing was changed.",
    "verified-log": "Verified: {entries} entries of {origin}; the root is {root}.",
    "verified-published":
      "Verified: revision {digest} was adopted by every participant, and each act it rests on stands in its log.",
    "not-verified": "NOT verified. What is wrong:",
    odd: "Note: entry {index} is not an act this version can read ({reason}). It is in the log and proves nothing wrong.",
    more: "… and {dropped} more.",
    "contents-right":
      "The words and files beside it are those its entries name: {right} compared, {erased} erased by their author.",
    "contents-wrong":
      "NOT all of the words and files beside it are those its entries name: {right} are, {erased} were erased by their author. What is wrong:",
    "contents-kept":
      "The words beside all entries before {upTo} are compared; the same command goes on from {file}.",
    "against-unusable": "The other copy, {name}, cannot be compared with ({reason}). Nothing was checked.",
    "against-differs":
      "The other copy is {name}. Its owner has signed two different logs and shown one here and one there. Keep the checkpoint of each: together they prove it.",
    "against-agrees": "The copy {name} is of the same log: the first {size} entries are the same.",
    "content-missing": "Entry {index} names {kind}/{hash}, which is not there; its author has not erased it.",
    "content-differs": "Entry {index} names {kind}/{hash}, and something else is given under that name.",
    "checkpoint-missing": "There is no checkpoint at {path}.",
    "checkpoint-refused": "The checkpoint is refused ({reason}).",
    shrunken: "The log has {size} entries and once had {known}.",
    fork: "The first {size} entries are not those that were there before: the log was forked.",
    "tile-missing": "A tile is missing: {path}.",
    "tile-malformed": "A tile is malformed: {path}.",
    "tile-mismatch": "The tile {path} does not fit its entries {from} to {to}.",
    "bundle-missing": "Entries {from} to {to} are missing: {path}.",
    "bundle-malformed": "The bundle {path} is malformed at entry {index} ({reason}).",
    "entry-mismatch": "Entry {index} is not the one the signed root stands for.",
    "entries-mismatch": "Some of the entries {from} to {to} are not those the signed root stands for.",
    disagreement: "The tile {path} and the entries {from} to {to} contradict each other.",
    "entry-refused": "Entry {index} is refused ({reason}).",
    "root-mismatch": "All {size} entries together do not give the signed root.",
    malformed: "The document is malformed at {where}.",
    "digest-mismatch": "The revision does not give the digest it is published under.",
    "no-anchor": "No key was named for the log {party}/{epoch}.",
    "leaf-mismatch": "Act {at} is not the one it is said to be.",
    "not-included": "Act {at} is not in its log ({reason}).",
    "envelope-refused": "Act {at} cannot be read ({reason}).",
    "body-mismatch": "The words beside act {at} are not those it names.",
    "not-adopted": "There is no adoption by {party}.",
    "assent-refused": "The adoption by {party} does not verify ({reason}).",
    "value-not-said": "Nobody said the value of {field} in {entity} in any act shown.",
    "child-mismatch": "The paragraph {entity} is missing or does not give its digest.",
    "not-opened": "The act that opened it is not shown.",
  },
  ko: {
    usage:
      "사용법: concord verify 로그-폴더 | 로그-주소 | 공개본.json | 묶음 --open-with 키-파일 --key 검증키 [--key …] [--against 사본] [--resume 파일] [--language en|ko|zh-Hans]",
    "no-agreement-key":
      "묶음은 받는 쪽에게 봉인되어 있습니다. --open-with 파일로 그 노드의 합의 키를 지정하십시오.",
    "bundle-refused": "묶음 전체가 거부되었습니다({reason}).",
    "bundle-continues":
      "이 묶음은 {since}번 기록에서 시작하므로 그 앞의 기록에 비추어야 판단할 수 있습니다. 검사를 거치는 `concord bundle in`으로 들여오거나 --since 0으로 다시 요청하십시오.",
    "no-key": "--key로 검증키를 하나 이상 지정하십시오. 믿기 전에 해당 측과 음성으로 대조하십시오.",
    unreadable: "읽을 수 없습니다: {reason}. 변경된 것은 없습니다.",
    "verified-log": "검증됨: {origin}의 기록 {entries}건, 루트 {root}.",
    "verified-published":
      "검증됨: 개정본 {digest}을(를) 모든 당사자가 채택하였고, 그 근거가 된 모든 행위가 로그에 있습니다.",
    "not-verified": "검증되지 않음. 잘못된 점:",
    odd: "참고: {index}번 기록은 이 버전이 읽을 수 없는 행위입니다({reason}). 로그에 있으며 잘못을 뜻하지 않습니다.",
    more: "… 외 {dropped}건.",
    "contents-right":
      "딸린 문언과 파일은 기록이 지정한 것과 같습니다. 대조 {right}건, 작성자가 지운 것 {erased}건.",
    "contents-wrong":
      "딸린 문언과 파일 가운데 기록이 지정한 것과 다른 것이 있습니다. 같은 것 {right}건, 작성자가 지운 것 {erased}건. 잘못된 점:",
    "contents-kept":
      "{upTo}번 앞의 모든 기록에 딸린 문언을 대조했습니다. 같은 명령을 다시 실행하면 {file}에서 이어집니다.",
    "against-unusable": "다른 사본 {name}과(와) 대조할 수 없습니다({reason}). 아무것도 검사하지 않았습니다.",
    "against-differs":
      "다른 사본은 {name}입니다. 로그의 소유자가 서로 다른 두 로그에 서명하여 하나는 여기에, 하나는 그곳에 보였습니다. 두 체크포인트를 모두 보관하십시오. 둘이 함께 그 증거가 됩니다.",
    "against-agrees": "사본 {name}은(는) 같은 로그입니다. 처음 {size}건이 같습니다.",
    "content-missing": "{index}번 기록이 지정한 {kind}/{hash}이(가) 없습니다. 작성자가 지우지 않았습니다.",
    "content-differs": "{index}번 기록이 지정한 {kind}/{hash} 이름으로 다른 내용이 제공됩니다.",
    "checkpoint-missing": "{path}에 체크포인트가 없습니다.",
    "checkpoint-refused": "체크포인트가 거부되었습니다({reason}).",
    shrunken: "로그의 기록은 {size}건이며 전에는 {known}건이었습니다.",
    fork: "처음 {size}건이 전에 있던 것과 다릅니다. 로그가 갈라졌습니다.",
    "tile-missing": "타일이 없습니다: {path}.",
    "tile-malformed": "타일 형식이 잘못되었습니다: {path}.",
    "tile-mismatch": "타일 {path}이(가) 기록 {from}–{to}와 맞지 않습니다.",
    "bundle-missing": "기록 {from}–{to}이(가) 없습니다: {path}.",
    "bundle-malformed": "묶음 {path}의 {index}번 기록에서 형식이 잘못되었습니다({reason}).",
    "entry-mismatch": "{index}번 기록은 서명된 루트가 나타내는 것이 아닙니다.",
    "entries-mismatch": "기록 {from}–{to} 중 일부는 서명된 루트가 나타내는 것이 아닙니다.",
    disagreement: "타일 {path}과(와) 기록 {from}–{to}이(가) 서로 어긋납니다.",
    "entry-refused": "{index}번 기록이 거부되었습니다({reason}).",
    "root-mismatch": "기록 {size}건 전체가 서명된 루트를 이루지 않습니다.",
    malformed: "문서 형식이 {where}에서 잘못되었습니다.",
    "digest-mismatch": "개정본이 공개된 다이제스트와 맞지 않습니다.",
    "no-anchor": "로그 {party}/{epoch}의 키가 지정되지 않았습니다.",
    "leaf-mismatch": "행위 {at}은(는) 밝힌 것과 다릅니다.",
    "not-included": "행위 {at}이(가) 로그에 없습니다({reason}).",
    "envelope-refused": "행위 {at}을(를) 읽을 수 없습니다({reason}).",
    "body-mismatch": "행위 {at}에 딸린 문언이 지정된 것과 다릅니다.",
    "not-adopted": "{party}의 채택이 없습니다.",
    "assent-refused": "{party}의 채택이 검증되지 않습니다({reason}).",
    "value-not-said": "{entity}의 {field} 값을 말한 행위가 제시되지 않았습니다.",
    "child-mismatch": "문단 {entity}이(가) 없거나 다이제스트와 맞지 않습니다.",
    "not-opened": "이를 개설한 행위가 제시되지 않았습니다.",
  },
  "zh-Hans": {
    usage:
      "用法：concord verify 日志文件夹 | 日志地址 | 公布件.json | 传递包 --open-with 密钥文件 --key 验证密钥 [--key …] [--against 副本] [--resume 文件] [--language en|ko|zh-Hans]",
    "no-agreement-key": "传递包只为收件方封装：请用 --open-with 文件 指定该节点的协商密钥。",
    "bundle-refused": "传递包整体被拒绝（{reason}）。",
    "bundle-continues":
      "此传递包从第 {since} 条记录开始，须对照之前的记录才能判断。请用会作检查的 `concord bundle in` 导入，或以 --since 0 重新索取。",
    "no-key": "请用 --key 至少指定一个验证密钥。信任之前，请与其所属一方口头核对。",
    unreadable: "无法读取：{reason}。未作任何更改。",
    "verified-log": "已验证：{origin} 的 {entries} 条记录，根为 {root}。",
    "verified-published": "已验证：修订 {digest} 已由每一参与方通过，其所依据的每一行为均在日志中。",
    "not-verified": "未通过验证。问题如下：",
    odd: "注意：第 {index} 条记录不是本版本可读的行为（{reason}）。它在日志中，并不表示有误。",
    more: "……另有 {dropped} 项。",
    "contents-right": "所附文字和文件与各条记录所指一致：已核对 {right} 件，由作者删除 {erased} 件。",
    "contents-wrong":
      "所附文字和文件并非全部与记录所指一致：一致 {right} 件，由作者删除 {erased} 件。问题如下：",
    "contents-kept": "第 {upTo} 条之前各条记录所附文字均已核对；再次执行同一命令即从 {file} 继续。",
    "against-unusable": "无法与另一副本 {name} 对照（{reason}）。未作任何检查。",
    "against-differs":
      "另一副本为 {name}。日志所有者签署了两份不同的日志，此处出示一份，彼处出示另一份。请保存双方的检查点：两者合在一起即为证据。",
    "against-agrees": "副本 {name} 是同一日志：前 {size} 条记录相同。",
    "content-missing": "第 {index} 条记录所指的 {kind}/{hash} 不存在，而其作者并未删除。",
    "content-differs": "第 {index} 条记录所指的 {kind}/{hash} 之下给出的是另外的内容。",
    "checkpoint-missing": "{path} 处没有检查点。",
    "checkpoint-refused": "检查点被拒绝（{reason}）。",
    shrunken: "日志现有 {size} 条记录，此前曾有 {known} 条。",
    fork: "前 {size} 条记录与此前不同：日志已分叉。",
    "tile-missing": "缺少数据块：{path}。",
    "tile-malformed": "数据块格式有误：{path}。",
    "tile-mismatch": "数据块 {path} 与第 {from} 至 {to} 条记录不符。",
    "bundle-missing": "缺少第 {from} 至 {to} 条记录：{path}。",
    "bundle-malformed": "记录包 {path} 在第 {index} 条处格式有误（{reason}）。",
    "entry-mismatch": "第 {index} 条记录不是已签署的根所代表的那一条。",
    "entries-mismatch": "第 {from} 至 {to} 条记录中有的不是已签署的根所代表的记录。",
    disagreement: "数据块 {path} 与第 {from} 至 {to} 条记录相互矛盾。",
    "entry-refused": "第 {index} 条记录被拒绝（{reason}）。",
    "root-mismatch": "全部 {size} 条记录合起来得不出已签署的根。",
    malformed: "文件在 {where} 处格式有误。",
    "digest-mismatch": "该修订与其公布的摘要不符。",
    "no-anchor": "未指定日志 {party}/{epoch} 的密钥。",
    "leaf-mismatch": "行为 {at} 与所称不符。",
    "not-included": "行为 {at} 不在其日志中（{reason}）。",
    "envelope-refused": "行为 {at} 无法读取（{reason}）。",
    "body-mismatch": "行为 {at} 所附文字不是其所指的文字。",
    "not-adopted": "没有 {party} 的通过行为。",
    "assent-refused": "{party} 的通过行为未通过验证（{reason}）。",
    "value-not-said": "所示行为中无人说过 {entity} 的 {field} 之值。",
    "child-mismatch": "段落 {entity} 缺失，或与其摘要不符。",
    "not-opened": "未出示其开立行为。",
  },
};

/** A sentence with its values put in; what a finding does not have stays empty. */
export function sentence(language: keyof typeof sentences, code: Code | Notice, values: object): string {
  const known = new Map(Object.entries(values).map(([name, value]) => [name, shown(value)]));
  return sentences[language][code].replace(/\{(\w+)\}/g, (_, name: string) => known.get(name) ?? "");
}

function shown(value: unknown): string {
  if (value !== null && typeof value === "object") {
    const { party, epoch, index, code } = value as Record<string, string | number>;
    return index === undefined ? String(code ?? "") : `${party}/${epoch}/${index}`;
  }
  return String(value);
}
