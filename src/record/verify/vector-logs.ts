import { encodeBundle } from "./bundle.ts";
import { formatCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { cosign } from "./cosignature.ts";
import { rootOf } from "./frontier.ts";
import { leafHash } from "./hash.ts";
import { formatNote } from "./note.ts";
import { sampleAnchor, sampleKey, sampleLog, sampleOrigin, sampleTime, sampleWitness } from "./sample-log.ts";
import { signText } from "./signature.ts";
import { formatVerifierKey } from "./verifier-key.ts";

/** The project's own cases of checkpoints, bundles and a whole log; `generate-vectors.ts` writes them to `vectors/`. */

export interface NoteCase {
  name: string;
  note: string;
  /** Null where the checkpoint opens, else the code of the refusal. */
  refused: string | null;
}

export interface BundleCase {
  name: string;
  bytes: string;
  count: number;
  /** The entries (hex), or null where the bundle is refused. */
  entries: string[] | null;
}

/** Signed checkpoints, to be opened with these keys. */
export function noteCases(): { origin: string; keys: string[]; cosigners: string[]; cases: NoteCase[] } {
  const checkpoint = {
    origin: sampleOrigin,
    size: 7,
    root: rootOf(Array.from({ length: 7 }, (_, index) => leafHash(Buffer.from(`vector entry ${index}`)))),
    extensions: [],
  };
  const text = formatCheckpoint(checkpoint);
  const plain = signCheckpoint(checkpoint, [sampleKey]);
  const own = signText(text, sampleKey);
  const cosignature = cosign(text, sampleWitness, sampleTime);
  const later = Buffer.from(cosignature.bytes);
  later[7] = (later[7] as number) + 1;
  const signed = (...signatures: (typeof own)[]) => formatNote({ text, signatures });
  const elsewhere = formatCheckpoint({ ...checkpoint, origin: "elsewhere.example" });
  const cases: NoteCase[] = [
    { name: "signed", note: plain, refused: null },
    { name: "signed and cosigned", note: signed(own, cosignature), refused: null },
    {
      name: "with an unknown signature",
      note: signed(own, { name: "someone.example", id: 7, bytes: Buffer.of(1) }),
      refused: null,
    },
    { name: "only cosigned", note: signed(cosignature), refused: "no-known-signature" },
    {
      name: "cosigned with another time",
      note: signed(own, { ...cosignature, bytes: later }),
      refused: "bad-signature",
    },
    { name: "another size", note: plain.replace("\n7\n", "\n8\n"), refused: "bad-signature" },
    { name: "a leading zero", note: plain.replace("\n7\n", "\n07\n"), refused: "malformed-checkpoint" },
    {
      name: "another log",
      note: formatNote({ text: elsewhere, signatures: [signText(elsewhere, sampleKey)] }),
      refused: "other-origin",
    },
    { name: "no signature", note: text, refused: "note-without-signatures" },
    { name: "a tab", note: plain.replace("\n7\n", "\n\t7\n"), refused: "note-control-character" },
    {
      name: "a hyphen for the dash",
      note: plain.replace("\u2014", "-"),
      refused: "malformed-signature-line",
    },
    {
      name: "too many signatures",
      note: plain + "\u2014 a AAAAAAA=\n".repeat(100),
      refused: "too-many-signatures",
    },
  ];
  return {
    origin: sampleAnchor.origin,
    keys: sampleAnchor.keys.map(formatVerifierKey),
    cosigners: (sampleAnchor.cosigners ?? []).map(formatVerifierKey),
    cases,
  };
}

export function bundleCases(): BundleCase[] {
  const entries = [Buffer.from("one"), Buffer.alloc(0), Buffer.from("세 번째")];
  const bytes = Buffer.from(encodeBundle(entries)).toString("hex");
  const good = entries.map((one) => one.toString("hex"));
  return [
    { name: "three entries, one empty", bytes, count: 3, entries: good },
    { name: "none", bytes: "", count: 0, entries: [] },
    { name: "cut in a length", bytes: bytes.slice(0, 12), count: 2, entries: null },
    { name: "cut in an entry", bytes: bytes.slice(0, -2), count: 3, entries: null },
    { name: "a byte too many", bytes: `${bytes}00`, count: 3, entries: null },
    { name: "an entry too many", bytes, count: 2, entries: null },
    { name: "an entry too few", bytes, count: 4, entries: null },
    { name: "a length beyond the end", bytes: "ffff00", count: 1, entries: null },
  ];
}

/** A whole log of 300 short entries, and alterations of single bytes: what `verifyLog` must find in each. */
export interface LogCase {
  name: string;
  path: string;
  /** The position of the byte whose lowest bit is changed; null where the file is missing. */
  byte: number | null;
  findings: string[];
}

export function logCases(): { files: Record<string, string>; cases: LogCase[] } {
  const log = sampleLog(Array.from({ length: 300 }, (_, index) => Buffer.from(`vector entry ${index}`)));
  const files = Object.fromEntries(
    [...log].map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")]),
  );
  const [full, partial] = ["tile/entries/000", "tile/entries/001.p/44"];
  return {
    files,
    cases: [
      { name: "an entry", path: full, byte: 2, findings: ["entry-mismatch", "root-mismatch"] },
      { name: "an entry at the end", path: partial, byte: 2, findings: ["entry-mismatch", "root-mismatch"] },
      { name: "a length", path: full, byte: 1, findings: ["bundle-malformed"] },
      { name: "a leaf hash", path: "tile/0/000", byte: 40, findings: ["tile-mismatch"] },
      { name: "a leaf hash at the end", path: "tile/0/001.p/44", byte: 40, findings: ["tile-mismatch"] },
      { name: "an inner hash", path: "tile/1/000.p/1", byte: 0, findings: ["tile-mismatch"] },
      {
        name: "the signed size",
        path: "checkpoint",
        byte: sampleOrigin.length + 1,
        findings: ["checkpoint-refused"],
      },
      { name: "no bundle", path: partial, byte: null, findings: ["bundle-missing"] },
      { name: "no tile", path: "tile/0/000", byte: null, findings: ["tile-missing"] },
      { name: "no checkpoint", path: "checkpoint", byte: null, findings: ["checkpoint-missing"] },
    ],
  };
}
