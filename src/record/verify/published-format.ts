import { z } from "zod";
import type { Anchor } from "./checkpoint.ts";
import { type Citation, citation, hex256, partyName } from "./envelope.ts";

/** One leaf of a log with its body, if it has one, and the path to the root of that log's checkpoint. */
const leaf = z.strictObject({
  at: citation,
  envelope: z.string().max(70_000),
  body: z.string().max(2_000_000).nullable(),
  proof: z.array(hex256).max(64),
});

/** What an included paragraph says, so that its digest in the revision can be recomputed. */
const content = z.strictObject({
  entity: z.string().max(120),
  participants: z.array(partyName).min(1).max(32),
  kind: z.string().max(64),
  version: z.int().min(1),
  fields: z.array(z.string().max(64)).max(200),
  values: z.array(z.json()).max(200),
});

const log = z.strictObject({
  party: partyName,
  epoch: z.int().min(0),
  checkpoint: z.string().max(1_000_000),
});

/**
 * One settled revision as its parties publish it: what it says, and the acts it rests on, each with its proof. It holds
 * the opening, the cited positions, the adoptions and the registrations of the keys that signed them; nothing earlier.
 */
export const published = z.strictObject({
  format: z.literal("concord/published/1"),
  digest: hex256,
  revision: z.strictObject({
    mechanism: z.string().max(200),
    entity: z.string().max(120),
    participants: z.array(partyName).min(1).max(32),
    unit: z.string().max(64),
    base: hex256.nullable(),
    kind: z.string().max(64),
    version: z.int().min(1),
    fields: z.array(z.string().max(64)).max(200),
    values: z.array(z.json()).max(200),
    children: z
      .array(z.strictObject({ entity: z.string().max(120), digest: hex256 }))
      .max(1000)
      .optional(),
  }),
  contents: z.array(content).max(1000).optional(),
  logs: z.array(log).min(1).max(64),
  leaves: z.array(leaf).min(1).max(10_000),
});
export type Published = z.infer<typeof published>;

export type Content = Omit<z.infer<typeof content>, "version"> & { version: number };

/** What is wrong with a published revision, and where. */
export type PublishedFinding =
  | { code: "malformed"; where: string }
  | { code: "digest-mismatch" }
  | { code: "no-anchor"; party: string; epoch: number }
  | { code: "checkpoint-refused"; party: string; epoch: number; reason: string }
  | { code: "leaf-mismatch"; at: Citation }
  | { code: "not-included"; at: Citation; reason: string }
  | { code: "envelope-refused"; at: Citation; reason: string }
  | { code: "body-mismatch"; at: Citation }
  | { code: "not-adopted"; party: string }
  | { code: "assent-refused"; party: string; reason: string }
  | { code: "value-not-said"; entity: string; field: string }
  | { code: "child-mismatch"; entity: string }
  | { code: "not-opened" };

export interface PublishedReport {
  ok: boolean;
  digest: string | null;
  findings: PublishedFinding[];
}

/** An anchor of one party's log, compared by hand beforehand. */
export interface PublishedAnchor {
  party: string;
  epoch: number;
  anchor: Anchor;
}
