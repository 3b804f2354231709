import { useCallback, useEffect, useRef, useState } from "react";
import { forget, keep, kept } from "../../../../web/kept.ts";
import { useSession } from "../../../../web/session.tsx";
import type { DraftEdit } from "../../sheet-draft.ts";
import type { DraftShown } from "../sheet-answers.ts";
import type { SheetInHand } from "./use-sheet.ts";

export interface Editing {
  edit: DraftEdit;
  change: (part: Partial<DraftEdit>) => void;
  saving: "saved" | "kept" | "offline";
}

/** How long the typing must pause before the node gets it, and how soon it is tried again. */
const QUIET = 400;
const RETRY = 3000;

/**
 * A draft being edited, in step with the node. Every keystroke is on this device first and forgotten here once the node
 * has it; leaving the editor gives what is still to be given.
 */
export function useEditing(source: string, draft: DraftShown, sheet: SheetInHand): Editing {
  const { party, office } = useSession();
  const key = `concord.sheet ${party} ${office?.name ?? ""} ${source} ${draft.id}`;
  const [edit, setEdit] = useState<DraftEdit>(() => keptEdit(key) ?? draft.edit);
  const [saving, setSaving] = useState<Editing["saving"]>(() => (kept(key) === null ? "saved" : "kept"));
  const latest = useRef({ edit, saving, save: sheet.edit });
  latest.current = { edit, saving, save: sheet.edit };
  const save = useCallback(async () => {
    const given = latest.current.edit;
    if (given.wording.trim() === "") return;
    const done = await latest.current.save(draft.id, given);
    if (latest.current.edit !== given) return;
    if (done) forget(key);
    setSaving(done ? "saved" : "offline");
  }, [key, draft.id]);
  useEffect(() => {
    if (saving === "saved") return;
    const timer = setTimeout(() => void save(), saving === "kept" ? QUIET : RETRY);
    return () => clearTimeout(timer);
  }, [edit, saving, save]);
  useEffect(() => () => void (latest.current.saving === "kept" && save()), [save]);
  return {
    edit,
    saving,
    change: (part) => {
      const next = { ...edit, ...part };
      keep(key, JSON.stringify(next));
      setEdit(next);
      setSaving("kept");
    },
  };
}

function keptEdit(key: string): DraftEdit | null {
  try {
    const read = JSON.parse(kept(key) ?? "null") as DraftEdit | null;
    return typeof read?.wording === "string" && Array.isArray(read.actors) ? read : null;
  } catch {
    return null;
  }
}
