import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { chinaKorea } from "../../mechanisms/china-korea/china-korea.ts";
import { kindsOf } from "../../src/desks/kinds.ts";
import type { Act } from "../../src/record/fold/act.ts";
import { type EntityState, foldEntity } from "../../src/record/fold/entity.ts";
import { adoptableRevision } from "../../src/record/kind/revision.ts";
import { type KeyAct, keyAsOf } from "../../src/record/log/acts.ts";
import { verifyAssent } from "../../src/record/verify/assent.ts";
import { bodyHash, parseBody, parseEnvelope } from "../../src/record/verify/envelope.ts";
import { leafHash } from "../../src/record/verify/hash.ts";

/** Both sides' logs as an older program wrote them, and what it said was settled: facts, never to be edited. */
interface Recorded {
  settled: { entity: string; unit: string; digest: string }[];
  entries: { at: string; envelope: string }[];
  bodies: string[];
}

const file = path.join(import.meta.dirname, "older-log.json");
const recorded = JSON.parse(readFileSync(file, "utf8")) as Recorded;
const kinds = kindsOf({ languages: chinaKorea.languages });
const kindNamed = (name: string) => kinds.find((kind) => kind.name === name) ?? null;
const bodies = new Map(recorded.bodies.map((text) => [bodyHash(Buffer.from(text)), Buffer.from(text)]));
const acts = recorded.entries.map(({ at, envelope }) => actOf(at, Buffer.from(envelope)));

function actOf(place: string, bytes: Uint8Array): Omit<Act, "assent"> {
  const [party = "", epoch, index] = place.split("/");
  const leaf = Buffer.from(leafHash(bytes)).toString("hex");
  const at = { party, epoch: Number(epoch), index: Number(index), leaf };
  const read = parseEnvelope(bytes);
  if (!read.ok) throw new Error(`${place}: ${read.code}`);
  const { envelope } = read;
  const body = envelope.act === "say" || envelope.act === "adopt" ? bodies.get(envelope.body) : undefined;
  const parsed = body === undefined ? null : parseBody(body);
  if (parsed?.ok !== true) return { at, envelope, value: { state: "missing" } };
  return { at, envelope, value: { state: "held", value: parsed.body.value } };
}

/** The assents are judged anew, by the keys that the logs themselves register. */
function judged(one: Omit<Act, "assent">): Act {
  const { at, envelope } = one;
  if (envelope.act !== "adopt" || envelope.assent === undefined) return { ...one, assent: "absent" };
  const key = keyAsOf(acts as KeyAct[], envelope.assent.key, at);
  const valid = key !== null && verifyAssent(envelope.digest, envelope.assent, envelope.office, key, true).ok;
  return { ...one, assent: valid ? "valid" : "invalid" };
}

function stateOf(entity: string, what: (act: Act) => boolean = () => true): EntityState | null {
  const own = acts.map(judged).filter((act) => "entity" in act.envelope && act.envelope.entity === entity);
  const sizes = ["china", "korea"].map((party) => [
    party,
    [{ epoch: 0, size: acts.filter((act) => act.at.party === party).length }],
  ]);
  const horizon = Object.fromEntries(sizes) as Parameters<typeof foldEntity>[2]["horizon"];
  return foldEntity(entity, own.filter(what), { horizon, assentRequired: true });
}

describe("what two sides settled with an older program", () => {
  test.each(recorded.settled)(
    "$entity is settled here too, at the same digest",
    ({ entity, unit, digest }) => {
      expect(stateOf(entity)?.units[unit]?.chain.map((one) => one.digest)).toEqual([digest]);
    },
  );

  test.each(recorded.settled)(
    "$entity would be offered for adoption as just that",
    ({ entity, unit, digest }) => {
      const before = (one: string) => stateOf(one, ({ envelope }) => envelope.act !== "adopt");
      const state = before(entity);
      const kind = kindNamed(state?.kind ?? "");
      if (state === null || kind === null) throw new Error(`${entity} is of no kind.`);
      const around = { mechanism: chinaKorea.id, kindNamed, stateOf: before };
      expect(adoptableRevision(kind, state, unit, around)).toMatchObject({ ok: true, adoptable: { digest } });
    },
  );

  test("every value is one that its field takes today", () => {
    for (const { envelope, value } of acts) {
      if (envelope.act !== "say" || value.state !== "held") continue;
      const schema = kindNamed(envelope.kind)?.fields[envelope.field]?.schema;
      expect([envelope.field, schema?.safeParse(value.value).success]).toEqual([envelope.field, true]);
    }
  });
});
