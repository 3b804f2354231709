import { report } from "./bench.ts";
import { benches } from "./benches.ts";

/** `npm run bench [-- NAME ...]`: the named benchmarks, or all; exit code 1 where a goal is not met. */
async function main(names: string[]): Promise<number> {
  let missed = 0;
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    const load = benches[name];
    if (load === undefined) {
      console.error(`There is no benchmark '${name}'. There are: ${Object.keys(benches).join(", ")}`);
      return 2;
    }
    const rows = await (await load()).bench.run();
    report(name, rows);
    missed += rows.filter((row) => row.met === false).length;
  }
  return missed > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
