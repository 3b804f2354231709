import { writeSync } from "node:fs";
import { openDatabase } from "../../src/record/storage/open.ts";
import { storageSentence } from "../../src/record/storage/messages.ts";
import { CALLERS, makeBatch, openCrashLog } from "./crash-log.ts";

/**
 * A process that appends until it is killed, or until each caller has appended so many batches:
 * `appending.mjs folder|url <where> <name> [batches]`. It writes every acknowledgement as a line, before the
 * caller goes on.
 */
const [kind = "", where = "", name = "", batches = "Infinity"] = process.argv.slice(2);
const opened = await openDatabase(kind === "url" ? { url: where } : { folder: where });
if (!opened.ok) throw new Error(storageSentence(opened, "en"));
const appender = await openCrashLog(opened.database);

async function caller(number: number): Promise<void> {
  for (let at = 0; at < Number(batches); at += 1) {
    const outcome = await appender.append({ entries: makeBatch(`${name}.${number}.${at}`) });
    if (!outcome.ok) throw new Error(outcome.code);
    writeSync(1, `${JSON.stringify(outcome.entries.map(({ index, leaf }) => ({ index, leaf })))}\n`);
  }
}

await Promise.all(Array.from({ length: CALLERS }, (_, number) => caller(number)));
await appender.close();
await opened.database.close();
