import type { Span } from "../../language.ts";
import type { Facts } from "../facts.ts";
import type { Difference, DifferenceCode, FindingClass, Severity, Spans } from "../finding.ts";

/** A difference between two versions with the words it stands at; null where a version has no word for it. */
export function difference(
  kind: FindingClass,
  severity: Severity,
  code: DifferenceCode,
  a: Facts,
  b: Facts,
  atA: Span | null,
  atB: Span | null,
): Difference {
  const spans: Spans = {};
  if (atA !== null) spans[a.as] = [atA.start, atA.end];
  if (atB !== null) spans[b.as] = [atB.start, atB.end];
  return { class: kind, severity, code, spans, between: [a.as, b.as] };
}
