/** Words that are predicates in one place and nouns or complements in another, with what stands before them there. */
const otherUses: [RegExp, RegExp][] = [
  [/^(?:agreement|consensus)/i, /\bno\s$/i],
  [
    /^(?:agree|commit|decide|promise|support|intend|plan|undert|pledge|will)/i,
    /\b(?:not|never|yet to|failed to|unable to|refused to|declined to)\s$/i,
  ],
  [/^(?:will|shall)$/i, /\b(?:political|the|their|our|free|good|strong|common|shared|at)\s$/i],
  [
    /^(?:work|support|continue|seek|look|aim|promote|encourage|commit|agree)/i,
    /\b(?:can|could|may|might|must|should|would)\s$/i,
  ],
  [/^(?:pledge|commit)/i, /(?:\b(?:the|their|our|its|announced|new|previous|of|his|her)|[’'`]s)\s$/i],
  [
    /^(?:supports?|work|promise|plan|request|direct|view|value|note|hope|wish|need)/i,
    /(?:\b(?:the|their|our|its|his|her|in|of|with|for|active|strong|full|continued|provide|financial|technical|strongly?|further|a|an|this|that|to|greater|mutual|international|your|these|such|development|humanitarian)|[’'`]s)\s$/i,
  ],
  [
    /^(?:promote|encourage|strive|seek|aim|work|continue|support|call|urge|maintain|recogni[sz]e|acknowledge|consider|express|share|confirm|renew)/i,
    /\b(?:to|help|helping)\s$/i,
  ],
];

/** "political will", "the support of", "to promote": here the word states nothing of the subject. */
export function isOtherUse(text: string, at: number, word: string): boolean {
  if (/^agree/i.test(word) && /^ ?(?:disagree|differ)\b/.test(text.slice(at + word.length))) return true;
  const before = text.slice(Math.max(0, at - 24), at);
  return otherUses.some(([words, context]) => words.test(word) && context.test(before));
}
