import { useCallback, useEffect, useRef, useState } from "react";
import type { Asked } from "../../../../web/answer.tsx";
import type { DraftView } from "../../../../web/answers.ts";
import type { Answer } from "../../../../web/client.ts";
import { type NodeEvent, useEvents } from "../../../../web/events.ts";
import { useNode } from "../../../../web/session.tsx";

interface Listed {
  items: DraftView[];
}

/** Our drafts as a page of many keeps them. */
export interface DraftsAtHome extends Asked<Listed> {
  /** When the drafts of this entity were asked for last (performance.now()). */
  askedAtOf: (entity: string) => number;
}

/** Held back this long, so that a burst of news is one question; of more entities than this all is asked anew. */
const PAUSE = 200;
const MANY = 50;

type Due = Set<string> | "all";

/**
 * Every draft of our side, read whole once; after that only those of what the news names. A text of a thousand paragraphs
 * may have thousands, and each pause in typing is news.
 */
export function useDraftsAtHome(mayDraft: boolean): DraftsAtHome {
  const { client } = useNode();
  const [held, setHeld] = useState(NOTHING);
  const due = useRef<Due>(new Set());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = useCallback(
    async (wanted: Due) => {
      if (!mayDraft) return;
      const askedAt = performance.now();
      const of = wanted === "all" ? "" : `?of=${encodeURIComponent([...wanted].join(","))}`;
      const answer = await client.ask<Listed>("GET", `/api/drafts${of}`);
      setHeld((before) => heldAfter(before, { wanted, answer, askedAt }));
    },
    [client, mayDraft],
  );
  const askAgain = useCallback(() => ask("all"), [ask]);
  useEffect(() => void askAgain(), [askAgain]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEvents((event) => {
    due.current = dueAfter(due.current, event);
    if (due.current !== "all" && due.current.size === 0) return;
    timer.current ??= setTimeout(() => {
      const wanted = due.current;
      due.current = new Set();
      timer.current = undefined;
      void ask(wanted);
    }, PAUSE);
  });
  const askedAtOf = useCallback((entity: string) => held.askedAtOf(entity), [held]);
  return { answer: held.answer, value: held.value, askedAt: held.askedAt, askAgain, askedAtOf };
}

interface Held {
  answer: Answer<Listed> | null;
  value: Listed | null;
  /** When all was asked for last. */
  askedAt: number;
  /** Entities asked for by name since then. */
  byName: ReadonlyMap<string, number>;
  askedAtOf: (entity: string) => number;
}

/** Before the first answer. */
export const NOTHING: Held = { answer: null, value: null, askedAt: 0, byName: new Map(), askedAtOf: () => 0 };

interface Arrived {
  wanted: Due;
  answer: Answer<Listed>;
  askedAt: number;
}

/** What is held after an answer; of each entity the answer asked for last counts, in whatever order they arrive. */
export function heldAfter(before: Held, { wanted, answer, askedAt }: Arrived): Held {
  if (!answer.ok) return { ...before, answer };
  const isNews = (entity: string) =>
    (wanted === "all" || wanted.has(entity)) && before.askedAtOf(entity) <= askedAt;
  const stays = (before.value?.items ?? []).filter(({ entity }) => !isNews(entity));
  const items = [...answer.value.items.filter(({ entity }) => isNews(entity)), ...stays];
  const byName = new Map(before.byName);
  if (wanted !== "all")
    for (const entity of wanted) byName.set(entity, Math.max(askedAt, before.askedAtOf(entity)));
  const whole = wanted === "all" ? Math.max(askedAt, before.askedAt) : before.askedAt;
  return {
    answer: { ok: true, value: { items } },
    value: { items },
    askedAt: whole,
    byName,
    askedAtOf: (entity) => Math.max(whole, byName.get(entity) ?? 0),
  };
}

/** What is to be asked again after an event: what it names, all where it names nothing, nothing where no draft is meant. */
export function dueAfter(due: Due, { type, entities = [] }: NodeEvent): Due {
  if (type === "checkpoint" || type === "cosigned" || type === "alarm" || due === "all") return due;
  const all = new Set([...due, ...entities]);
  return entities.length === 0 || all.size > MANY ? "all" : all;
}
