import { useCallback, useMemo, useRef } from "react";
import type { DraftView, EntityView } from "../../../../web/answers.ts";
import { useLanguage } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { type LanguagesOfText, languagesOf } from "../../languages-of-text.ts";
import type { EntityInHand } from "../entity-in-hand.ts";
import { type ParagraphsOf, useParagraphsOf } from "./paragraphs-of.ts";
import { type Preparing, usePreparing } from "./preparing.ts";
import { type FieldDrafts, NO_ROWS, type Row, type RowsBefore, draftsByEntity, rowsOf } from "./row.ts";

/** The kind of a text, as its declaration names it. */
export const TEXT = "text";

/** A text, its paragraphs and our drafts of both, as its pages work on them. */
export interface TextDesk {
  text: EntityView;
  /** The kind to be opened by the first release, where the text exists at home alone. */
  opening: string | null;
  /** Our drafts on the text itself. */
  drafts: FieldDrafts;
  /** Every draft of our side. */
  allDrafts: readonly DraftView[];
  /** When the drafts of an entity were asked for last. */
  draftsAskedAt: (entity: string) => number;
  paragraphs: ParagraphsOf;
  rows: readonly Row[];
  languages: LanguagesOfText;
  /** The languages of the text as columns: the reader's own choice first. */
  columns: readonly string[];
  preparing: Preparing;
  again: () => Promise<void>;
}

/** Brings together what the pages of one text need; everything in it stays the same object until it changes. */
export function useTextDesk(
  text: EntityView,
  hand: EntityInHand,
  draftsAskedAt: TextDesk["draftsAskedAt"],
): TextDesk {
  const { mechanism, party, may } = useSession();
  const paragraphs = useParagraphsOf(text);
  const items = hand.drafts.value?.items ?? NO_DRAFTS;
  const drafts = useMemo(() => draftsByEntity(items).get(text.id) ?? {}, [items, text.id]);
  const values = Object.fromEntries(Object.entries(drafts).map(([field, { value }]) => [field, value]));
  const languages = languagesOf(text, party, mechanism.languages, values);
  const columns = useColumns(languages);
  const rows = useRows(text, paragraphs, items, {
    own: party,
    languages: mechanism.languages,
    mayDraft: may["draft"] === true,
  });
  const again = useAgain(hand, paragraphs);
  return {
    text,
    opening: hand.opening,
    drafts,
    allDrafts: items,
    draftsAskedAt,
    paragraphs,
    rows,
    languages,
    columns,
    preparing: usePreparing(again),
    again,
  };
}

const NO_DRAFTS: readonly DraftView[] = [];

/** Authentic languages before courtesy ones; the one the reader has chosen for texts first of all. */
function useColumns({ authentic, courtesy }: LanguagesOfText): readonly string[] {
  const { textLanguage, language } = useLanguage();
  const all = [...authentic, ...courtesy];
  const chosen = textLanguage ?? language;
  const key = (all.includes(chosen) ? [chosen, ...all.filter((one) => one !== chosen)] : all).join(" ");
  return useMemo(() => key.split(" "), [key]);
}

function useRows(
  text: EntityView,
  { known }: ParagraphsOf,
  drafts: readonly DraftView[],
  { own, languages, mayDraft }: { own: string; languages: readonly string[]; mayDraft: boolean },
): readonly Row[] {
  const before = useRef<RowsBefore>(NO_ROWS);
  return useMemo(() => {
    if (known === null) return before.current.rows;
    const rows = rowsOf({ text, paragraphs: known, drafts, own, languages, mayDraft }, before.current);
    before.current = { text, rows };
    return rows;
  }, [text, known, drafts, own, languages, mayDraft]);
}

function useAgain({ asked, drafts }: EntityInHand, paragraphs: ParagraphsOf): () => Promise<void> {
  const all = useRef({ asked, drafts, paragraphs });
  all.current = { asked, drafts, paragraphs };
  return useCallback(async () => {
    const { asked: entity, drafts: own, paragraphs: list } = all.current;
    await Promise.all([entity.askAgain(), own.askAgain(), list.askAgain()]);
  }, []);
}
