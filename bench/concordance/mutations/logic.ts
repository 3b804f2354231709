import { swapping, type Mutation } from "../mutation.ts";

/** 미만/이하, 超过/不少于, less than/not more than: another comparator beside the same words. */
export const comparator: Mutation = swapping("comparator", {
  en: [
    [
      /\b(?:less|fewer) than\b(?<!not (?:less|fewer) than|no (?:less|fewer) than)/g,
      ["not more than", "more than"],
    ],
    [/\b(?:not|no) (?:less|fewer) than\b/g, ["more than", "not more than"]],
    [/\b(?:not|no) more than\b/g, ["less than", "at least"]],
    [/\bmore than\b(?<!not more than|no more than)/g, ["not less than", "less than"]],
    [/\bat least\b/g, ["more than", "at most"]],
    [/\bup to\b(?= ?[\d$£€])/g, ["at least", "less than"]],
    [/\bnot exceeding\b/g, ["exceeding"]],
    [/\bnot later than\b|\bno later than\b/g, ["not earlier than"]],
    [/\bor more\b/g, ["or less"]],
    [/\bor less\b/g, ["or more"]],
  ],
  zh: [
    [/(?<!不|不得|不应)超过/g, ["不少于", "低于", "不超过"]],
    [/不(?:得|应)?超过/g, ["超过", "不少于"]],
    [/不少于|不低于|至少/g, ["超过", "不超过"]],
    [/(?<!不)(?:少于|低于)|不足(?=\d)/g, ["不超过", "超过"]],
    [/(?<=[\d%人天日年月元])以上/g, ["以下"]],
    [/(?<=[\d%人天日年月元])以下/g, ["以上"]],
    [/不迟于/g, ["不早于"]],
    [/高达|多达|至多|最多/g, ["至少"]],
  ],
  ko: [
    [/미만/g, ["이하", "초과"]],
    [/이하(?=[\s의인로])/g, ["미만", "이상"]],
    [/이상(?=[\s의인이])/g, ["초과", "미만"]],
    [/초과(?!하지)/g, ["이상"]],
    [/초과하지 (?:아니|않)(?:하는|는)/g, ["초과하는"]],
    [/최소한?/g, ["최대"]],
    [/최대/g, ["최소"]],
    [/넘는/g, ["안 되는"]],
  ],
});

/** 应 -> 可/将/宜; 하여야 한다 -> 할 수 있다; shall -> may/should; and back. */
export const modality: Mutation = swapping("modality", {
  en: [
    [/\bshall\b(?! not)/g, ["may", "should"]],
    [/\bmust\b(?! not)/g, ["may", "should"]],
    [/\bmay\b(?! not)/g, ["shall", "must"]],
    [/\bmust not\b|\bshall not\b|\bmay not\b/g, ["may"]],
  ],
  zh: [
    [/(?<![供适反相响效对感顺不])应(?![用急对收邀请付])(?!当)/g, ["可", "将", "宜"]],
    [/应当|必须/g, ["可以"]],
    [/不得|不应/g, ["可"]],
    [/可以/g, ["应当", "必须"]],
    [/(?<=方|会|国|您|人|也|亦|均)可(?=[由在经向提随自根按将])/g, ["应"]],
  ],
  ko: [
    [/(?:하여|해)야 한다/g, ["할 수 있다"]],
    [/(?:하여|해)야 합니다/g, ["할 수 있습니다"]],
    [/할 수 있다/g, ["하여야 한다"]],
    [/할 수 있습니다/g, ["해야 합니다"]],
    [/([가-힣]) 수 없습니다/g, ["$1 수 있습니다"]],
    [/(?:되|하)어?서는 안 됩니다/g, ["할 수 있습니다"]],
  ],
});

/** A negation taken away or put in, and words turned into their opposite. */
export const negation: Mutation = swapping("negation", {
  en: [
    [/\b(shall|must|may|will|does|do|is|are|was|were) not\b/g, ["$1"]],
    [/\b(shall|must|will) (?=be\b|apply\b|affect\b|prevent\b|include\b)/g, ["$1 not "]],
    [/\binconsistent\b/g, ["consistent"]],
    [/\bconsistent\b/g, ["inconsistent"]],
    [/\bwithout\b/g, ["with"]],
    [/\bis (?=a |the |based )/g, ["is not "]],
    [/\b[Nn]othing\b/g, ["anything"]],
  ],
  zh: [
    [/不得/g, ["得"]],
    [/不应/g, ["应"]],
    [/(?<=[\u4e00-\u9fff])不(?=影响|妨碍|损害|构成|适用|会|包括|需|能|要求|在|受|属于|符)/g, [""]],
    [/未(?=在|经|能|列|提|涵|涉|被)/g, [""]],
    [/无(?=须|需|权)/g, [""]],
    [/应(?=包括|遵守|适用|提供|根据|按照|给予)/g, ["不应"]],
    [/(?<!不)一致/g, ["不一致"]],
    [/不一致/g, ["一致"]],
    [/(?<!不)符合/g, ["不符合"]],
  ],
  ko: [
    [/지 않습니다/g, ["집니다"]],
    [/하지 아니한다/g, ["한다"]],
    [/하지 (?:아니하는|않는)/g, ["하는"]],
    [/되지 (?:아니하|않으)며/g, ["되며"]],
    [/수 없습니다/g, ["수 있습니다"]],
    [/하여야 한다/g, ["하여서는 아니 된다"]],
    [/해야 합니다/g, ["해서는 안 됩니다"]],
    [/합니다(?=\.)/g, ["하지 않습니다"]],
    [/불합치/g, ["합치"]],
  ],
});

/** 및/또는, 或/和, and/or. */
export const connective: Mutation = swapping("and/or", {
  en: [
    [/\b(?<!and\/)or\b/g, ["and"]],
    [/\band\b(?!\/or)/g, ["or"]],
  ],
  zh: [
    [/(?<!和\/)或(?![许者])/g, ["和"]],
    [/以及|(?<=[\u4e00-\u9fff])和(?![/平解谐])|(?<=[\u4e00-\u9fff])及(?![时其格])/g, ["或"]],
  ],
  ko: [
    [/또는|혹은/g, ["및"]],
    [/(?<= )및(?= )/g, ["또는"]],
  ],
});

/** An exception or condition dropped or turned: unless -> even though, 除非 -> 即使, 제외하고 -> 포함하여. */
export const exception: Mutation = swapping("exception", {
  en: [
    [/\b[Uu]nless\b/g, ["even though"]],
    [/\b[Ee]xcept(?: for| where| as)?\b/g, ["including"]],
    [/\bother than\b/g, ["including"]],
    [/\b[Nn]otwithstanding\b/g, ["subject to"]],
    [/\bonly if\b|\bprovided (?:that )?/g, ["even if "]],
  ],
  zh: [
    [/除非/g, ["即使"]],
    [/除外/g, ["亦然"]],
    [/尽管有/g, ["根据"]],
    [/除(?=[^，。]{2,30}(?:以|之)?外)/g, ["包括"]],
  ],
  ko: [
    [/제외하고/g, ["포함하여"]],
    [/지 (?:않는|아니하는) 한/g, ["더라도"]],
    [/불구하고/g, ["따라"]],
    [/외에/g, ["에"]],
  ],
});

/** within -> after, before -> after. */
export const timeOrder: Mutation = swapping("time order", {
  en: [
    [/\bwithin(?= \d)/g, ["after"]],
    [/\bprior to\b|\bbefore\b/g, ["after"]],
  ],
  zh: [
    [/(?<=\d[日天年月个]*)(?:以内|之内|内)/g, ["后"]],
    [/之前|以前/g, ["之后"]],
  ],
  ko: [
    [/(?<=\d(?:일|개월|년)) ?이내/g, [" 후"]],
    [/이전/g, ["이후"]],
  ],
});
