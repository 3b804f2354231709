import type { Mechanism } from "../../../mechanisms/mechanism.ts";

/** The parties that these words of a text name: by a name, by 中方 and the like, or by one of their offices. */
export function partiesNamed(words: readonly string[], mechanism: Mechanism): string[] {
  const said = words.join(" ").toLowerCase();
  if (said === "") return [];
  return mechanism.parties
    .filter((party) => namesOf(party).some((name) => said.includes(name)) || hasOffice(party.id))
    .map((party) => party.id);

  function hasOffice(party: string): boolean {
    return mechanism.offices.some(
      (office) => office.party === party && officeNames(office).some((name) => said.includes(name)),
    );
  }
}

function namesOf({ names: { short, formal } }: Mechanism["parties"][number]): string[] {
  const sides = Object.entries(short).flatMap(([tag, name]) =>
    tag.startsWith("zh") ? [`${name.slice(0, 1)}方`, `${name.slice(0, 1)}侧`] : [],
  );
  return [...Object.values(short), ...Object.values(formal), ...sides].map((name) => name.toLowerCase());
}

/** An office's own name and the ministry it belongs to ("Ministry of Commerce" of "…, Ministry of Commerce"). */
function officeNames({ names }: Mechanism["offices"][number]): string[] {
  return names
    .flatMap((one) => Object.values(one.names))
    .flatMap((name) => [name, ...name.split(/, |[（(]/)])
    .map((name) =>
      name
        .replace(/[）)]$/, "")
        .trim()
        .toLowerCase(),
    )
    .filter((name) => name.length >= 3);
}
