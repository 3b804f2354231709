import { type Envelope, bodyHash, parseEnvelope } from "./envelope.ts";
import type { Hash } from "./hash.ts";
import { packedBeside } from "./packed.ts";
import { type Reference, referencesOf } from "./references.ts";
import type { ReadFile } from "./tile.ts";

/** A body or attachment that is not what its entry names, or that is not there without its author having erased it. */
export interface ContentFinding extends Reference {
  code: "content-missing" | "content-differs";
  /** The entry that names it. */
  index: number;
}

export interface ContentsReport {
  /** How many are there and are what their entries say. */
  right: number;
  /** How many are gone, by an erase act of their author. */
  erased: number;
  /** The first of what is wrong, by entry; and how many more there are. */
  findings: ContentFinding[];
  dropped: number;
}

/** Up to where all was compared, and what was missing or wrong up to there: enough to go on from. */
export interface ContentsDone {
  upTo: number;
  right: number;
  missing: Missing[];
  differing: ContentFinding[];
  dropped: number;
}

interface Missing extends Reference {
  index: number;
  /** The entry's leaf hash, hex, and its entity: an erase act names both. */
  leaf: string;
  entity: string;
}

export interface ContentsCheck {
  /** To be handed to `verifyLog` (`onEntry`): looks at what the entry names. */
  onEntry: (index: number, entry: Uint8Array, leaf: Hash) => void;
  /** The log's files through this: new entries are not read while too much waits to be compared. */
  read: ReadFile;
  /** What is done so far. */
  done: () => ContentsDone;
  /** Waits for what is under way; says what was found. */
  report: () => Promise<ContentsReport>;
}

const NOTHING: ContentsDone = { upTo: 0, right: 0, missing: [], differing: [], dropped: 0 };

/** At once; as many entries may wait as one file of entries holds, and those read ahead of it. */
const PARALLEL = 8;
const WAITING = 256;
/** So many findings are named, and so many missing things are kept until an erase act may explain them. */
const NAMED = 1_000;
const KEPT_MISSING = 100_000;

interface Waiting {
  index: number;
  leaf: string;
  entity: string;
  references: Reference[];
}

/**
 * Compares the bodies and attachments beside a log with the hashes by which its entries name them: `body/<hash>` and
 * `attachment/<hash>` among its files; bodies come in packs (`bodies/<from>-<to>`) where there are any. Memory holds what is under way, what is missing and what was erased, not the log.
 * A fault in reading a file is thrown by `report` and `read`; `done` then says where to go on.
 */
export function checkContents(files: ReadFile, party: string, before: ContentsDone = NOTHING): ContentsCheck {
  const done: ContentsDone = { ...before, missing: [...before.missing], differing: [...before.differing] };
  const erasures = new Set<string>();
  const waiting: Waiting[] = [];
  const underWay = new Set<number>();
  const workers = new Set<Promise<void>>();
  const packed = packedBeside(files);
  let last = before.upTo - 1;
  const line: { fault: Error | null } = { fault: null };

  async function work(): Promise<void> {
    // What a file of entries names is known before the first of it is asked for.
    await Promise.resolve();
    for (let one = waiting.shift(); one !== undefined && line.fault === null; one = waiting.shift()) {
      underWay.add(one.index);
      for (const reference of one.references) await compare(one, reference);
      underWay.delete(one.index);
    }
  }

  async function compare({ index, leaf, entity }: Waiting, reference: Reference): Promise<void> {
    if (reference.kind === "body" && (await packed.came({ index, hash: reference.hash }))) {
      done.right += 1;
      return;
    }
    const bytes = await files(`${reference.kind}/${reference.hash}`);
    if (bytes === null) keep(done.missing, { ...reference, index, leaf, entity }, KEPT_MISSING, done);
    else if (bodyHash(bytes) === reference.hash) done.right += 1;
    else keep(done.differing, { ...reference, index, code: "content-differs" }, NAMED, done);
  }

  function begin(): void {
    while (workers.size < PARALLEL && workers.size < waiting.length + 1 && waiting.length > 0) {
      const worker: Promise<void> = work()
        .catch((error: unknown) => void (line.fault ??= error as Error))
        .finally(() => workers.delete(worker));
      workers.add(worker);
    }
  }

  async function drained(most: number): Promise<void> {
    while (line.fault === null && waiting.length > most) {
      begin();
      await Promise.race(workers);
    }
    if (line.fault === null) return;
    // What is under way comes to its end, so that `done` is what was really compared.
    await Promise.all(workers);
    throw line.fault;
  }

  return {
    onEntry(index, entry, leaf) {
      const envelope = envelopeIn(entry);
      const erasure = erasureIn(envelope, party);
      if (erasure !== null) erasures.add(erasure);
      last = Math.max(last, index);
      if (index < before.upTo) return;
      const references = referencesOf(entry);
      if (references.length === 0) return;
      for (const { kind, hash } of references) if (kind === "body") packed.want({ index, hash });
      waiting.push({
        index,
        leaf: Buffer.from(leaf).toString("hex"),
        entity: entityIn(envelope),
        references,
      });
      begin();
    },
    read: async (path) => {
      if (path.startsWith("tile/entries/")) await drained(WAITING);
      return files(path);
    },
    done: () => ({ ...done, upTo: Math.min(last + 1, ...underWay, waiting[0]?.index ?? last + 1) }),
    async report() {
      await drained(0);
      await Promise.all(workers);
      if (line.fault !== null) throw line.fault;
      return reportOf(done, erasures);
    },
  };
}

function keep<T>(list: T[], one: T, limit: number, counted: { dropped: number }): void {
  if (list.length < limit) list.push(one);
  else counted.dropped += 1;
}

function reportOf(
  { right, missing, differing, dropped }: ContentsDone,
  erasures: Set<string>,
): ContentsReport {
  const lost = missing.filter((one) => !erasures.has(`${one.index} ${one.leaf} ${one.entity}`));
  const all = [
    ...differing,
    ...lost.map(({ kind, hash, index }): ContentFinding => ({ code: "content-missing", kind, hash, index })),
  ].sort((a, b) => a.index - b.index);
  const findings = all.slice(0, NAMED);
  return {
    right,
    erased: missing.length - lost.length,
    findings,
    dropped: dropped + all.length - findings.length,
  };
}

/** What is no act of this version names no entity and gives nothing up. */
function envelopeIn(entry: Uint8Array): Envelope | null {
  const read = parseEnvelope(entry);
  return read.ok ? read.envelope : null;
}

/** Which entry of this party's own log an erase act gives up, as `index leaf entity`. */
function erasureIn(envelope: Envelope | null, party: string): string | null {
  if (envelope?.act !== "erase") return null;
  const { target, entity } = envelope;
  return target.party === party ? `${target.index} ${target.leaf} ${entity}` : null;
}

function entityIn(envelope: Envelope | null): string {
  const entity = envelope !== null && "entity" in envelope ? envelope.entity : "";
  return typeof entity === "string" ? entity : "";
}
