import type { Json } from "../../record/verify/canonical.ts";
import { inLanguage } from "../words.ts";
import { tagOf } from "./candidates.ts";
import type { SheetDraft } from "./sheet-draft.ts";

/** Where a draft comes from. */
export interface OriginOfDraft {
  /** The side that read it in, the source's name, and the meeting it tells of. */
  party: string;
  source: string;
  meeting: string | null;
}

/** The name of a text that was read in, by its hash: both sides would name the same text alike. */
export function sourceReference({ party, source }: Pick<OriginOfDraft, "party" | "source">): string {
  return `${party}/readout-${source}`;
}

/** The commitment's own name at home: the side's, the beginning of the source's, and the draft's place in it. */
export function commitmentId(
  { party, source }: Pick<OriginOfDraft, "party" | "source">,
  draft: string,
): string {
  return `${party}/read-${source.slice(0, 12)}-${draft}`;
}

/**
 * The fields of a commitment that a confirmed draft prepares, by name. Its words stand in the language of the source
 * alone: the other authentic languages are for people to write. Null where the mechanism has no such language.
 */
export function commitmentFields(
  draft: SheetDraft,
  origin: OriginOfDraft,
  languages: readonly string[],
): Record<string, Json> | null {
  const tag = tagOf(draft.reading.language, languages);
  if (tag === null) return null;
  const { wording, sort, actors, workstream, due, sameAs, predecessors } = draft.edit;
  return {
    [inLanguage("wording", tag)]: wording,
    sort,
    origin: { from: "readout", reference: sourceReference(origin), span: [draft.start, draft.end] },
    ...(actors.length === 0 ? {} : { actors }),
    ...(workstream === null ? {} : { workstream }),
    ...(origin.meeting === null ? {} : { meeting: origin.meeting }),
    ...(predecessors.length === 0 ? {} : { predecessors }),
    ...(sameAs === null ? {} : { sameAs }),
    ...(due === null ? {} : { due: dueField(due) }),
  };
}

function dueField({ on, words }: NonNullable<SheetDraft["edit"]["due"]>): Json {
  return words === null ? { on } : { on, words };
}
