import type { DraftView, EntityView } from "../../../web/answers.ts";

/** The kind of a paragraph, as its declaration names it. */
export const PARAGRAPH = "paragraph";

/**
 * What is ours and not opened yet, a paragraph unless another kind is named: it exists at home, as drafts alone, and the first release opens it.
 * Shown like any other, with nothing said.
 */
export function atHome(
  id: string,
  drafts: readonly DraftView[],
  participants: readonly string[],
  mayDraft: boolean,
  kind = PARAGRAPH,
): EntityView {
  const own = drafts.filter((draft) => draft.entity === id);
  const fields = own.map(({ field, value, updatedAt }) => {
    const draft = { value, updatedAt };
    return [field, { holder: "joint", standing: "silent", positions: {}, draft }] as const;
  });
  return {
    id,
    kind,
    version: 1,
    participants: [...participants],
    openedAt: "",
    changedAt: null,
    fields: Object.fromEntries(fields),
    units: {},
    published: [],
    idle: [],
    may: { say: false, draft: mayDraft, adopt: [], decline: false, publish: false },
  };
}

/** The entities of a kind that exist at home alone, each once, the last changed first. */
export function paragraphsAtHome(drafts: readonly DraftView[], kind = PARAGRAPH): string[] {
  return [...new Set(drafts.filter((draft) => draft.kind === kind).map((draft) => draft.entity))];
}
