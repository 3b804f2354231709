import type { ProblemFacts } from "../../problem.ts";
import type { WordsFor } from "../words.ts";
import { access } from "./access.ts";
import { clearance } from "./clearance.ts";
import { keeping } from "./keeping.ts";
import { people } from "./people.ts";
import { reading } from "./reading.ts";
import { request } from "./request.ts";
import { saying } from "./saying.ts";

export const ko: WordsFor<ProblemFacts> = {
  ...request,
  ...access,
  ...people,
  ...clearance,
  ...saying,
  ...reading,
  ...keeping,
};
