import { createRoot } from "react-dom/client";
import { Broken } from "./broken.tsx";
import { LanguageProvider } from "./language.tsx";
import { pageAt } from "./pages.ts";
import { SessionProvider } from "./session.tsx";
import { Shell } from "./shell.tsx";

const place = document.getElementById("concord");
if (place === null) throw new Error("The document has no element #concord.");

pageAt(location.pathname)?.page.prepare();

const root = createRoot(place, { onUncaughtError: showBroken });
root.render(
  <LanguageProvider>
    <SessionProvider>
      <Shell />
    </SessionProvider>
  </LanguageProvider>,
);

/** A fault of the page must not leave it blank: what was typed is safe, and the reader is told so. */
function showBroken(fault: unknown): void {
  console.error(fault);
  const instead = document.createElement("div");
  document.body.append(instead);
  createRoot(instead).render(
    <LanguageProvider>
      <Broken />
    </LanguageProvider>,
  );
}
