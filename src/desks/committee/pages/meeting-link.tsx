import type { ReactNode } from "react";
import { useLanguage } from "../../../web/language.tsx";
import { nameIn } from "../../../web/languages.ts";
import { Link } from "../../../web/link.tsx";
import type { MeetingBrief } from "../meetings/shapes.ts";

/** The address of a meeting's page, the sides' own or the observer's. */
export function addressOf(id: string): string {
  return `/meetings/${id.replace(/^observer:/, "observer/")}`;
}

/** A meeting by its title in the reader's language. */
export function MeetingLink({ meeting }: { meeting: MeetingBrief }): ReactNode {
  const { language } = useLanguage();
  const title = nameIn(meeting.title, language);
  return (
    <Link href={addressOf(meeting.id)} lang={title.lang}>
      {title.text === "" ? meeting.id : title.text}
    </Link>
  );
}
