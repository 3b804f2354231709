import { writeFileSync } from "node:fs";
import path from "node:path";
import { compile } from "../../observer/compilation.ts";
import { demonstrationCompilerKey } from "../../observer/demonstration-key.ts";
import { compiler } from "./compiler.ts";
import { chinaKoreaRecord } from "./observer.ts";

// Run after any change of the record: npx tsx mechanisms/china-korea/observer/compile.ts
const made = compile(chinaKoreaRecord, { ...compiler, privateKey: demonstrationCompilerKey() });
const file = path.join(import.meta.dirname, "compilation.json");
writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`);
