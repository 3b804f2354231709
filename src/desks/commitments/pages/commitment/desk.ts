import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { DraftView, EntityView, FieldView } from "../../../../web/answers.ts";
import { useAsked } from "../../../../web/answer.tsx";
import { useNode, useSession } from "../../../../web/session.tsx";
import type { EntityInHand } from "../../../texts/pages/entity-in-hand.ts";
import type { DraftNote } from "../../../texts/pages/sending.tsx";
import { type Preparing, usePreparing } from "../../../texts/pages/text/preparing.ts";
import type { CommitmentAnswer, ListedShown } from "../../shown.ts";
import { addressOf } from "../commitment-link.tsx";
import { type NamedHere, useNamedHere } from "../named-here.ts";
import { useMayReport } from "../may-report.ts";
import { readWords } from "./values.ts";

/** Values by the field they are of. */
export type Values = Readonly<Record<string, unknown>>;

/** A commitment with all that its page needs to show and prepare. */
export interface CommitmentDesk {
  entity: EntityView;
  /** The kind to be opened by the first release, where it exists at home alone. */
  opening: string | null;
  /** Our drafts on the commitment itself. */
  drafts: Values;
  /** Every draft of this side: reports on it are entities of their own. */
  allDrafts: readonly DraftView[];
  askedAt: number;
  /** What the node tells beside the positions; null before it is opened. */
  told: CommitmentAnswer | null;
  /** Commitments whose words are known, for what is restated. */
  known: readonly ListedShown[];
  named: NamedHere;
  preparing: Preparing;
  /** What is typed in each field of words, and whether the node has it. */
  notes: Readonly<Record<string, DraftNote>>;
  onNote: (field: string, note: DraftNote) => void;
  again: () => Promise<void>;
}

export function useCommitmentDesk(entity: EntityView, hand: EntityInHand): CommitmentDesk {
  const answer = useAsked<CommitmentAnswer>(hand.opening === null ? `/api/commitments/${entity.id}` : null);
  // Who prepares no positions may still write reports; the entity in hand then asks for no drafts.
  const { may } = useSession();
  const reports = useAsked<{ items: DraftView[] }>(
    useMayReport() && may["draft"] !== true ? "/api/drafts" : null,
  );
  const items = hand.drafts.value?.items ?? reports.value?.items ?? NO_DRAFTS;
  const drafts = useMemo(
    () =>
      Object.fromEntries(
        items.filter((one) => one.entity === entity.id).map((one) => [one.field, one.value]),
      ),
    [items, entity.id],
  );
  const again = useAgain(hand, answer.askAgain, reports.askAgain);
  const [notes, setNotes] = useState<CommitmentDesk["notes"]>({});
  const onNote = useCallback(
    (field: string, note: DraftNote) => setNotes((before) => ({ ...before, [field]: note })),
    [],
  );
  return {
    entity,
    opening: hand.opening,
    drafts,
    allDrafts: items,
    askedAt: hand.asked.askedAt,
    told: answer.value,
    known: useKnown(answer.value, drafts["predecessors"]),
    named: useNamedHere(),
    preparing: usePreparing(again),
    notes,
    onNote,
    again,
  };
}

/** The chain, and what our draft restates beyond it. */
function useKnown(told: CommitmentAnswer | null, drafted: unknown): readonly ListedShown[] {
  const { client } = useNode();
  const chain = told?.chain ?? NO_CHAIN;
  const missing = readWords(drafted).filter((id) => !chain.some((one) => one.item.id === id));
  const key = missing.slice(0, 12).join(" ");
  const [fetched, setFetched] = useState<readonly ListedShown[]>(NO_CHAIN);
  useEffect(() => {
    if (key === "") return;
    const asks = key.split(" ").map((id) => client.ask<CommitmentAnswer>("GET", `/api${addressOf(id)}`));
    void Promise.all(asks).then((all) => setFetched(all.flatMap((one) => (one.ok ? [one.value] : []))));
  }, [client, key]);
  return useMemo(() => [...chain, ...fetched], [chain, fetched]);
}

const NO_CHAIN: readonly ListedShown[] = [];
const NO_DRAFTS: readonly DraftView[] = [];

function useAgain(hand: EntityInHand, ...others: (() => Promise<void>)[]): () => Promise<void> {
  const all = useRef({ hand, others });
  all.current = { hand, others };
  return useCallback(async () => {
    const { asked, drafts } = all.current.hand;
    await Promise.all([asked.askAgain(), drafts.askAgain(), ...all.current.others.map((ask) => ask())]);
  }, []);
}

const SILENT: FieldView = { holder: "joint", standing: "silent", positions: {} };

/** A field of the commitment; silence where nobody has spoken. */
export function fieldIn(entity: EntityView, field: string): FieldView {
  return entity.fields[field] ?? SILENT;
}

/** What a party says in a field; undefined where it has not spoken or its words cannot be read. */
export function saidIn(entity: EntityView, field: string, party: string): unknown {
  const position = fieldIn(entity, field).positions[party];
  return position?.state === "said" ? position.value : undefined;
}

/** The value with which our control begins: our draft, else our word, else what the others say. */
export function useBeginning(desk: CommitmentDesk, field: string): unknown {
  const { party } = useSession();
  const own = desk.drafts[field] ?? saidIn(desk.entity, field, party);
  if (own !== undefined) return own;
  const others = desk.entity.participants.filter((one) => one !== party);
  return others.map((one) => saidIn(desk.entity, field, one)).find((one) => one !== undefined);
}

/** Prepares our position in one field of the commitment. */
export function prepareField(
  { entity, opening, preparing }: CommitmentDesk,
  field: string,
  value: unknown,
): Promise<boolean> {
  return preparing.prepare([{ entity: entity.id, field, value, kind: opening ?? undefined }]);
}
