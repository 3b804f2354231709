import { answering, idle, spare, strong, weak, type OperatorRule } from "./operator.ts";

/** Phrases that only contain an operator, and idioms that undo one. */
const idioms: readonly OperatorRule[] = [
  idle(
    /(?:및|또는|그리고)[;,]?\s*$|뿐만\s?아니라|에\s?불과|에\s?지나지\s?(?:않|아니)|다름\s?없|수밖에\s?없|틀림없|끊임없|아낌없|지\s?않을까/,
  ),
  idle(/(?:한정|국한|제한)되지\s?(?:않|아니)|의심의?\s?여지를\s?없애|의문을\s?피하|더\s?이상/),
  weak(/관계\s?없|상관\s?없|불문하/, "negation", "exception"),
  strong(/(?:아니하면|않으면|아니하고는|않고는)\s?(?:아니|안)\s?(?:된|되|됩)/, "duty"),
];

/** 초과하여서는 아니 된다 says a bound, not a prohibition: its negation answers and asks for none. */
const comparators: readonly OperatorRule[] = [
  answering(
    strong(
      /초과하지\s?(?:아니|않|못)|초과(?:하여|해)서는\s?(?:아니|안)\s?(?:된|되|됩)|초과할\s?수\s?없|넘지\s?(?:아니|않)|넘을\s?수\s?없/,
      "not-more",
    ),
    "negation",
    "prohibition",
    "duty",
  ),
  answering(
    strong(/(?:보다\s?)?(?:불리하지|낮지|적지)\s?(?:아니|않)|미만이어서는\s?(?:아니|안)/, "not-less"),
    "negation",
    "prohibition",
    "duty",
  ),
  strong(/이상(?=[\s의인을이에,.)]|$)|최소한?|적어도/, "not-less"),
  strong(/이하(?=[\s의인로을이에,.)]|$)|최대(?:한)?/, "not-more"),
  strong(/미만|보다\s(?:적|작|낮|짧)/, "less"),
  strong(/초과|[을를]\s?넘|보다\s(?:많|크|큰|높|길|긴)/, "more"),
];

const modals: readonly OperatorRule[] = [
  strong(
    /(?:필요[가는]?|의무[가는]?)\s?없|요구(?:되|하)지(?:는|도)?\s?(?:않|아니)|지\s?(?:않아도|아니하여도|않더라도)\s?(?:된|되|됩)/,
    "no-duty",
    "negation",
  ),
  strong(
    /[서써](?:는|도)?\s?(?:아니|안)\s?(?:된|되|됩|될)|지\s?(?:못한다|못하며|못합니다)|지\s?말아야/,
    "prohibition",
    "negation",
  ),
  strong(/수\s?없(?:다|습|으며|고|음|도록)|금지(?:된다|되며|됩|한다|하며|함|$)/, "prohibition", "negation"),
  answering(strong(/수\s?없/, "negation"), "prohibition"),
  weak(/금지|금하|불허/, "prohibition", "negation"),
  strong(
    /노력(?:하여야|해야|한다|하며|하고|합니다|할|하기|을\s?(?:다|기울))|바람직하|권고(?:한|된|하|할)|장려(?:한|하|할|됩)/,
    "aim",
    "duty",
  ),
  weak(/노력|추구|촉진|증진|도모|지향|장려|모색|최선|권장|권고/, "aim"),
  strong(
    /[아어여해려와져켜춰쳐혀겨펴]야\s?(?:만\s?)?(?:한다|합니다|하며|하고|하나|하되|할|함|하는|된다|됩니다|하고자|하지만|했)/,
    "duty",
  ),
  strong(/의무(?:가\s?있|를\s?(?:진|부담|지))|의무적/, "duty"),
  weak(/야\s?(?:한|하|할)|필요가\s?있|반드시|것으로\s?한다/, "duty"),
  answering(strong(/지\s?(?:않을|아니할)\s?수\s?있/, "negation"), "permission", "prohibition"),
  strong(/수(?:도|가)?\s?있(?:다|습니다|으며|고|으나|음|되|지만)/, "permission"),
  spare(/수\s?있(?:도록|게)/, "permission"),
  weak(/수\s?(?:도|가|는)?\s?있|권리를\s?(?:가|갖|보유)|권한을\s?(?:가|갖)|허용|가능하/, "permission"),
  strong(
    /[할될일질릴킬줄갈올을를]\s것(?:이다|입니다|이며|임을|이라고|이고|으로\s?(?:보|예상|기대))/,
    "future",
  ),
  strong(/기로\s?(?:한다|합의|약속|했|결정)|예정이|겠(?:다|습)/, "future"),
  weak(/것이|약속|의향|하기로|할\s?것|전망|려고/, "future"),
];

const clauses: readonly OperatorRule[] = [
  spare(/외의(?=\s)(?<=(?<![가-힣])비[가-힣]{2,6}\s(?:목적\s|용도\s)?외의)/, "exception"),
  strong(
    /제외하고|[을를]\s?제외|제외(?:한|하|되|된|됩)|외에(?:는|도)?(?=[\s,])|외의(?=\s)|예외로/,
    "exception",
  ),
  strong(/불구하고/, "concession"),
  weak(/더라도|라도|지만|으나(?=[\s,])|비록/, "concession"),
  answering(strong(/지\s?(?:아니하는|않는)\s?한/, "exception"), "negation", "condition"),
  weak(
    /없을\s?경우|없는\s?한|아니하면|않으면|아니한\s?경우|않은\s?경우|예외|제외|이외|외에|외의|다만|단,|면제|배제|달리|그\s?밖의/,
    "exception",
  ),
  strong(/경우(?:에|에는|에도|에만|,)|조건으로|한하여|하에서|전제로|것을\s?조건/, "condition"),
  strong(
    /(?<=[가-힣])(?:으면|하면|되면|라면|다면|이면|려면|우면|지면|가면|나면|오면|보면|시면|되려면)(?=[\s,])/,
    "condition",
  ),
  weak(/경우|때|조건|한도|상황|만약|만일|여부|거든/, "condition"),
];

/** Before and after an event. */
const order: readonly OperatorRule[] = [
  idle(
    /전(?:체|부|적|자|문|기|국|화|통|환|략|쟁|제|망|면|반|혀|달|시|년|항|술|세계)|후(?:보|원|속|견|손|대|반|자|임)/,
  ),
  strong(/(?<=[가-힣\d]\s?)(?:전에|전까지|이전)(?=[\s,에의]|$)/, "before"),
  strong(/(?<=[가-힣\d]\s?)(?:후에|이후|뒤에)(?=[\s,에의]|$)/, "after"),
  weak(/(?<=\s)전(?=\s)|앞서|미리|사전|까지|먼저/, "before"),
  weak(/(?<=[\s일월년])후(?=[\s,])|한\s뒤|(?:때|날)?부터|다음|나중|이래/, "after"),
];

const negations: readonly OperatorRule[] = [
  strong(
    /아니(?=[하한할함된되라며고])|않|못(?=[하한할합했])|없(?=[다는이으고음습었을도거]|도록)|(?<![가-힣])안\s?(?:된|되|됩)|(?<![가-힣])안\s(?:하|한)/,
    "negation",
  ),
  strong(
    /말(?:아야|것|고(?=[\s,])|자(?=[\s,'"’”])|라(?=[\s.,'"’”]))|(?<=지\s)마(?:세요|십시오|라)|아닌|아님|아니(?=[.,\s])|아닙/,
    "negation",
  ),
  weak(
    /불가(?:능|피|분|항)?|불공[정평]|불리[하한]|불법|불복|불응|불이익|불이행|불일치|불충분|불필요|불합리|불합치|불만|불허|부당|부적[절합]|부정확|부재|부존재/,
    "negation",
  ),
  weak(
    /비(?:침해|관세|독점|배타|상업|영리|차별|회원|당사국|공개|정부|거주|원산지|합리|정상|공식|농업|자동|일관|양립)/,
    "negation",
  ),
  weak(
    /무(?:관하|료|상|효|단|제한|조건|차별|국적|력화|단으로|해한)|미(?:달|비|성년|이행|준수|지급|제출|완성|해결)|금지|거부|거절|결여|못|없이|없|반하|어긋/,
    "negation",
  ),
  spare(/부인|위반|별개|독립/, "negation"),
];

const joiners: readonly OperatorRule[] = [
  spare(/(?:및|그리고)\/또는/, "or", "and"),
  weak(/(?:또는|혹은)(?=\s?(?:그\s?밖의|그\s?외|기타|다른\s))/, "or"),
  weak(/(?:및|그리고)(?=\s?(?:그\s?밖의|그\s?외|기타|다른\s))/, "and"),
  strong(/또는|혹은|내지(?=\s?[가-힣])|이거나|거나/, "or"),
  strong(/이나(?=\s)|(?<=[자가기리로서보의치])나(?=\s)/, "or"),
  idle(/그러나|어느\s?(?:한쪽|일방|한\s|당사국|국가|회원국)|(?<=\s)하나(?=\s)/),
  weak(
    /나(?=\s)|든지|든(?=\s)|중\s?하나|여부|(?<=\s)등(?=[^가-힣]|[의을은이에과와도으])|던지|어느|인지|아니면|기타/,
    "or",
  ),
  strong(/및|그리고|아울러/, "and"),
  weak(/,(?=\s)|[·ㆍ]/, "listing"),
  idle(
    /(?<=[가-힣])[과와](?=\s(?:어떠한\s)?(?:관계|관련|동일|같[은이]|유사|합의|협의|협력|일치|합치|부합|양립|저촉|충돌|함께|비교|별개|다른|밀접|연관|연계))/,
  ),
  // 동영상과 동기화하는: what is done with it.
  idle(/[과와](?=\s[가-힣]{2,4}(?:하는|하여|하기|할)(?![가-힣]))(?<=[가-힣].)/),
  weak(/(?<=[가-힣])[과와](?=\s)|(?<=하)며(?=[\s,])|(?<=하)고(?=[\s,])/, "and"),
  spare(/며(?=[\s,])|고(?=[\s,])|도(?=\s)|랑|겸|함께|면서|하여(?=\s)|같이/, "and"),
  strong(/어떠한|어떤|모든|일체의|아무(?:런)?|임의의|누구(?:나|든)|무엇(?:이든)/, "any", "all", "each"),
  strong(/모두|전체|전부|전\s|일체|온|다\s|완전/, "all", "any"),
  strong(/각(?=\s|각|자|국|당|회|호|항|목|부|종|개)|매(?=[년월회]|\s)|마다|각각|개별/, "each", "all", "any"),
  weak(/여하한|한(?=\s)|일(?=\s)|하나/, "any", "each"),
];

/** Korean operators; the first rule that fits a place wins. 한다 alone may be duty or plain statement, and so is no operator. */
export const korean: readonly OperatorRule[] = [
  ...idioms,
  ...comparators,
  ...joiners.slice(0, 1),
  ...modals,
  ...clauses,
  ...order,
  ...negations,
  ...joiners.slice(1),
];
