import { type CommitteeLanguage, committeeWords } from "../messages/messages.ts";
import { dossierWords } from "../messages/dossier/messages.ts";
import type { Words } from "../../commitments/item.ts";
import type { DossierLine, DossierShown, EntryShown } from "./shown.ts";

/**
 * A dossier as plain text in one language, for the command line and for mail: the same sections in the same order as on
 * the page. Words that exist in another language only are given in that one.
 */
export function dossierText(shown: DossierShown, language: CommitteeLanguage): string {
  const words = committeeWords[language];
  const more = dossierWords[language];
  const { meeting, since } = shown;
  const head = [
    ...(shown.notice === null ? [] : [inLanguage(shown.notice, language)]),
    `${words.dossier}: ${inLanguage(meeting.title, language)}`,
    more.lead(shown.day),
    since === null ? more.sinceNothing : more.since(inLanguage(since.title, language), since.day ?? ""),
  ];
  return [head.join("\n"), ...sectionsOf(shown, language)].join("\n\n").concat("\n");
}

function sectionsOf(shown: DossierShown, language: CommitteeLanguage): string[] {
  const words = committeeWords[language];
  const more = dossierWords[language];
  const lines = (list: { lines: readonly DossierLine[] }) =>
    list.lines.map((one) => `- ${lineText(one, language)}`);
  const section = (name: keyof typeof words.sections, body: readonly string[], total = body.length) =>
    [`## ${words.sections[name]} (${total})`, ...(body.length === 0 ? [words.none[name]] : body)].join("\n");
  const heads = shown.people.heads.map(({ party, before, after, changed }) => {
    const name = (one: typeof before) => (one === null ? words.headUnknown : one.nameLocal);
    const verdict = changed === null ? words.headUnknown : changed ? words.headChanged : words.headSame;
    return `- ${partyName(shown, party, language)}: ${name(before)} → ${name(after)} (${verdict})`;
  });
  const offices = shown.people.offices.map(
    (one) => `- ${inLanguage(one.from, language)} → ${inLanguage(one.to, language)}`,
  );
  return [
    section(
      "open",
      shown.open.groups.flatMap((group) => groupText(group, shown, language)),
      shown.open.total,
    ),
    section("late", lines(shown.late), shown.late.total),
    section("unanswered", lines(shown.unanswered), shown.unanswered.total),
    section("stalled", lines(shown.stalled), shown.stalled.total),
    section(
      "outside",
      shown.outside.events.map(
        (one) =>
          `- ${one.on} ${inLanguage(one.words, language)} (${[one.table, more.items(one.items)].filter(Boolean).join(", ")})`,
      ),
    ),
    section("ended", lines(shown.ended), shown.ended.total),
    section("people", [...heads, ...offices]),
    section(
      "suspended",
      shown.suspended.map(
        (one) => `- ${inLanguage(one.title, language)}: ${words.states[one.state]}. ${one.reason ?? ""}`,
      ),
    ),
  ];
}

function groupText(
  group: DossierShown["open"]["groups"][number],
  shown: DossierShown,
  language: CommitteeLanguage,
): string[] {
  const words = committeeWords[language];
  const title = inLanguage(group.title, language) || words.elsewhere;
  const cut =
    group.entries.length < group.total ? [`  ${words.shown(group.entries.length, group.total)}`] : [];
  return [
    "",
    `### ${title} (${group.total})`,
    ...group.entries.flatMap((one) => entryText(one, shown, language)),
    ...cut,
  ];
}

function entryText(entry: EntryShown, shown: DossierShown, language: CommitteeLanguage): string[] {
  const words = committeeWords[language];
  const more = dossierWords[language];
  const facts = [
    more.raised(entry.times, entry.since),
    entry.dueOn === null ? more.noDue : more.due(entry.dueOn),
    entry.late ? more.late : null,
    entry.unanswered ? more.unanswered : null,
  ].filter((one) => one !== null);
  const last = shown.parties.map(({ id }) => {
    const said = entry.lastWords[id] ?? null;
    const text =
      said === null
        ? words.silence
        : `${said.on} ${words.lastWord[said.kind]}: ${inLanguage(said.words, language)}`;
    return `    ${partyName(shown, id, language)}: ${text}`;
  });
  return [`- ${lineText(entry, language)}`, `    ${facts.join(" · ")}`, ...last];
}

function lineText({ id, from, wording }: DossierLine, language: CommitteeLanguage): string {
  const mark = from === "observer" ? ` [${dossierWords[language].observed}]` : "";
  return `${inLanguage(wording, language)} (${id})${mark}`;
}

function partyName({ parties }: DossierShown, id: string, language: CommitteeLanguage): string {
  return inLanguage(parties.find((one) => one.id === id)?.names ?? { und: id }, language);
}

function inLanguage(words: Words, language: string): string {
  return words[language] ?? Object.values(words)[0] ?? "";
}
