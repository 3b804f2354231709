/** What a chain of restatements needs to know of one commitment. */
export interface Link {
  id: string;
  meeting: string | null;
  raisedOn: string;
  predecessors: readonly string[];
}

/** "Raised `times` times since `since`": the distinct meetings of a chain, and the year of the first. */
export interface Lineage {
  /** The commitment itself and all it restates, the oldest first. */
  chain: string[];
  times: number;
  since: number;
}

/**
 * The chain of a commitment: itself and everything it restates, directly or through others. A circle is walked once;
 * a predecessor that is not known (not published, say) is passed over. One meeting counts once, however many
 * predecessors stand in it; what was raised at no meeting counts once each.
 */
export function lineageOf(start: Link, linkOf: (id: string) => Link | undefined): Lineage {
  const found = new Map<string, Link>([[start.id, start]]);
  const open = [start];
  for (let link = open.pop(); link !== undefined; link = open.pop()) {
    for (const id of link.predecessors) {
      const before = found.has(id) ? undefined : linkOf(id);
      if (before === undefined) continue;
      found.set(id, before);
      open.push(before);
    }
  }
  const links = [...found.values()].sort((a, b) =>
    a.raisedOn < b.raisedOn ? -1 : a.raisedOn > b.raisedOn ? 1 : 0,
  );
  return {
    chain: links.map((one) => one.id),
    times: new Set(links.map((one) => one.meeting ?? one.id)).size,
    since: Number((links[0]?.raisedOn ?? start.raisedOn).slice(0, 4)),
  };
}
