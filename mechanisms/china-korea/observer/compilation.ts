import { type Compilation, compilation } from "../../observer/compilation.ts";
import signed from "./compilation.json" with { type: "json" };

/** The compiler's signature over the record's digests, as shipped; `compile.ts` makes it anew. */
export const chinaKoreaCompilation: Compilation = compilation.parse(signed);
