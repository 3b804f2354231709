import type { FieldView } from "../../../../web/answers.ts";
import type { FieldDrafts } from "./row.ts";

const SILENT: FieldView = { holder: "joint", standing: "silent", positions: {} };

/** A field as answered, with our draft as listed last; drafts are listed afresh more often than entities. */
export function fieldInHand(view: FieldView | undefined, draft: FieldDrafts[string] | undefined): FieldView {
  const { draft: _, ...said } = view ?? SILENT;
  return draft === undefined ? said : { ...said, draft };
}
