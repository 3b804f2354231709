import { useSyncExternalStore } from "react";

/** Where the reader is: the path, its query, and the parameters that the matched pattern names. */
export interface Place {
  path: string;
  query: URLSearchParams;
}

export type Parameters = Readonly<Record<string, string>>;

/** Matches `/paragraphs/:party/:name` against a path; parameters are decoded. Null where it does not match. */
export function matchPattern(pattern: string, path: string): Parameters | null {
  const wanted = pattern.split("/");
  const given = path.replace(/(.)\/+$/, "$1").split("/");
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const here = given[index] ?? "";
    if (!part.startsWith(":")) {
      if (part !== here) return null;
    } else if (here === "") return null;
    else found[part.slice(1)] = decoded(here);
  }
  return found;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const listeners = new Set<() => void>();

/** Goes to an address of this node without loading the document anew. */
export function navigate(address: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("popstate", listener);
  };
}

/** The present address, kept in step with the browser's history. */
export function usePlace(): Place {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  const url = new URL(address, location.origin);
  return { path: url.pathname, query: url.searchParams };
}
