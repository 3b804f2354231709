import { type ParagraphToWrite, type RunToWrite, writeDocx } from "../../../documents/write-docx.ts";
import type { Words } from "../../commitments/item.ts";
import { dossierWords } from "../messages/dossier/messages.ts";
import { type CommitteeLanguage, committeeWords } from "../messages/messages.ts";
import type { DossierLine, DossierShown, EntryShown } from "./shown.ts";

/** How days are written in each language; a day is a day at the meeting's place, in no zone. */
const LOCALES: Record<CommitteeLanguage, string> = { "zh-Hans": "zh-CN", ko: "ko-KR", en: "en-GB" };

/**
 * A dossier as a Word file in one language: the same sections in the same order as on the page, each open item with its
 * date, each side's last word and what is new. What was compiled from public sources is marked as on screen.
 */
export function dossierDocx(shown: DossierShown, language: CommitteeLanguage): Uint8Array {
  const writing = writingIn(shown, language);
  const { words, more, day, plain } = writing;
  const { meeting, since, notice } = shown;
  const remark = [
    notice === null ? null : plain(notice),
    more.lead(day(shown.day)),
    since === null ? more.sinceNothing : more.since(plain(since.title), day(since.day ?? "")),
    more.handover,
  ];
  return writeDocx({
    title: `${words.dossier}${writing.colon}${plain(meeting.title)}`,
    language,
    remark: remark.filter((one) => one !== null).join("\n"),
    paragraphs: sections(writing),
    foot: [
      plain(meeting.title),
      words.asOf(day(shown.day)),
      ...(notice === null ? [] : [plain(notice)]),
    ].join(" · "),
  });
}

interface Writing {
  shown: DossierShown;
  words: (typeof committeeWords)[CommitteeLanguage];
  more: (typeof dossierWords)[CommitteeLanguage];
  day: (on: string) => string;
  /** Words in the reader's language, else in one there is; as a run that says which. */
  run: (said: Words) => RunToWrite;
  plain: (said: Words) => string;
  party: (id: string) => string;
  /** As the language sets them: a colon with its space, and a count in brackets with the space before it. */
  colon: string;
  bracketed: (count: number) => string;
}

function writingIn(shown: DossierShown, language: CommitteeLanguage): Writing {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" });
  const run = (said: Words): RunToWrite => {
    const own = said[language];
    if (own !== undefined) return { text: own };
    const [tag, text] = Object.entries(said)[0] ?? [language, ""];
    return tag === "und" ? { text } : { text, language: tag };
  };
  const plain = (said: Words) => run(said).text;
  return {
    shown,
    words: committeeWords[language],
    more: dossierWords[language],
    day: (on) => (/^\d{4}-\d\d-\d\d$/.test(on) ? format.format(new Date(`${on}T00:00:00Z`)) : on),
    run,
    plain,
    party: (id) => plain(shown.parties.find((one) => one.id === id)?.names ?? { und: id }),
    colon: language === "zh-Hans" ? "：" : ": ",
    bracketed: (count) => (language === "zh-Hans" ? `（${count}）` : ` (${count})`),
  };
}

type SectionName = keyof Writing["words"]["sections"];

function sections(writing: Writing): ParagraphToWrite[] {
  const { shown, words } = writing;
  const section = (name: SectionName, body: readonly ParagraphToWrite[], total = body.length) => [
    set("heading", `${words.sections[name]}${writing.bracketed(total)}`),
    ...(body.length === 0 ? [set("words", words.none[name])] : body),
  ];
  const listed = (name: "late" | "unanswered" | "stalled" | "ended") =>
    section(name, linesOf(shown[name], writing), shown[name].total);
  return [
    ...section("open", openItems(writing), shown.open.total),
    ...listed("late"),
    ...listed("unanswered"),
    ...listed("stalled"),
    ...section("outside", outside(writing), shown.outside.events.length),
    ...listed("ended"),
    ...section("people", people(writing), shown.people.heads.length + shown.people.offices.length),
    ...section(
      "suspended",
      shown.suspended.map(({ title, state, reason }) =>
        set("words", `${writing.plain(title)}${writing.colon}${words.states[state]}. ${reason ?? ""}`),
      ),
    ),
  ];
}

function set(
  style: NonNullable<ParagraphToWrite["style"]>,
  ...runs: (string | RunToWrite)[]
): ParagraphToWrite {
  return { style, runs: runs.map((one) => (typeof one === "string" ? { text: one } : one)) };
}

function openItems(writing: Writing): ParagraphToWrite[] {
  const { shown, words, run } = writing;
  return shown.open.groups.flatMap((group, at) => {
    const title = run(group.title);
    const named = title.text === "" ? { text: words.elsewhere } : title;
    return [
      set("subheading", `${at + 1}. `, named),
      ...group.entries.flatMap((one) => entry(one, writing)),
      ...(group.entries.length < group.total
        ? [set("beneath", words.shown(group.entries.length, group.total))]
        : []),
    ];
  });
}

function entry(one: EntryShown, writing: Writing): ParagraphToWrite[] {
  const { shown, words, more, day, run, party } = writing;
  const facts = [
    more.raised(one.times, one.since),
    one.dueOn === null ? more.noDue : more.due(day(one.dueOn)),
  ];
  const warned = [one.late ? more.late : null, one.unanswered ? more.unanswered : null];
  return [
    line(one, writing),
    set(
      "beneath",
      facts.join(" · "),
      ...warned.flatMap((word): RunToWrite[] =>
        word === null ? [] : [{ text: ` · ${word}`, weight: "strong" }],
      ),
    ),
    ...shown.parties.map(({ id }) => {
      const said = one.lastWords[id] ?? null;
      const who: RunToWrite = { text: `${party(id)}${writing.colon}`, weight: "strong" };
      if (said === null) return set("beneath", who, { text: words.silence, weight: "quiet" });
      // An observer's paraphrase of its own readout would only repeat the words above.
      const repeats = said.kind === "readout" && run(said.words).text === run(one.wording).text;
      const text = repeats ? { text: "" } : run(said.words);
      const about = `${day(said.on)}, ${words.lastWord[said.kind]}`;
      return text.text === ""
        ? set("beneath", who, about)
        : set("beneath", who, `${about}${writing.colon}`, text);
    }),
    ...one.news.map(({ on, words: said, effect }) => {
      const done =
        effect !== null && effect in more.effects ? more.effects[effect as keyof typeof more.effects] : null;
      return set(
        "beneath",
        `${more.news}${writing.colon}${day(on)} ${done === null ? "" : `(${done}) `}`,
        run(said),
      );
    }),
  ];
}

/** The words of a commitment; what an observer compiled says so. */
function line({ id, from, wording }: DossierLine, { more, run }: Writing): ParagraphToWrite {
  const text = run(wording);
  const shown = text.text === "" ? { text: id.slice(id.search(/[/:]/) + 1) } : text;
  return from === "observer"
    ? set("words", shown, { text: ` [${more.observed}]`, weight: "quiet" })
    : set("words", shown);
}

function linesOf({ lines, total }: DossierShown["late"], writing: Writing): ParagraphToWrite[] {
  const { words, more, day } = writing;
  return [
    ...lines.flatMap((one) => [
      line(one, writing),
      ...(one.dueOn === null ? [] : [set("beneath", more.due(day(one.dueOn)))]),
    ]),
    ...(lines.length < total ? [set("beneath", words.shown(lines.length, total))] : []),
  ];
}

function outside(writing: Writing): ParagraphToWrite[] {
  const { shown, more, day, run, party } = writing;
  const { events, raised } = shown.outside;
  const known = (id: string) => shown.parties.some((one) => one.id === id);
  return [
    ...events.flatMap(({ on, by, table, words: said, items }) => {
      const about = [...by.filter(known).map(party), table, items === 0 ? null : more.items(items)];
      return [
        set("words", `${day(on)} `, run(said)),
        set("beneath", about.filter((one) => one !== null).join(" · ")),
      ];
    }),
    ...(raised.total === 0 ? [] : [set("subheading", more.raisedElsewhere), ...linesOf(raised, writing)]),
  ];
}

function people(writing: Writing): ParagraphToWrite[] {
  const { shown, words, run, party } = writing;
  const named = (head: DossierShown["people"]["heads"][number]["before"]): RunToWrite => {
    if (head === null) return { text: words.headUnknown, weight: "quiet" };
    return head.nameLanguage === "und"
      ? { text: head.nameLocal }
      : { text: head.nameLocal, language: head.nameLanguage };
  };
  const heads = shown.people.heads.map(({ party: id, before, after, changed }) => {
    const verdict = changed === null ? words.headUnknown : changed ? words.headChanged : words.headSame;
    const who: RunToWrite = { text: `${party(id)}${writing.colon}`, weight: "strong" };
    return set("words", who, named(before), " → ", named(after), ` (${verdict})`);
  });
  const offices = shown.people.offices.map(({ from, to }) => set("words", run(from), " → ", run(to)));
  return [...heads, ...offices];
}
