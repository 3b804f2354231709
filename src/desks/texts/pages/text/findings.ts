import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Answer, Client, Problem } from "../../../../web/client.ts";
import { useEvents } from "../../../../web/events.ts";
import { useLanguage } from "../../../../web/language.tsx";
import { useNode } from "../../../../web/session.tsx";
import type { WordsByLanguage } from "../../words-in-hand.ts";

export type Severity = "critical" | "major" | "minor";

/** A finding that our side lets pass. */
export interface Waiver {
  reason: string;
  office: string;
  waivedAt: string;
}

/** What the versions of a paragraph say differently, as this side's node answers it. */
export interface Finding {
  class: string;
  severity: Severity;
  code: string;
  message: string;
  /** `[start, end)` in UTF-16 units, by language. */
  spans: Readonly<Record<string, [number, number]>>;
  odd: string | null;
  key: string;
  waived: Waiver | null;
}

/** What was found in exactly these words. */
export interface Checked {
  texts: WordsByLanguage;
  findings: readonly Finding[];
}

/** One paragraph to look at. */
export interface Unit {
  id: string;
  texts: WordsByLanguage;
}

/** What was found in the paragraphs of a text. Nothing of it leaves this side's node. */
export interface Findings {
  of: (id: string) => Checked | null;
  /** How many paragraphs have not been looked at yet. */
  left: number;
  problem: Problem | null;
  /** The words one is typing just now; null once the paragraph is closed. */
  type: (id: string, texts: WordsByLanguage | null) => void;
  waive: (unit: string, finding: Finding, reason: string) => Promise<Answer<unknown>>;
  takeBack: (unit: string, finding: Finding) => Promise<void>;
}

/** How long the typing must pause before a paragraph is looked at again, and how many are asked about at once. */
const PAUSE = 100;
const AT_ONCE = 40;

interface Held extends Checked {
  key: string;
  /** Shown until it has been asked about again: somebody may have waived it. */
  isStale: boolean;
}

/** Looks at every paragraph that exists in two languages at least, and again at each whose words have changed. */
export function useFindings(text: string, units: readonly Unit[]): Findings {
  const { client } = useNode();
  const looking = useLooking(units);
  const { held, askAgain, due, type } = looking;
  const [failed, setFailed] = useState<Problem | null>(null);
  const problem = failed ?? looking.problem;
  return useMemo(
    () => ({
      of: (id) => held.get(id) ?? null,
      left: due().filter(({ id }) => held.get(id)?.isStale !== true).length,
      problem,
      type,
      waive: async (unit, finding, reason) => {
        const { key, class: kind, severity, message } = finding;
        const remembered = { class: kind, severity, message };
        const body = { key, text, entity: unit, finding: remembered, reason };
        const answer = await client.ask("POST", "/api/waivers", body);
        if (answer.ok) askAgain((id) => id === unit);
        return answer;
      },
      takeBack: async (unit, { key }) => {
        const answer = await client.ask("DELETE", `/api/waivers/${encodeURIComponent(key)}`);
        setFailed(answer.ok ? null : answer.problem);
        askAgain((id) => id === unit);
      },
    }),
    [held, due, problem, type, askAgain, client, text],
  );
}

type HeldById = ReadonlyMap<string, Held>;

/**
 * Asks about what has not been looked at as it now stands: what one is typing by itself and at the next pause, the rest
 * some paragraphs at a time.
 */
function useLooking(units: readonly Unit[]) {
  const { client } = useNode();
  const { language } = useLanguage();
  const [held, setHeld] = useState<HeldById>(new Map());
  const [problem, setProblem] = useState<Problem | null>(null);
  const typed = useRef(new Map<string, WordsByLanguage>());
  const latest = useRef(held);
  latest.current = held;
  const askAgain = useCallback((which: (id: string, of: Held) => boolean) => {
    setHeld((before) => withStale(before, which));
  }, []);
  const isDue = useCallback(
    (unit: Unit) => {
      const before = latest.current.get(unit.id);
      return before === undefined || before.isStale || before.key !== keyOf(unit, language);
    },
    [language],
  );
  const due = useCallback(
    () => units.filter((unit) => !typed.current.has(unit.id) && isDue(unit)),
    [units, held, isDue],
  );
  const askFor = async (list: readonly Unit[]) => {
    if (list.length === 0) return;
    const answer = await askAbout(client, list, language);
    if (answer.ok) setHeld((before) => new Map([...before, ...answer.value]));
    setProblem(answer.ok ? null : answer.problem);
  };
  const lookAtRest = useAlone(() => askFor(due().slice(0, AT_ONCE)));
  const lookAtTyped = useAlone(() => askFor([...typed.current].map(unitOf).filter(isDue)));
  useEffect(() => {
    lookAtRest(0);
    lookAtTyped(0);
  }, [due, lookAtRest, lookAtTyped]);
  useWaived(askAgain);
  const type = useCallback(
    (id: string, texts: WordsByLanguage | null) => {
      if (texts === null) typed.current.delete(id);
      else typed.current.set(id, texts);
      lookAtTyped(PAUSE);
      if (texts === null) lookAtRest(PAUSE);
    },
    [lookAtTyped, lookAtRest],
  );
  return { held, askAgain, due, type, problem };
}

function unitOf([id, texts]: readonly [string, WordsByLanguage]): Unit {
  return { id, texts };
}

function withStale(before: HeldById, which: (id: string, of: Held) => boolean): HeldById {
  const stale = [...before].filter(([id, one]) => !one.isStale && which(id, one));
  if (stale.length === 0) return before;
  return new Map([...before, ...stale.map(([id, one]) => [id, { ...one, isStale: true }] as const)]);
}

/** What a colleague has waived meanwhile concerns only what has findings, and only the paragraph it is about. */
function useWaived(askAgain: (which: (id: string, of: Held) => boolean) => void): void {
  useEvents(({ type, entities = [] }) => {
    if (type !== "draft" && type !== "reconnected") return;
    askAgain((id, one) => one.findings.length > 0 && (entities.length === 0 || entities.includes(id)));
  });
}

/** Does one piece of work after a pause, the last asked for only, and never while the one before is under way. */
function useAlone(work: () => Promise<void>): (pause: number) => void {
  const latest = useRef(work);
  latest.current = work;
  const state = useRef({
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    busy: false,
    again: false,
  });
  useEffect(() => () => clearTimeout(state.current.timer), []);
  return useCallback(function schedule(pause: number): void {
    const now = state.current;
    clearTimeout(now.timer);
    now.timer = setTimeout(() => {
      now.again = now.busy;
      if (now.busy) return;
      now.busy = true;
      void latest.current().finally(() => {
        now.busy = false;
        if (now.again) schedule(0);
        now.again = false;
      });
    }, pause);
  }, []);
}

/** Words are compared once for each object: a text of a thousand paragraphs is looked over at every pause. */
const keys = new WeakMap<WordsByLanguage, string>();

function keyOf({ texts }: Unit, language: string): string {
  const known = keys.get(texts) ?? JSON.stringify(texts);
  keys.set(texts, known);
  return `${language} ${known}`;
}

async function askAbout(
  client: Client,
  units: readonly Unit[],
  language: string,
): Promise<Answer<[string, Held][]>> {
  const worth = units.filter(({ texts }) => Object.keys(texts).length > 1);
  const none = units
    .filter((unit) => !worth.includes(unit))
    .map((unit) => [unit.id, heldOf(unit, [], language)] as [string, Held]);
  if (worth.length === 0) return { ok: true, value: none };
  const answer = await client.ask<{ units: { findings: Finding[] }[] }>("POST", "/api/concordance/units", {
    units: worth.map(({ texts }) => texts),
  });
  if (!answer.ok) return answer;
  const found = worth.map((unit, at) => {
    const findings = answer.value.units[at]?.findings ?? [];
    return [unit.id, heldOf(unit, findings, language)] as [string, Held];
  });
  return { ok: true, value: [...none, ...found] };
}

function heldOf(unit: Unit, findings: readonly Finding[], language: string): Held {
  return { key: keyOf(unit, language), isStale: false, texts: unit.texts, findings };
}
