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

type Needs = Pick<NodeParts, "ownDb" | "mechanism" | "party" | "readings">;

/**
 * Who may draft anything drafts these. An officer writes reports on its own items: on one that has left and is in reach, or
 * on a new one that names a commitment in reach; what another office is writing it leaves alone. Null where it may do all.
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
  drafts: readonly { entity: string; field: string; kind: string | null; office: string }[];
}

/** In the node's name: an officer does not see what another office is writing, and must not write over it. */
async function writtenOf({ ownDb }: Pick<Needs, "ownDb">, entities: readonly string[]): Promise<Written> {
  const known = await ownDb.query<{ id: string; kind: string }>(
    "select id, kind from entity where id = any($1)",
    [entities],
  );
  const drafts = await ownDb.query<Written["drafts"][number]>(
    "select entity, field, kind, office from draft where entity = any($1)",
    [entities],
  );
  return { kinds: new Map(known.map(({ id, kind }) => [id, kind])), drafts };
}

function isOwnReport(aim: Aim, reach: Reach, own: string, { kinds, drafts }: Written): boolean {
  const named = aim.field === "about" ? aim.value : undefined;
  if (named !== undefined && !(typeof named === "string" && reaches(reach, named))) return false;
  const known = kinds.get(aim.entity);
  const here = drafts.filter((one) => one.entity === aim.entity);
  const isTaken = here.some((one) => one.office !== own && one.field === aim.field);
  if (known !== undefined) return known === "report" && reaches(reach, aim.entity) && !isTaken;
  const foreign = here.some((one) => one.office !== own || one.kind !== "report");
  return !foreign && (aim.kind === undefined || aim.kind === "report");
}
