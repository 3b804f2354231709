/** One command of `concord`: loaded only when it is asked for, so that each starts quickly. */
export interface Command {
  name: string;
  usage: string;
  load: () => Promise<{ run: (words: string[]) => Promise<number> }>;
}

/** The list of commands: one file in `src/cli/` and one line here each. */
export const commands: Command[] = [
  { name: "start", usage: "start", load: () => import("./start.ts") },
  { name: "node", usage: "node sign-in OFFICE", load: () => import("./node.ts") },
  { name: "backup", usage: "backup FILE", load: () => import("./backup.ts") },
  { name: "restore", usage: "restore FILE", load: () => import("./restore.ts") },
  {
    name: "verify",
    usage: "verify LOG-FOLDER | LOG-ADDRESS | PUBLISHED.json --key KEY [--against COPY]",
    load: () => import("./verify.ts"),
  },
  {
    name: "read",
    usage: "read FILE [--json] [--date YYYY-MM-DD] | read --sentences FILE.jsonl",
    load: () => import("./read.ts"),
  },
  {
    name: "concordance",
    usage: "concordance --pairs FILE.jsonl | concordance --align A.txt B.txt [C.txt] --langs en,zh[,ko]",
    load: () => import("./concordance.ts"),
  },
  {
    name: "trust",
    usage: "trust [card | add FILE | compared PARTY DIGITS | accept PARTY DIGITS [--epoch N] | rotate]",
    load: () => import("./trust.ts"),
  },
  {
    name: "auditor",
    usage: "auditor [list | add NAME | add --key KEY | remove NAME]",
    load: () => import("./auditor.ts"),
  },
  {
    name: "bundle",
    usage:
      "bundle out --to PARTY [--since N] [--up-to N] FILE | bundle in FILE | bundle open FILE --agreement KEY.pem FOLDER",
    load: () => import("./bundle.ts"),
  },
  {
    name: "commitments",
    usage: "commitments export [FILE.csv] | commitments import FILE.csv [--check | --release]",
    load: () => import("./commitments.ts"),
  },
  {
    name: "dossier",
    usage: "dossier MEETING [FILE] [--language zh|ko|en] [--json]",
    load: () => import("./dossier.ts"),
  },
  { name: "acts", usage: "acts FILE.json", load: () => import("./acts.ts") },
  { name: "compare", usage: "compare", load: () => import("./compare.ts") },
];
