import { commands } from "./commands.ts";

/**
 * The `concord` command. The first word names a command of the list; what follows is its own.
 * Exit codes: 0 done, 1 the answer is "no" (a log that does not verify), 2 unusable input.
 */
async function main(words: string[]): Promise<number> {
  const [name = "help", ...rest] = words;
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return (await command.load()).run(rest);
  const lines = commands.map((one) => `  concord ${one.usage}`);
  process.stdout.write(`concord: the record two governments keep together\n\n${lines.join("\n")}\n`);
  if (name === "help" || name === "--help") return 0;
  process.stderr.write(`concord: there is no command '${name}'.\n`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
