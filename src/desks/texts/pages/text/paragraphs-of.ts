import { useCallback, useEffect, useRef, useState } from "react";
import type { EntityView, Listing } from "../../../../web/answers.ts";
import type { Client, Problem } from "../../../../web/client.ts";
import { isOfRecord, useNews } from "../../../../web/events.ts";
import { useLanguage } from "../../../../web/language.tsx";
import { useNode } from "../../../../web/session.tsx";
import { idsIn } from "../../order.ts";

export type Paragraphs = ReadonlyMap<string, EntityView>;

/** Every paragraph of a text that this node holds, kept up to date. */
export interface ParagraphsOf {
  /** Null before the first answer; the same map as long as nothing in it changed. */
  known: Paragraphs | null;
  problem: Problem | null;
  askAgain: () => Promise<void>;
}

/** The first answer is read whole; news is read from the front, where what changed last stands. */
const ALL = 1000;
const NEWS = 20;

/**
 * The paragraphs that say they belong to a text, and those its orders list. A text of a thousand paragraphs is fetched
 * once; afterwards only what has changed.
 */
export function useParagraphsOf(text: EntityView): ParagraphsOf {
  const { client } = useNode();
  const { language } = useLanguage();
  const news = useNews(isOfRecord);
  const [known, setKnown] = useState<Paragraphs | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef<Paragraphs | null>(null);
  const listed = [...new Set(Object.values(text.fields["order"]?.positions ?? {}).flatMap(valueIds))];
  const askAgain = useCallback(async () => {
    const fetched = await fetchChanged(client, text.id, latest.current, listed);
    if (!fetched.ok) return setProblem(fetched.problem);
    setProblem(null);
    latest.current = fetched.known;
    setKnown(fetched.known);
  }, [client, text.id, listed.join(" ")]);
  useEffect(() => void askAgain(), [askAgain, news, language]);
  return { known, problem, askAgain };
}

function valueIds({ value }: { value?: unknown }): string[] {
  return idsIn(value);
}

type Fetched = { ok: true; known: Paragraphs } | { ok: false; problem: Problem };

async function fetchChanged(
  client: Client,
  text: string,
  before: Paragraphs | null,
  listed: readonly string[],
): Promise<Fetched> {
  const newest = newestChange(before);
  const found = new Map<string, EntityView>();
  for (let after: string | null = ""; after !== null;) {
    const page = new URLSearchParams({
      kind: "paragraph",
      text,
      limit: String(before === null ? ALL : NEWS),
    });
    if (after !== "") page.set("after", after);
    const answer: Awaited<ReturnType<typeof ask>> = await ask(client, page);
    if (!answer.ok) return answer;
    for (const one of answer.value.items) if (belongs(one, text)) found.set(one.id, one);
    const isOld = answer.value.items.some((one) => (one.changedAt ?? "") < newest);
    after = isOld ? null : answer.value.next;
  }
  await addListed(client, found, before, listed);
  return { ok: true, known: merged(before, found) };
}

function ask(client: Client, page: URLSearchParams) {
  return client.ask<Listing<EntityView>>("GET", `/api/entities?${page.toString()}`);
}

function newestChange(known: Paragraphs | null): string {
  return [...(known?.values() ?? [])].reduce((last, one) => {
    return (one.changedAt ?? "") > last ? (one.changedAt ?? "") : last;
  }, "");
}

/** The search for a text's id finds its words anywhere; only those that name it as their text belong to it. */
function belongs(paragraph: EntityView, text: string): boolean {
  return Object.values(paragraph.fields["text"]?.positions ?? {}).some(({ value }) => value === text);
}

/** What an order lists counts even where the paragraph itself does not say to which text it belongs. */
async function addListed(
  client: Client,
  found: Map<string, EntityView>,
  before: Paragraphs | null,
  listed: readonly string[],
): Promise<void> {
  const missing = listed.filter((id) => !found.has(id) && before?.has(id) !== true);
  const answers = await Promise.all(
    missing.slice(0, NEWS).map((id) => client.ask<EntityView>("GET", `/api/entities/${id}`)),
  );
  for (const answer of answers) if (answer.ok) found.set(answer.value.id, answer.value);
}

function merged(before: Paragraphs | null, found: ReadonlyMap<string, EntityView>): Paragraphs {
  if (before === null) return found;
  const changed = [...found.values()].filter((one) => before.get(one.id)?.changedAt !== one.changedAt);
  return changed.length === 0
    ? before
    : new Map([...before, ...changed.map((one) => [one.id, one] as const)]);
}
