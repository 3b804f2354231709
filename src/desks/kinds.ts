import type { Kind } from "../record/kind/kind.ts";
import { agendaItem } from "./committee/kinds/agenda-item.ts";
import { meeting } from "./committee/kinds/meeting.ts";
import { commitment } from "./commitments/kinds/commitment.ts";
import { report } from "./commitments/kinds/report.ts";
import { observation } from "./observer/kinds/observation.ts";
import { paragraph } from "./texts/kinds/paragraph.ts";
import { readout } from "./texts/kinds/readout.ts";
import { term } from "./texts/kinds/term.ts";
import { text } from "./texts/kinds/text.ts";
import type { KindSettings } from "./words.ts";

/** The list of kinds: one file under a desk's `kinds/` and one line here each. */
const kinds = [meeting, agendaItem, text, paragraph, readout, term, commitment, report, observation];

/** Every kind of a mechanism, made for its languages. */
export function kindsOf(settings: KindSettings): Kind[] {
  return kinds.map((kind) => kind(settings));
}
