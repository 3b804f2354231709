import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Act } from "../../record/fold/act.ts";
import { type EntityState, foldEntity } from "../../record/fold/entity.ts";
import { adoptableRevision } from "../../record/kind/revision.ts";
import { standingOf } from "../../record/kind/standing.ts";
import { paragraph } from "./kinds/paragraph.ts";
import { text } from "./kinds/text.ts";
import { type EntityToSign, shownDigest, textFields } from "./shown-digest.ts";

const languages = ["zh-Hans", "ko"];
const kinds = [text({ languages }), paragraph({ languages })];
const mechanism = "test.mechanism";
const sha256 = (bytes: Uint8Array) => Promise.resolve(createHash("sha256").update(bytes).digest("hex"));

/** An entity that both sides speak on, folded from acts as a node would. */
function folded(id: string, kind: string, said: Record<string, unknown>): EntityState {
  let index = 0;
  const act = (party: string, rest: object): Act => {
    const at = { party, epoch: 0, index: index++, leaf: String(index).padStart(64, "0") };
    const envelope = {
      v: 1,
      id: `i${index}`,
      office: "o",
      time: "2026-01-01T00:00:00.000Z",
      entity: id,
      kind,
      version: 1,
      ...rest,
    };
    const value = "value" in rest ? { state: "held", value: rest.value } : { state: "missing" };
    return { at, envelope, value, assent: "absent" } as unknown as Act;
  };
  const acts = [
    act("a", { act: "open", participants: ["a", "b"] }),
    ...["a", "b"].flatMap((party) =>
      Object.entries(said).map(([field, value]) => act(party, { act: "say", field, body: "", value })),
    ),
  ];
  const state = foldEntity(id, acts, {
    horizon: { a: [{ epoch: 0, size: 99 }], b: [{ epoch: 0, size: 99 }] },
    assentRequired: false,
  });
  if (state === null) throw new Error("The entity was not opened.");
  return state;
}

function seen(state: EntityState): EntityToSign {
  const fields = Object.entries(state.positions).map(([field, positions]) => [
    field,
    { standing: standingOf(state, field).state, positions },
  ]);
  return { ...state, fields: Object.fromEntries(fields), units: {} } as unknown as EntityToSign;
}

const wording = { "wording.zh-Hans": "第一条", "wording.ko": "제1조", text: "a/t" };
const states = [
  folded("a/t", "text", {
    sort: "minutes",
    authentic: languages,
    prevailing: null,
    "title.ko": "의사록",
    order: ["a/2", "a/1", "a/3"],
  }),
  folded("a/1", "paragraph", { ...wording, included: true }),
  folded("a/2", "paragraph", { ...wording, "wording.ko": "제2조", included: true }),
  folded("a/3", "paragraph", { ...wording, included: false }),
];

function fromNode(all: readonly EntityState[]) {
  const [head] = all;
  const kind = kinds[0];
  if (head === undefined || kind === undefined) throw new Error("No text.");
  return adoptableRevision(kind, head, "text", {
    mechanism,
    kindNamed: (name) => kinds.find((one) => one.name === name) ?? null,
    stateOf: (id) => all.find((one) => one.id === id) ?? null,
  });
}

async function fromPage(all: readonly EntityState[]): Promise<string | undefined> {
  const [head, ...rest] = all.map(seen);
  if (head === undefined) throw new Error("No text.");
  return shownDigest(head, new Map(rest.map((one) => [one.id, one])), { mechanism, languages, sha256 });
}

describe("what a page shows is what a node would have adopted", () => {
  test("the digest from the values shown is the node's", async () => {
    const adoption = fromNode(states);
    expect(adoption.ok && adoption.adoptable.digest).toBe(await fromPage(states));
  });

  test("another word, another order or another list is another digest", async () => {
    const whole = await fromPage(states);
    const changed = [
      states.map((one) =>
        one.id === "a/1"
          ? folded("a/1", "paragraph", { ...wording, "wording.ko": "제1조의2", included: true })
          : one,
      ),
      states.map((one) =>
        one.id === "a/3" ? folded("a/3", "paragraph", { ...wording, included: true }) : one,
      ),
    ];
    for (const other of changed) {
      const adoption = fromNode(other);
      expect(adoption.ok && adoption.adoptable.digest).toBe(await fromPage(other));
      expect(await fromPage(other)).not.toBe(whole);
    }
  });

  test("there is nothing to sign where a paragraph is not held", async () => {
    expect(await fromPage(states.slice(0, 2))).toBeUndefined();
  });

  test("the fields stand in the kind's own order", () => {
    expect(textFields(languages)).toEqual(kinds[0]?.units["text"]?.fields);
  });
});
