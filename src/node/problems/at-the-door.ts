import type { DoorRefusal } from "../../record/kind/door.ts";
import type { EntityIntent } from "../../record/kind/intent.ts";
import { type Problem, problem } from "./problem.ts";

/** The door's refusal of an act as the problem that is answered. */
export function doorProblem(refusal: DoorRefusal, { id: act, entity }: EntityIntent, party: string): Problem {
  switch (refusal.code) {
    case "entity-unknown":
    case "entity-exists":
    case "not-a-participant":
      return problem(refusal.code, { act, entity });
    case "entity-not-own-name":
      return problem(refusal.code, { act, party });
    case "kind-unknown":
      return problem(refusal.code, { act, kind: refusal.kind });
    case "field-unknown":
    case "value-not-plain":
      return problem(refusal.code, { act, field: refusal.field });
    case "value-malformed":
      return problem(refusal.code, { act, field: refusal.field, where: refusal.where });
    case "value-too-long":
      return problem(refusal.code, { act, field: refusal.field, limit: refusal.limit });
    case "text-changed":
      return problem(refusal.code, { act, unit: refusal.unit, now: refusal.now });
    case "bound-by-adoption":
      return problem(refusal.code, { act, unit: refusal.unit, digest: refusal.digest });
    case "adopted-already":
    case "declined-already":
    case "not-settled":
      return problem(refusal.code, { act, unit: refusal.unit });
    case "not-own-act":
      return problem(refusal.code, { act });
    case "not-adoptable": {
      const { why } = refusal;
      const field = "field" in why ? { field: why.field } : {};
      const where = "entity" in why ? { entity: why.entity } : {};
      return problem(refusal.code, { act, reason: why.code, ...field, ...where });
    }
    case "rule": {
      const { code: rule, field } = refusal.rule;
      return problem("rule-refused", { act, rule, ...(field === undefined ? {} : { field }) });
    }
  }
}
