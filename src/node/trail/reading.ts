import type { Database } from "../../record/storage/door.ts";
import { type About, note } from "./trail.ts";

/** One reading is noted once in so long for one session: a page that asks again at every news reads one thing. */
const AGAIN_MS = 600_000;
const REMEMBERED = 20_000;

export interface Reading {
  /** A session, or what stands for one: an auditor with a token or a key has none. */
  session: string;
  office: string | null;
  person: string | null;
  deed: "read" | "exported";
  about: About;
}

/** Notes what a signed-in person or an auditor has been shown, once for each session and thing. */
export interface ReadingTrail {
  noteRead: (reading: Reading) => Promise<void>;
}

/** Remembers in this process what it has noted; another process may note the same once more. */
export function createReadingTrail(db: Database, now: () => number): ReadingTrail {
  const last = new Map<string, number>();
  return {
    async noteRead({ session, office, person, deed, about }) {
      const key = `${session} ${deed} ${JSON.stringify(about)}`;
      const at = now();
      const before = last.get(key);
      if (before !== undefined && at - before < AGAIN_MS) return;
      if (last.size >= REMEMBERED) last.clear();
      last.set(key, at);
      await db.transaction(async (tx) => {
        // A reading that a crash forgets changed nothing; waiting for the disk would slow every page.
        await tx.query("set local synchronous_commit to off");
        await note(tx, at, { office, person, deed, about });
      });
    },
  };
}
