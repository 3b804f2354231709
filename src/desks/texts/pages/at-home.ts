import type { DraftView, EntityView } from "../../../web/answers.ts";

/** The kind of a paragraph, as its declaration names it. */
export const PARAGRAPH = "paragraph";

/**
 * A paragraph that is ours and not opened yet: it exists at home, as drafts alone, and the first release opens it.
 * Shown like any other, with nothing said.
 */
export function atHome(
  id: string,
  drafts: readonly DraftView[],
  participants: readonly string[],
  mayDraft: boolean,
): EntityView {
  const own = drafts.filter((draft) => draft.entity === id);
  const fields = own.map(({ field, value, updatedAt }) => {
    const draft = { value, updatedAt };
    return [field, { holder: "joint", standing: "silent", positions: {}, draft }] as const;
  });
  return {
    id,
    kind: PARAGRAPH,
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

/** The paragraphs that exist at home alone, each once, the last changed first. */
export function paragraphsAtHome(drafts: readonly DraftView[]): string[] {
  return [...new Set(drafts.filter((draft) => draft.kind === PARAGRAPH).map((draft) => draft.entity))];
}
