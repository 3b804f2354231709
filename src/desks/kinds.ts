import type { Kind } from "../record/kind/kind.ts";
import { paragraph } from "./texts/kinds/paragraph.ts";

/** What a mechanism must say for its kinds to be made. */
export interface KindSettings {
  languages: readonly string[];
}

/** The list of kinds: one file under a desk's `kinds/` and one line here each. */
export function kindsOf(settings: KindSettings): Kind[] {
  return [paragraph(settings.languages)];
}
