import { useEffect, useRef, useState, useSyncExternalStore } from "react";

/** What a node tells its open pages: something changed, was published to the other side, was received, or is wrong. */
export interface NodeEvent {
  type: string;
  entities?: string[];
  party?: string;
}

const listeners = new Set<(event: NodeEvent) => void>();
const stateListeners = new Set<() => void>();
let live: boolean | null = null;

const KNOWN = ["message", "changed", "checkpoint", "cosigned", "alarm", "draft"];

/** After this long is a stream that the node has ended, or refused, asked for anew. */
const ANEW = 5_000;
/** Without a stream, pages ask by themselves this often. */
const BY_ITSELF = 15_000;

/** Keeps one stream of server-sent events open while an office is signed in, whatever happens to the connection. */
export function useEventStream(signedIn: boolean): void {
  useEffect(() => {
    if (!signedIn) return;
    let source = openStream();
    const anew = setInterval(() => {
      if (source.readyState === EventSource.CLOSED) source = openStream();
    }, ANEW);
    const byItself = setInterval(() => {
      if (live !== true) announce({ type: "time" });
    }, BY_ITSELF);
    return () => {
      clearInterval(anew);
      clearInterval(byItself);
      source.close();
      setLive(null);
    };
  }, [signedIn]);
}

function openStream(): EventSource {
  const source = new EventSource("/api/events");
  const hear = (event: MessageEvent<string>) => announce(readEvent(event));
  for (const type of KNOWN) source.addEventListener(type, hear);
  source.addEventListener("open", () => {
    setLive(true);
    announce({ type: "reconnected" });
  });
  source.addEventListener("error", () => setLive(false));
  return source;
}

function readEvent(event: MessageEvent<string>): NodeEvent {
  try {
    const read: unknown = JSON.parse(event.data);
    if (typeof read === "object" && read !== null) return { type: event.type, ...read };
  } catch {
    // A line that is not JSON still says that something happened.
  }
  return { type: event.type };
}

function announce(event: NodeEvent): void {
  listeners.forEach((listener) => listener(event));
}

function setLive(next: boolean | null): void {
  live = next;
  stateListeners.forEach((listener) => listener());
}

function subscribeToState(listener: () => void): () => void {
  stateListeners.add(listener);
  return () => stateListeners.delete(listener);
}

/** Whether the stream of events stands; null before it was first tried. */
export function useLive(): boolean | null {
  return useSyncExternalStore(subscribeToState, () => live);
}

/** At most this often does a busy exchange make a page ask again. */
const PAUSE = 250;

/** A number that grows when the node has news that concerns the asker, who then asks again; bursts count once. */
export function useNews(concerns: (event: NodeEvent) => boolean = anything): number {
  const [news, setNews] = useState(0);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const hear = (event: NodeEvent) => {
      if (!concerns(event)) return;
      waiting ??= setTimeout(() => {
        waiting = null;
        setNews((count) => count + 1);
      }, PAUSE);
    };
    listeners.add(hear);
    return () => {
      listeners.delete(hear);
      if (waiting !== null) clearTimeout(waiting);
    };
  }, [concerns]);
  return news;
}

/** Tells every event to `hear`, each once, for what a page keeps in step by itself. */
export function useEvents(hear: (event: NodeEvent) => void): void {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    const listener = (event: NodeEvent) => latest.current(event);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
}

/** What was said or opened has changed, or may have: a draft at home changes nothing of it. */
export function isOfRecord({ type }: NodeEvent): boolean {
  return type !== "draft";
}

function anything(): boolean {
  return true;
}
