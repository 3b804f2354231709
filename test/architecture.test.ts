import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

interface Row {
  folder: string;
  mayImport: string[];
}

/** The table under "## Imports" of ARCHITECTURE.md, as rows; pages are rows of their own. */
function importTable(): Row[] {
  const text = readFileSync(path.join(root, "ARCHITECTURE.md"), "utf8");
  const section = text.split("## Imports")[1] ?? "";
  const lines = section.split("\n").filter((line) => /^\| (src|mechanisms|test|bench)/.test(line));
  return lines.map((line) => {
    const [folder = "", imports = ""] = line.split("|").slice(1, 3);
    return {
      folder: folder.trim(),
      mayImport: imports
        .split(",")
        .map((one) => one.trim())
        .filter(Boolean),
    };
  });
}

/** The row a file belongs to: the longest folder that holds it; a desk's pages before the desk. */
function rowOf(file: string, rows: Row[]): Row | undefined {
  if (/^src\/desks\/[^/]+\/pages\//.test(file)) return rows.find((row) => row.folder === "src/desks (pages)");
  return rows
    .filter((row) => file.startsWith(`${row.folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

function importsOf(source: string): string[] {
  const pattern = /(?:from\s+|import\s*\(\s*|import\s+)["'](\.{1,2}\/[^"']+)["']/g;
  return [...source.matchAll(pattern)].map((match) => match[1] ?? "");
}

/** Why this import is refused, or null. Paths are relative to the root, with forward slashes. */
function refusal(file: string, target: string, rows: Row[]): string | null {
  const row = rowOf(file, rows);
  if (row === undefined) return `${file}: its folder stands in no row of the table`;
  if (row.mayImport.includes("everything")) return null;
  const to = rowOf(target, rows);
  const sameRoom = row.folder === to?.folder;
  const ownDesk = row.folder === "src/desks (pages)" && target.startsWith(file.split("/pages/")[0] ?? "?");
  const named = row.mayImport.some((one) =>
    one === "src/desks (pages)"
      ? to?.folder === one
      : to?.folder !== "src/desks (pages)" && target.startsWith(`${one}/`),
  );
  return sameRoom || ownDesk || named ? null : `${file} imports ${target}, which its row does not name`;
}

function violations(file: string, source: string, rows: Row[]): string[] {
  const folder = path.posix.dirname(file);
  return importsOf(source)
    .map((one) => refusal(file, path.posix.normalize(path.posix.join(folder, one)), rows))
    .filter((one) => one !== null);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
}

describe("the import table of ARCHITECTURE.md", () => {
  const rows = importTable();

  test("a planted violation is found, a planted right import is not", () => {
    expect(violations("src/record/verify/a.ts", 'import { b } from "../fold/b.ts";', rows)).toHaveLength(1);
    expect(violations("src/language/a.ts", 'await import("../record/verify/b.ts")', rows)).toHaveLength(1);
    expect(
      violations("src/desks/x/kinds/a.ts", 'import { B } from "../../../web/b.tsx";', rows),
    ).toHaveLength(1);
    expect(violations("src/elsewhere/a.ts", 'import "./b.ts";', rows)).toHaveLength(1);
    expect(violations("src/record/fold/a.ts", 'import { b } from "../verify/b.ts";', rows)).toEqual([]);
    expect(violations("src/desks/x/pages/a.tsx", 'import { B } from "../../../web/b.tsx";', rows)).toEqual(
      [],
    );
  });

  test("every import of the project follows it", () => {
    const files = ["src", "mechanisms", "test", "bench"].flatMap(sourceFiles);
    expect(files.length).toBeGreaterThan(3);
    const found = files
      .filter((file) => file !== "test/architecture.test.ts")
      .flatMap((file) => violations(file, readFileSync(path.join(root, file), "utf8"), rows));
    expect(found).toEqual([]);
  });
});
