import { answering, idle, spare, strong, weak, type OperatorRule } from "./operator.ts";

/** Words that only contain an operator, and idioms that undo one. */
const idioms: readonly OperatorRule[] = [
  idle(/不应?仅?限于|否则|不再可|为避免疑[义问]|免费|免税|免疫|(?:以及|及|和|或者?)\s*$/),
  weak(/[和及与](?<=条款.)(?=条件)/, "and"),
  weak(/或(?<=条款.)(?=条件)/, "or"),
  weak(/不得不|不能不|不可不|不应不|非(?=[^，。；]{1,8}不可)/, "duty"),
  // No matter whether: nothing is denied.
  idle(/而?不论|而?不管|而?无论/),
  weak(/不再|毫不|绝不|从不|决不|不仅|不但/, "negation"),
  idle(
    /不过|不久|不断|不少(?!于)|不同|不时|不惜|不禁|不妨|不愧|莫不|无不|不外|要不|对不起|差不多|了不起|不已|不一定|不动产|不良|不丹/,
  ),
  idle(
    /不满(?!\d)|不足(?!\d)|未来|未遂|未婚|非常|非洲|莫非|是非|没收|勿忘|不安|不幸|不便|不败|不俗|不凡|不错|不拔|不足为奇|不善|不堪|不懈|不菲|不予理会|无核|无言|无人之境|情有可原|无线|无形|无辜|无故|无端|可否|是否|能否/,
  ),
  weak(
    /不可抗力|不可分割|不可或缺|不可撤销|不可逆|不可转让|不可再|不利|不当|不正当|不公平|不公正|不合理|不合法|不法|不平等|不必要|不明/,
    "negation",
  ),
  weak(
    /无效|无偿|无条件|无限|无害|无歧视|无差别|未成年|非法|非关税|非歧视|非政府|非商业|非营利|非居民|非成员|非原产|非专属|非独占|非农|非正式|非配额|非自动/,
    "negation",
  ),
  weak(/不(?=[^，。；]{0,20}(?:失效|无效))/, "negation"),
  weak(/不信任|不可避免|难以/, "negation"),
  weak(/否认|否决|否定|没有限制/, "negation"),
];

/** 不得超过 says a bound, not a prohibition: its negation answers and asks for none. */
const comparators: readonly OperatorRule[] = [
  answering(
    strong(/(?:不得|不应当?|不能|不可|不|未)(?:少于|低于|小于|短于|早于|次于|劣于|逊于)/, "not-less"),
    "negation",
    "prohibition",
    "duty",
  ),
  answering(
    strong(/(?:不得|不应当?|不能|不可|不|未)(?:超过|高于|多于|大于|长于|逾)/, "not-more"),
    "negation",
    "prohibition",
    "duty",
  ),
  idle(/(?:不得|不应|不)(?:迟于|晚于)|至迟|最迟/),
  strong(/至少|(?<=[\d一二三四五六七八九十百千万%年月日天个人])(?:及|或)?以上/, "not-less"),
  strong(/至多|最多|(?<=[\d一二三四五六七八九十百千万%年月日天个人])(?:及|或)?以下/, "not-more"),
  strong(/少于|低于|不足(?=\d)|不满(?=\d)|未满|小于|短于/, "less"),
  strong(/超过|多于|高于|大于|长于|超出|逾(?!期)/, "more"),
];

const adjectival =
  "发现|达|知|能|行|靠|持续|再生|再许可|撤销|转让|比|获得|接受|预见|适用|执行|识别|归责|分割|贸易|信|观|变|调|读|视|用|供|辨|及|携带|操作|交付|移动|重复|利用|追溯|核查|量化|预测|出口|进口|耕|食|得|回收|降解";

const modals: readonly OperatorRule[] = [
  answering(strong(/除非/, "exception"), "negation", "condition"),
  spare(/[也亦](?:不得|不应当?|不可以?|并?不|未|无|非)/, "negation", "prohibition", "or"),
  strong(/而(?:不|非)(?=[^，。；论管])/, "negation"),
  answering(
    strong(/不影响|不妨碍|不损害|不包括|不含|不受(?=[^，。；]{0,14}(?:限制|影响|约束))/, "negation"),
    "exception",
  ),
  answering(strong(/不会|不能够?|无法|无权/, "negation"), "prohibition"),
  strong(
    /无须|无需|毋须|毋需|不必|不需要?|不要求|没有义务|无义务|不承担(?=[^，。；]{0,6}义务)|并不要求/,
    "no-duty",
    "negation",
  ),
  strong(
    /[均皆都并应决]?(?:不得|不应当?|不应该|不许|不准|不可以(?!是)|切勿|严禁|不可(?!见|或|逆|能|靠|行|思|避|战|多|知))/,
    "prohibition",
    "negation",
  ),
  weak(/禁止|防止|杜绝|取缔/, "prohibition", "negation"),
  strong(
    /(?:应当?|须)?(?:尽最大努力|尽一切努力|作出努力|做出努力|努力|尽力|力求|力争|致力于)/,
    "aim",
    "duty",
  ),
  weak(/尽量|争取|鼓励|促进|推动|寻求|旨在/, "aim"),
  strong(/(?<![适便事相权机时不合])宜(?!人|居|家|昌|宾|兰)/, "aim"),
  strong(/应该(?!承认|说)/, "aim", "duty"),
  weak(
    /应(?=[^，。；、]{0,16}(?:的?请求|的?要求|邀请|之请))|[供适反相响效对感呼回顺因策报照理本答]应(?!当|在|由)/,
    "condition",
  ),
  idle(
    /应(?:用|对(?!上述|该|其|此|各|任何|所有|每|进口|来自|于)|急|收|邀|募|征|聘|届|运|声|力|激|答|允|试|验|战|诉|变|付款|计利息|有的)/,
  ),
  spare(/授权(?!作品)|授予/, "permission"),
  idle(
    /尽可能|许可(?=人|协议|证|费|方|使用|权|条件|制度|机制|范围|的)|被许可|强制许可|可(?=[\u4e00-\u9fff]{1,3}性)/,
  ),
  weak(/所?必须的|有义务|有责任|需要|需经?|务求|必需|要(?!求|约|素|点|旨|闻|是)/, "duty"),
  strong(
    /应当|理应|应(?=[\u4e00-\u9fff:,("]|$)|必须|务必|务须|(?<![无必毋莫胡])须(?!知|要求|眉|臾|根)/,
    "duty",
  ),
  weak(
    new RegExp(
      `可以是|可以(?:${adjectival})|即?可(?:${adjectival})(?![以在由经])|[许认]可|[即均亦也]?可(?!以)(?=[^，。；]{1,6}的)`,
    ),
    "permission",
  ),
  idle(/可(?:见|惜|怜|恶|怕|笑|爱|谓|想而知|是|望|算|乐|口|兰|汗|卡因)/),
  strong(/[均亦也并则即仍还始皆都]?可以?/, "permission"),
  strong(
    /(?<![不取获使值懂觉变所难免博赢求记显心舍懒省晓认测算过做说看来未曾须应只就])得(?=[经由依于在将就向为请随提派建停参讨享令要决授按根会行组核采选要聘对聘任命邀召限]|设(?!法)|以(?![便至及])|通(?:过|知)|各)/,
    "permission",
  ),
  weak(/要约|能够?|有权|允许|准许|可能|得(?!到|益|知|出|分|失|悉)|得以/, "permission"),
  strong(
    /将(?!军|士|领|近|来|其|该|此|之|上述|它|他|她|这|那|任何|所有|一|本|有关|相关|信息|货物|产品|有权|于?是|以)(?=[\u4e00-\u9fff:])/,
    "future",
  ),
  weak(/将|会(?![员议谈计社])|承诺|承允|愿意?|拟|打算|即将/, "future"),
];

const excluded = "(?<![移排消解删清废拆扣豁免])除";

const clauses: readonly OperatorRule[] = [
  weak(
    new RegExp(`${excluded}(?=[^。；]{0,60}(?:之?外|以外)[^。；]{0,60}(?:也|还|亦|并|另|应在|将在))`),
    "exception",
  ),
  strong(new RegExp(`${excluded}(?=[^，。；]{0,60}(?:之?外|以外))|除外`), "exception"),
  strong(/尽管(?=有|存在)/, "concession"),
  weak(/尽管|虽然?|即使|即便|纵使|固然/, "concession"),
  strong(
    new RegExp(
      `${excluded}(?=本|第|另|上|依|根|按|经|已|有|为|在|其|法|对|因|下|紧|专|许|得|双|各|一|任|附|协|条|合)`,
    ),
    "exception",
  ),
  weak(/例外|另有规定|免除|豁免|排除/, "exception"),
  strong(
    /如果|若(?!干)|倘若|假如|只要|只有(?=[^，。；]{0,30}才)|仅在(?=[^，。；]{0,30}(?:时|情况下|情形下))|前提(?:是|为|条件)|条件是|如(?=[^何此同下上图期])/,
    "condition",
  ),
  weak(/当|一旦|凡|情况|情形|条件|限于|为限|取决于|视|遇|每当/, "condition"),
];

/** Before and after an event. */
const order: readonly OperatorRule[] = [
  idle(
    /前(?:后|景|途|提|沿|往|进|述|款|项|段|言|文|者|来)|后(?:果|代|勤|台|者|方|来居)|目前|当前|此前|前述|落后|背后|幕后/,
  ),
  strong(/(?:之|以)前/, "before"),
  strong(/(?:之|以)后(?!果)/, "after"),
  weak(/前(?=[，。；、,;)\s]|[\u4e00-\u9fff])|先|事先|预先|早|已|直至|直到/, "before"),
  weak(/后(?=[，。；、,;)\s]|[\u4e00-\u9fff])|随后|之日起|自从|一旦|起|再|继/, "after"),
];

const negations: readonly OperatorRule[] = [
  strong(
    /不(?=[\u4e00-\u9fff])|未(?!来|成|遂|婚|必|尝)|无(?![论线形])|没有?(?!收)|勿|毋|并非|绝非|决非|否(?=[,。；])/,
    "negation",
  ),
  weak(/缺乏|缺少|缺失|失败|拒绝|否|免(?=[危遭受于致])|不|未|无|非|没/, "negation"),
];

const joiners: readonly OperatorRule[] = [
  spare(/[和及与]\/或/, "or", "and"),
  weak(/任一(?!方|缔约|国)|任何一(?![方国缔])|之一|或许|或将(?!来)|或会|还是|甚或|二选一|如|比如|例如/, "or"),
  weak(/或者?(?=其他|其它|别的|类似|以其他)/, "or"),
  weak(/以及(?=其他|其它)|[和及与](?=其他|其它)/, "and"),
  strong(/或者?(?!许|将会|多或少)|抑或/, "or"),
  idle(
    /[与和同](?=[^，。；、和与及或]{1,16}?(?:有关|相关|无关|紧密|密切|一致|相符|不符|相抵触|冲突|相同|相似|相当|等同|关联|联系|相适应|不同|进行磋商|进行协商|达成))/,
  ),
  strong(
    /以及|及其?(?!时|格|早)|和(?!平|解|谐|睦|约|会|气|缓|谈)|与(?!会|否|此|其说|时俱)|并且?(?!非|不|未|没)|且(?!不说)|连同|同时|兼|暨/,
    "and",
  ),
  weak(/、/, "listing"),
  weak(/也|还|又|同|跟|共|乃至|而/, "and"),
  strong(/任何|任意/, "any", "all"),
  strong(/所有|全部|全体|一切|整个|全|均|都|皆|凡/, "all", "each", "any"),
  strong(/每一?|各(?!种各样|自为)|各自|分别/, "each", "all", "any"),
  weak(/某|一(?=[^一二三四五六七八九十]?[个项方国])|何/, "any", "each"),
];

/** Chinese operators; the first rule that fits a place wins. */
export const chinese: readonly OperatorRule[] = [
  ...idioms,
  ...comparators,
  ...joiners.slice(0, 1),
  ...modals,
  ...clauses,
  ...order,
  ...negations,
  ...joiners.slice(1),
];
