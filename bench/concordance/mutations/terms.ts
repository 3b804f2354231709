import { findTerms, type Matcher } from "../../../src/language/glossary/matcher.ts";
import { foldWidth } from "../../../src/language/writing/fold.ts";
import { replace, type Mutation } from "../mutation.ts";

/** A glossary term replaced by the settled form of another concept of its class. */
export function wrongTerm(matcher: Matcher, keep: (conceptClass: string) => boolean = () => true): Mutation {
  return {
    name: "wrong term",
    plant(text, language, random) {
      const terms = findTerms(matcher, foldWidth(text), language).filter((one) => one.concepts.length === 1);
      const term = random.pick(terms);
      const concept = matcher.concepts[term?.concepts[0] ?? -1];
      if (term === null || concept === undefined || !keep(concept.class)) return null;
      const siblings = matcher.concepts.filter((one) => one.class === concept.class && one.id !== concept.id);
      const other = random.pick(siblings)?.[language][0]?.replace("~", "");
      if (other === undefined || concept[language].includes(other)) return null;
      return replace(text, term.start, term.end, other);
    },
  };
}
