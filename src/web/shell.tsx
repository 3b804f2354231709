import { type ReactNode, Suspense, useEffect, useRef } from "react";
import type { Session } from "./answers.ts";
import { AlarmBanner } from "./alarm-banner.tsx";
import { ExchangeProvider } from "./exchange.ts";
import { useEventStream } from "./events.ts";
import { useLanguage, useMessages } from "./language.tsx";
import { nameIn } from "./languages.ts";
import { Link } from "./link.tsx";
import { Masthead } from "./masthead.tsx";
import { type Page, pageAt } from "./pages.ts";
import { ProblemNotice } from "./problem.tsx";
import { usePlace } from "./router.ts";
import { useNode } from "./session.tsx";

/** The frame of every page: whose desk it is, where one can go, what is wrong, and the page itself. */
export function Shell(): ReactNode {
  const { session, refresh } = useNode();
  const { loading, skipToContent } = useMessages();
  const known = session?.ok === true ? session.value : null;
  useEventStream(known?.office != null && known.may["read-own-items"] === true);
  const frame = (
    <>
      <a className="skip" href="#content">
        {skipToContent}
      </a>
      {known === null ? null : <Masthead session={known} />}
      {known?.office == null ? null : <AlarmBanner />}
      <Content>
        {session === null ? <p className="quiet">{loading}</p> : null}
        {session?.ok === false ? <ProblemNotice problem={session.problem} onTryAgain={refresh} /> : null}
        {known === null ? null : <Routed session={known} />}
      </Content>
    </>
  );
  return known === null ? frame : <ExchangeProvider>{frame}</ExchangeProvider>;
}

/** The place of the page; after following a link the reader's focus starts here. */
function Content({ children }: { children: ReactNode }): ReactNode {
  const { path } = usePlace();
  const element = useRef<HTMLElement>(null);
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    element.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [path]);
  return (
    <main id="content" className="page" ref={element} tabIndex={-1}>
      {children}
    </main>
  );
}

function Routed({ session }: { session: Session }): ReactNode {
  const { loading } = useMessages();
  const { path, query } = usePlace();
  const matched = pageAt(path);
  const needsSignIn = session.office === null && matched !== null && !matched.page.open;
  const enrolling = session.signedIn?.enrolling === true;
  const shown = needsSignIn ? pageAt(enrolling ? "/welcome" : "/sign-in") : matched;
  useTitle(session, shown?.page ?? null);
  if (shown === null) return <NotFound />;
  const { component: Component } = shown.page;
  return (
    <Suspense fallback={<p className="quiet">{loading}</p>}>
      <Component key={path} parameters={shown.parameters} query={query} />
    </Suspense>
  );
}

function useTitle({ party, parties }: Session, page: Page | null): void {
  const messages = useMessages();
  const { language } = useLanguage();
  const names = parties.find((one) => one.id === party)?.names ?? {};
  const title = messages.pages[page?.title ?? "notFound"];
  useEffect(() => {
    document.title = messages.pageTitle(title, messages.deskOf(nameIn(names, language).text));
  });
}

function NotFound(): ReactNode {
  const { pages: titles, notFoundHelp, backToStart } = useMessages();
  return (
    <>
      <h1>{titles.notFound}</h1>
      <p>{notFoundHelp}</p>
      <p>
        <Link href="/">{backToStart}</Link>
      </p>
    </>
  );
}
