import type { ReactNode } from "react";
import { useLanguage, useMessages } from "./language.tsx";
import { type Names, nameIn } from "./languages.ts";
import { Link } from "./link.tsx";
import { type ThingKind, addressOf } from "./things.ts";

/** A thing by its name in the reader's language, leading to where it is shown. */
export function ThingLink({
  kind,
  id,
  title,
  within,
  part,
}: {
  kind: string;
  id: string;
  title: Names;
  within?: string | null | undefined;
  /** The place on its page that one is led to. */
  part?: string | undefined;
}): ReactNode {
  const { language } = useLanguage();
  const { text, lang } = nameIn(title, language);
  return (
    <ThingAnchor kind={kind} id={id} within={within} part={part}>
      {text === "" ? id.slice(id.indexOf("/") + 1) : <span lang={lang}>{text}</span>}
    </ThingAnchor>
  );
}

/** Whatever leads to where a thing is shown; not a link where it is shown nowhere. */
export function ThingAnchor({
  kind,
  id,
  within,
  part,
  children,
}: {
  kind: string;
  id: string;
  /** The thing on whose page it is shown, where it has none of its own. */
  within?: string | null | undefined;
  part?: string | undefined;
  children: ReactNode;
}): ReactNode {
  const address = addressOf(kind, id, within ?? null);
  if (address === null) return children;
  if (address.within)
    return <Link href={part === undefined ? address.href : `${address.href}#${part}`}>{children}</Link>;
  return <a href={address.href}>{children}</a>;
}

/** What a thing is, in words; a kind that this program does not know is called by its name. */
export function useKindName(): (kind: string) => string {
  const { kinds } = useMessages();
  return (kind) => (kind in kinds ? kinds[kind as ThingKind] : kind);
}
