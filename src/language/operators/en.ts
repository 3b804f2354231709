import { answering, idle, spare, strong, weak, type OperatorRule } from "./operator.ts";

const idioms: readonly OperatorRule[] = [
  idle(
    /\b(?:but )?(?:are |is |shall )?not (?:be )?limited to\b|\bwithout limitation\b|\bfor the avoidance of doubt\b/i,
  ),
  idle(/\bno doubt\b|\bnot only\b|\bnot least\b|\b(?:and|or)[;,]?\s*$/i),
  weak(/\bwhether or not\b/i, "negation", "or"),
  spare(/\bbut not otherwise\b/i, "negation"),
  weak(/\b(?:no longer|not yet)\b/i, "negation"),
  // A doublet that other languages say with one word: it asks for nothing, and is compared where both write it.
  weak(/and(?<=\bterms? and)(?= conditions?\b)/i, "and"),
  weak(/or(?<=\bterms? or)(?= conditions?\b)/i, "or"),
];

const auxiliary = "(?:(?:shall|may|must|should|will|do|does|is|are|be) )?";
const counted = "(?<=(?:\\d|%|per cent|percent|years?|months?|weeks?|days?|hours?|persons?|people)\\s)";

/** "not more than" says a bound, not a prohibition: its negation answers and asks for none. */
const comparators: readonly OperatorRule[] = [
  answering(
    strong(
      new RegExp(
        `\\b${auxiliary}(?:not|no) (?:be )?(?:less|fewer|lower|earlier|shorter|smaller)(?: [a-z]+)? than\\b`,
        "i",
      ),
      "not-less",
    ),
    "negation",
    "prohibition",
    "duty",
  ),
  answering(
    strong(
      new RegExp(
        `\\b${auxiliary}(?:not|no) (?:be )?(?:(?:more|greater|higher|longer|larger)(?: [a-z]+)? than|(?:to )?exceed(?:ing|s)?)\\b`,
        "i",
      ),
      "not-more",
    ),
    "negation",
    "prohibition",
    "duty",
  ),
  idle(/\b(?:shall begin |shall be )?(?:not|no) later than\b/i),
  strong(
    new RegExp(`\\bat least\\b|\\ba minimum of\\b|${counted}(?:or more|and above|or above)\\b`, "i"),
    "not-less",
  ),
  strong(
    new RegExp(
      `\\bat most\\b|\\bup to\\b|\\ba maximum of\\b|${counted}(?:or less|or fewer|or below|or under|and below)\\b`,
      "i",
    ),
    "not-more",
  ),
  strong(/\b(?:less|fewer|lower|smaller|shorter) than\b/i, "less"),
  strong(/\b(?:more|greater|higher|larger|longer) than\b|\bexceed(?:s|ing|ed)?\b|\bin excess of\b/i, "more"),
];

const modals: readonly OperatorRule[] = [
  strong(
    /\b(?:shall|will|does|do|is|are) not be (?:required|obliged|obligated|bound)\b|\bneed not\b/i,
    "no-duty",
    "negation",
  ),
  strong(
    /\b(?:is|are) under no obligation\b|\bno obligation\b|\bnot (?:be )?(?:required|obliged|obligated)\b/i,
    "no-duty",
    "negation",
  ),
  strong(/\bdo(?:es)? not (?:need|have) to\b/i, "no-duty", "negation"),
  strong(
    /\b(?:shall|must)\s+(?:[a-z]+\s+)?no(?=\s(?!later|less|more|earlier|longer|fewer))/i,
    "prohibition",
    "negation",
  ),
  answering(
    strong(/\bmay not (?=apply\b|be (?:able|available|aware|possible)|have\b|always\b|know\b)/i, "negation"),
    "prohibition",
    "permission",
  ),
  strong(/\b(?:shall|must|may)\s+(?:not|neither|in no (?:case|event))\b/i, "prohibition", "negation"),
  strong(
    /\b(?:shall|must)\s+(?:refrain|abstain|cease to|be (?:prohibited|forbidden|barred))\b/i,
    "prohibition",
    "negation",
  ),
  answering(strong(/\b(?:can ?not|can't|could not)\b/i, "negation"), "prohibition"),
  strong(
    /\b(?:shall|must)\s+(?:endeavou?r|strive|seek to|make (?:every|all|its|their|best)|use (?:its|their|all|best))\b/i,
    "aim",
    "duty",
  ),
  strong(/\bshall\s+(?:encourage|give (?:positive|sympathetic|due) consideration)\b/i, "aim", "duty"),
  answering(strong(/\b(?:should|ought to)\s+(?:endeavou?r|strive|seek to)\b/i, "aim"), "duty"),
  strong(/\bshould(?:\s+not|n't)\b/i, "aim", "negation"),
  strong(/\b(?:shall|must)\b/i, "duty"),
  weak(
    /\b(?:as|which|that|where|who|the case|whatever|whichever) may be\b|\bmay have\b|\bas .{0,12}\bmay\b/i,
    "permission",
  ),
  weak(
    /\bmay be (?:necessary|found|required|appropriate|applicable|specified|prescribed|agreed|mutually)\b/i,
    "permission",
  ),
  strong(/\bmay\b(?! \d)/i, "permission"),
  strong(
    /\b(?:should|ought to|endeavou?rs? to|strives? to|make every effort|best endeavou?rs|best efforts)\b/i,
    "aim",
  ),
  weak(/\b(?:encourage[sd]?|promote[sd]?|seeks? to|aims? (?:to|at)|efforts?)\b/i, "aim"),
  strong(/\bwill not\b|\bwon't\b/i, "future", "negation"),
  strong(/\bwill\b/i, "future"),
  weak(
    /\b(?:undertakes?|undertook|agrees? to|commits?(?: (?:itself|themselves))? to|intends? to|would|going to|pledges?)\b/i,
    "future",
    "duty",
  ),
  weak(
    /\b(?:is|are|be|been) (?:required|obliged|obligated|bound|to)\b|\bha(?:s|ve) to\b|\bneed(?:s|ed)? to\b/i,
    "duty",
  ),
  weak(/\boffers?\b/i, "permission"),
  spare(/\b(?:open to|eligib(?:le|ility))\b/i, "permission"),
  weak(/\b(?:can|could|might|right to|has the right|at (?:its|their) (?:own )?discretion)\b/i, "permission"),
  weak(/\b(?:is|are|be) (?:entitled|permitted|allowed|authori[sz]ed|able|free) to\b/i, "permission"),
  weak(/\b(?:permit(?:s|ted)?|allow(?:s|ed|ing)?|authori[sz]e[sd]?|enabl(?:e|es|ed|ing))\b/i, "permission"),
  spare(
    /\b(?!un|in|im|ir|non|applic|avail|respons|reason|favou?r|sustain|inevit|compar|equit|suit|valu|notice|consider|poss|vis|sens|ter|horr)[a-z]{3,}(?:able|ible)\b/i,
    "permission",
  ),
  weak(
    /\b(?:prohibit(?:s|ed|ing|ion)?|forbid(?:s|den)?|ban(?:s|ned)?|refrain(?:s|ed)? from|prevent(?:s|ed|ing)? [a-z]+(?: [a-z]+)? from)\b/i,
    "prohibition",
    "negation",
  ),
];

const clauses: readonly OperatorRule[] = [
  answering(strong(/\bunless\b/i, "exception"), "negation", "condition"),
  strong(
    /\bexcept(?:ing|ions?)? (?:as|for|to|where|when|in|that|with|by|under)\b|\bwith the exception of\b|\bexcepted\b/i,
    "exception",
  ),
  // Other than for NonCommercial purposes: two denials are a statement.
  spare(/\bother than(?= (?:for |with |by |in )?non)/i, "exception"),
  strong(/\bsave (?:as|for|where|in|that)\b|\bother than\b|\bexcluding\b|\bexcept\b/i, "exception"),
  strong(/\bnotwithstanding\b/i, "concession"),
  weak(/\b(?:even (?:if|though|as|when)|although|though|despite|in spite of|while)\b/i, "concession"),
  weak(
    /\b(?:exceptions?|exclude[sd]?|exclusions?|apart from|besides|irrespective of|regardless of|exempt(?:ed|ion|ions)?|in addition to|otherwise|outside of)\b/i,
    "exception",
  ),
  weak(/\bwithout (?:regard to|delay|prejudice(?: to)?)\b/i, "negation", "exception"),
  strong(
    /\bprovided(?:,)? (?:however,? )?that\b|\bprovided,? however\b|\bon (?:the )?condition that\b|\bonly (?:if|where)\b|\b(?:so|as) long as\b|\bin the event (?:that|of)\b|\bif\b/i,
    "condition",
  ),
  weak(
    /\b(?:where(?:ver)?|when(?:ever)?|in (?:any|the) cases?|in case|once|upon|provided|subject to|conditions?|to the extent|in ?so ?far as|until|whether)\b/i,
    "condition",
  ),
];

/** Before and after an event; a date or a period has its own reading. */
const order: readonly OperatorRule[] = [
  idle(
    /\bafter all\b|\bbefore (?:the )?(?:court|tribunal|panel|committee|authorit)|\b(?:set out|mentioned|referred to) (?:above|before)\b/i,
  ),
  strong(/\b(?:before|prior to|in advance of|preceding)\b/i, "before"),
  strong(/\b(?:after|subsequent to)\b/i, "after"),
  weak(
    /\b(?:following|upon|since|once|as of|from the date|thereafter|afterwards|subsequent(?:ly)?|later|then)\b/i,
    "after",
  ),
  weak(
    /\b(?:until|till|by|ago|earlier|previous(?:ly)?|in advance|first|former(?:ly)?|pending|already)\b/i,
    "before",
  ),
];

const negations: readonly OperatorRule[] = [
  answering(strong(/\b(?:neither|none|nothing|nobody|nowhere|no one)\b/i, "negation"), "negation"),
  spare(
    /\bnor\b|\b(?:independent|separate|distinct) (?:of|from)\b|\bexpire[sd]?\b|\blapse[sd]?\b/i,
    "negation",
  ),
  strong(/\b(?:never|not)\b|n't\b/i, "negation"),
  answering(strong(/\bno\b(?! ?\.? ?\d)/i, "negation"), "negation"),
  strong(/\bwithout\b/i, "negation"),
  spare(/\bprevent(?:s|ed|ing)?\b/i, "negation"),
  weak(/\bun(?!der|it|til|ion|iq|ivers|anim|iform|less)[a-z]{3,}\b|\bnon-?[a-z]{3,}\b/i, "negation"),
  weak(
    /\b(?:in|im|ir|il)(?:consisten|compatib|valid|abilit|adequa|sufficien|eligib|applicab|accura|complet|effectiv|capab|correct|curab|definit|equit|voluntar|alien|tangib|appropriat|possib|proper|movab|material|regular|relevan|revocab|legal|legitim|licit)[a-z]*\b/i,
    "negation",
  ),
  weak(
    /\bdis(?:agree|approv|allow|qualif|satisf|honest)[a-z]*\b|\bfail(?:s|ed|ing|ure)?\b|\black(?:s|ed|ing)?\b|\babsence\b/i,
    "negation",
  ),
  weak(
    /\b(?:mistrust|inevitabl[ey]|unavoidabl[ey]|impractical|intoleran(?:t|ce)|[a-z]{4,}less)\b(?<!\b(?:unless|nevertheless|nonetheless|regardless))/i,
    "negation",
  ),
  weak(
    /\bfree (?:of|from)\b|\b[a-z]+-free\b|\brefus(?:e|es|ed|al)\b|\bden(?:y|ies|ied|ial)\b|\breject(?:s|ed|ion)?\b|\brather than\b|\binstead of\b/i,
    "negation",
  ),
];

const joiners: readonly OperatorRule[] = [
  spare(/\band\/or\b/i, "or", "and"),
  weak(
    /\beither\b(?!\s+(?:party|side|of the part))|\bwhether\b|\balternatively\b|\bor (?:otherwise|so)\b/i,
    "or",
  ),
  weak(/\bor(?= (?:any |all |such |some |of )?other\b| otherwise\b)/i, "or"),
  weak(/\band(?= (?:any |all |such |some |of )?other\b)/i, "and"),
  strong(/\bor\b/i, "or"),
  strong(/\band\b|\bas well as\b/i, "and"),
  spare(/(?<=\d)\/(?=\d)/, "or", "and"),
  weak(/&|\bboth\b|\btogether with\b|\bin addition\b|\balong with\b|\balso\b|\bwith\b|\bplus\b/i, "and"),
  weak(/,(?=\s)/, "listing"),
  strong(/\bany\b(?! (?:way|time|more))/i, "any"),
  strong(/\b(?:all|every|whole|entire)\b(?! (?:the more|time|other))/i, "all"),
  strong(/\beach\b/i, "each"),
];

/** English operators; the first rule that fits a place wins, so longer writings stand before shorter ones. */
export const english: readonly OperatorRule[] = [
  ...idioms,
  ...comparators,
  ...joiners.slice(0, 1),
  ...modals,
  ...clauses,
  ...order,
  ...negations,
  ...joiners.slice(1),
];
