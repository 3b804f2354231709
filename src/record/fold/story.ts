import { createHash } from "node:crypto";
import type { Json } from "../verify/canonical.ts";
import { type Citation, type Envelope, envelopeBytes, sealBody } from "../verify/envelope.ts";
import type { Act, Horizon } from "./act.ts";

/**
 * Tells a story for tests and vectors: parties say things in turn, and every act gets the place and the leaf
 * hash it would have in that party's log. Times and salts follow from the order of telling.
 */
export interface Story {
  acts: Act[];
  /** Appends one act to a party's log and returns where it stands. */
  tell: (party: string, said: Told) => Citation;
  horizon: () => Horizon;
  /** The sealed bytes of every body told, by hash. */
  bodies: Map<string, Uint8Array>;
}

/** An envelope without what the story itself gives: version, id, office, time, kind. */
export type Told =
  | { act: "open"; participants: string[] }
  | { act: "say"; field: string; value: Json }
  | { act: "adopt"; digest: string; base?: string | null; unit?: string; instead?: Citation }
  | { act: "decline"; digest: string; base?: string | null; unit?: string }
  | { act: "erase"; target: Citation }
  | { act: "publish"; digest: string; base?: string | null; unit?: string };

const START = Date.UTC(2020, 7, 1);

export function story(entity: string, kind = "paragraph"): Story {
  const acts: Act[] = [];
  const sizes: Record<string, number> = {};
  const bodies = new Map<string, Uint8Array>();
  function tell(party: string, said: Told): Citation {
    const index = sizes[party] ?? 0;
    sizes[party] = index + 1;
    const { act, sealed } = actOf(entity, kind, party, index, acts.length, said);
    bodies.set(sealed.hash, sealed.bytes);
    acts.push(act);
    return act.at;
  }
  function horizon(): Horizon {
    return Object.fromEntries(Object.entries(sizes).map(([party, size]) => [party, [{ epoch: 0, size }]]));
  }
  return { acts, tell, horizon, bodies };
}

function actOf(
  entity: string,
  kind: string,
  party: string,
  index: number,
  order: number,
  said: Told,
): { act: Act; sealed: { hash: string; bytes: Uint8Array } } {
  const value: Json = said.act === "say" ? said.value : { cites: [] };
  const salt = createHash("sha256").update(`${party} ${index}`).digest("base64url").slice(0, 22);
  const sealed = sealBody({ salt, value });
  const common = {
    v: 1 as const,
    id: `${party}-${index}`,
    office: `${party}-office`,
    time: new Date(START + order * 1000).toISOString(),
    entity,
    kind,
    version: 1,
  };
  const envelope = envelopeOf(common, sealed.hash, said);
  const leaf = createHash("sha256").update(Buffer.of(0)).update(envelopeBytes(envelope)).digest("hex");
  const at: Citation = { party, epoch: 0, index, leaf };
  return { act: { at, envelope, value: { state: "held", value }, assent: "valid" }, sealed };
}

type Common = Pick<
  Extract<Envelope, { act: "open" }>,
  "v" | "id" | "office" | "time" | "entity" | "kind" | "version"
>;

function envelopeOf(common: Common, body: string, said: Told): Envelope {
  switch (said.act) {
    case "open":
    case "erase":
      return { ...common, ...said };
    case "say":
      return { ...common, act: "say", field: said.field, body };
    case "adopt":
      return { ...common, unit: "wording", base: null, ...said, body };
    case "decline":
    case "publish":
      return { ...common, unit: "wording", base: null, ...said };
  }
}
