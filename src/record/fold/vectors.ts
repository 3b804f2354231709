import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Citation } from "../verify/envelope.ts";
import { foldEntity } from "./entity.ts";
import { type Story, story } from "./story.ts";

/**
 * The stories behind `vectors/*.json`. Run `npx tsx src/record/fold/vectors.ts` to write them; the files are the
 * frozen form of the law, and a change of a file is a change of the wire format.
 */
const hex = (letter: string) => letter.repeat(64);
const D1 = hex("1");
const D2 = hex("2");
const D3 = hex("3");
const NOWHERE: Citation = { party: "b", epoch: 0, index: 99, leaf: hex("f") };

type Teller = (told: Story) => void;

const two: Teller = (told) => {
  told.tell("a", { act: "open", participants: ["a", "b"] });
};

const stories: Record<string, { title: string; tell: Teller }> = {
  "positions-equal": {
    title: "equal words of both sides stand side by side",
    tell: (told) => {
      two(told);
      told.tell("a", { act: "say", field: "wording.en", value: "within the year" });
      told.tell("b", { act: "say", field: "wording.en", value: "within the year" });
    },
  },
  "position-replaced": {
    title: "a party's later word replaces its own and nobody else's",
    tell: (told) => {
      two(told);
      told.tell("a", { act: "say", field: "wording.en", value: "as soon as possible" });
      told.tell("b", { act: "say", field: "wording.en", value: "within the year" });
      told.tell("a", { act: "say", field: "wording.en", value: "within the year" });
    },
  },
  "settled-by-both": {
    title: "both adopt one digest: it is settled",
    tell: (told) => {
      two(told);
      told.tell("a", { act: "adopt", digest: D1 });
      told.tell("b", { act: "adopt", digest: D1 });
    },
  },
  "two-digests-race": {
    title: "each side adopts another digest: nothing is settled and both are bound",
    tell: (told) => {
      two(told);
      told.tell("a", { act: "adopt", digest: D1 });
      told.tell("b", { act: "adopt", digest: D2 });
      told.tell("a", { act: "adopt", digest: D2 });
    },
  },
  "released-by-decline": {
    title: "a decline by the other side releases, and the second digest settles",
    tell: (told) => {
      two(told);
      told.tell("a", { act: "adopt", digest: D1 });
      const declined = told.tell("b", { act: "decline", digest: D1 });
      told.tell("a", { act: "adopt", digest: D2, instead: declined });
      told.tell("b", { act: "adopt", digest: D2 });
    },
  },
  "decline-after-adopt": {
    title: "a decline after one's own adoption folds to nothing",
    tell: (told) => {
      two(told);
      told.tell("a", { act: "adopt", digest: D1 });
      told.tell("a", { act: "decline", digest: D1 });
      told.tell("b", { act: "adopt", digest: D1 });
    },
  },
  "adopt-after-decline": {
    title: "an adoption after one's own decline folds to nothing: a decline is final",
    tell: (told) => {
      two(told);
      told.tell("a", { act: "decline", digest: D1 });
      told.tell("b", { act: "adopt", digest: D1 });
      told.tell("a", { act: "adopt", digest: D1 });
    },
  },
  "cites-what-has-not-arrived": {
    title: "an adoption that cites an act not yet received waits, and later ones wait behind it",
    tell: (told) => {
      two(told);
      told.tell("a", { act: "adopt", digest: D1 });
      told.tell("a", { act: "adopt", digest: D2, instead: NOWHERE });
      told.tell("a", { act: "adopt", digest: D3, instead: NOWHERE });
      told.tell("b", { act: "adopt", digest: D2 });
    },
  },
  "cites-a-false-leaf": {
    title: "a party that lies about what it cites stays bound by its first adoption",
    tell: (told) => {
      two(told);
      told.tell("a", { act: "adopt", digest: D1 });
      const declined = told.tell("b", { act: "decline", digest: D1 });
      told.tell("a", { act: "adopt", digest: D2, instead: { ...declined, leaf: hex("e") } });
      told.tell("b", { act: "adopt", digest: D2 });
    },
  },
  "cites-its-own-decline": {
    title: "a party cannot release itself",
    tell: (told) => {
      two(told);
      const own = told.tell("a", { act: "decline", digest: D1 });
      told.tell("a", { act: "adopt", digest: D3 });
      told.tell("a", { act: "adopt", digest: D2, instead: own });
      told.tell("b", { act: "adopt", digest: D2 });
    },
  },
  "second-revision": {
    title: "a further revision settles on the first; a later position unsettles nothing",
    tell: (told) => {
      two(told);
      told.tell("a", { act: "adopt", digest: D1 });
      told.tell("b", { act: "adopt", digest: D1 });
      told.tell("b", { act: "say", field: "wording.en", value: "another word" });
      told.tell("a", { act: "adopt", base: D1, digest: D2 });
      told.tell("b", { act: "adopt", base: D1, digest: D2 });
    },
  },
  "revision-on-an-unsettled-base": {
    title: "adoptions on a base that is not settled settle nothing",
    tell: (told) => {
      two(told);
      told.tell("a", { act: "adopt", base: D1, digest: D2 });
      told.tell("b", { act: "adopt", base: D1, digest: D2 });
    },
  },
  "units-apart": {
    title: "two settlement units of one entity settle each for itself",
    tell: (told) => {
      two(told);
      told.tell("a", { act: "adopt", unit: "wording", digest: D1 });
      told.tell("b", { act: "adopt", unit: "due", digest: D2 });
      told.tell("b", { act: "adopt", unit: "wording", digest: D1 });
    },
  },
  stranger: {
    title: "what a party that is not a participant says folds to nothing",
    tell: (told) => {
      two(told);
      told.tell("c", { act: "say", field: "wording.en", value: "a third voice" });
      told.tell("c", { act: "adopt", digest: D1 });
    },
  },
  "opened-by-another": {
    title: "an id begins with its opener's name: another party's open is nothing",
    tell: (told) => {
      told.tell("b", { act: "open", participants: ["b"] });
      told.tell("a", { act: "say", field: "wording.en", value: "unheard" });
    },
  },
  "opened-twice": {
    title: "only the first open counts, whatever the second says",
    tell: (told) => {
      two(told);
      told.tell("a", { act: "open", participants: ["a"] });
      told.tell("b", { act: "say", field: "wording.en", value: "still a participant" });
    },
  },
  erased: {
    title: "only its author's erase makes a value erased",
    tell: (told) => {
      two(told);
      const said = told.tell("a", { act: "say", field: "wording.en", value: "a name" });
      const kept = told.tell("b", { act: "say", field: "wording.en", value: "kept" });
      told.tell("a", { act: "erase", target: said });
      told.tell("a", { act: "erase", target: kept });
    },
  },
  "published-when-settled": {
    title: "a publication counts once its revision is settled",
    tell: (told) => {
      two(told);
      told.tell("a", { act: "publish", digest: D1 });
      told.tell("a", { act: "adopt", digest: D1 });
      told.tell("b", { act: "adopt", digest: D1 });
      told.tell("b", { act: "publish", digest: D2 });
    },
  },
};

/** Each story as a vector: the acts, how far each log is received, and the state another implementation must reach. */
function vectors(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(stories).map(([name, { title, tell }]) => {
      const told = story("a/1");
      tell(told);
      const horizon = told.horizon();
      const state = foldEntity("a/1", told.acts, { horizon, assentRequired: true });
      return [name, { title, entity: "a/1", acts: told.acts, horizon, expect: state }];
    }),
  );
}

const folder = path.join(import.meta.dirname, "vectors");
mkdirSync(folder, { recursive: true });
for (const [name, vector] of Object.entries(vectors())) {
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(vector, null, 1)}\n`);
}
