import { may } from "../../../policy.ts";
import type { NodeParts } from "../../../parts.ts";
import { type Problem, problem } from "../../../problems/problem.ts";
import { type Reach, reachOf, reaches } from "../../../reach.ts";
import type { Asker } from "../../route.ts";

/** A draft that is to be read, kept or discarded. */
interface Aim {
  entity: string;
  field: string;
  value?: unknown;
  kind?: string | undefined;
}

type Needs = Pick<NodeParts, "db" | "mechanism" | "party" | "readings">;

/**
 * Who may draft anything drafts these. An officer writes reports on its own items: on one that has left and is in reach, or
 * on a new one that nobody else is writing and that names a commitment in reach. Null where it may do all of them.
 */
export async function notReporting(
  node: Needs,
  { office }: Asker,
  aims: readonly Aim[],
): Promise<Problem | null> {
  if (office === null) return problem("not-signed-in");
  if (may(office.office.role, "draft")) return null;
  const reach = await reachOf(node, office.office);
  const written = await writtenOf(
    node,
    aims.map((one) => one.entity),
  );
  const isOwn = aims.every((aim) => isOwnReport(aim, reach, office.office.id, written));
  return isOwn ? null : problem("not-own-item");
}

interface Written {
  /** The kinds of what has left. */
  kinds: ReadonlyMap<string, string>;
  drafts: readonly { entity: string; kind: string | null; office: string }[];
}

async function writtenOf({ db }: Pick<Needs, "db">, entities: readonly string[]): Promise<Written> {
  const known = await db.query<{ id: string; kind: string }>(
    "select id, kind from entity where id = any($1)",
    [entities],
  );
  const drafts = await db.query<Written["drafts"][number]>(
    "select entity, kind, office from draft where entity = any($1)",
    [entities],
  );
  return { kinds: new Map(known.map(({ id, kind }) => [id, kind])), drafts };
}

function isOwnReport(aim: Aim, reach: Reach, own: string, { kinds, drafts }: Written): boolean {
  const named = aim.field === "about" ? aim.value : undefined;
  if (named !== undefined && !(typeof named === "string" && reaches(reach, named))) return false;
  const known = kinds.get(aim.entity);
  if (known !== undefined) return known === "report" && reaches(reach, aim.entity);
  const foreign = drafts.some(
    (one) => one.entity === aim.entity && (one.office !== own || one.kind !== "report"),
  );
  return !foreign && (aim.kind === undefined || aim.kind === "report");
}
