// Reduces a CC-CEDICT file (cedict_ts.u8) to the words and word beginnings that alignment needs.
// node reduce.mjs cedict_ts.u8 > cedict.json
import { readFileSync } from "node:fs";

const stop = new Set(
  "a an the of to in on at by for with from and or as is be are was were it its one ones sb sth etc e.g i.e esp also used see variant old abbr lit fig cl pr coll idiom surname classifier bound form not no this that which who whose into out up off over under about person people thing things make do have get give take go put set very more most some any other another such being not".split(
    " ",
  ),
);

/** The beginning that inflected and derived forms share: establish, establishment, established. */
function beginning(word) {
  const plain = word.replace(/(?:'s|s)$/, "").replace(/(?:ies|ied)$/, "y");
  return plain.length > 6 ? plain.slice(0, 6) : plain.replace(/(?:ed|ing|e)$/, "");
}

function meanings(glosses) {
  const found = new Map();
  for (const gloss of glosses) {
    if (/^(?:variant of|see |old variant|surname |also written|CL:|abbr\. for|Taiwan pr)/.test(gloss)) continue;
    const plain = gloss.replace(/\([^)]*\)/g, " ").replace(/\[[^\]]*\]/g, " ");
    const words = (plain.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !stop.has(word));
    if (words.length > 3) continue;
    for (const word of words) if (beginning(word).length > 2) found.set(beginning(word), true);
  }
  return [...found.keys()].slice(0, 8);
}

const entries = new Map();
for (const line of readFileSync(process.argv[2], "utf8").split("\n")) {
  const match = /^\S+ (\S+) \[[^\]]*\] \/(.*)\/\s*$/.exec(line);
  if (match === null || !/^[\u4e00-\u9fff]{1,4}$/.test(match[1])) continue;
  const found = meanings(match[2].split("/"));
  if (found.length === 0) continue;
  entries.set(match[1], [...new Set([...(entries.get(match[1]) ?? []), ...found])].slice(0, 10));
}
const words = [...entries].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([word, found]) => `${word} ${found.join(" ")}`);
process.stdout.write(
  `${JSON.stringify({ source: "CC-CEDICT, https://cc-cedict.org, CC BY-SA 4.0, reduced", words: words.join("\n") })}\n`,
);
