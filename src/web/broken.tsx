import type { ReactNode } from "react";
import { useMessages } from "./language.tsx";

/** What stands in place of a page that failed while it was shown. */
export function Broken(): ReactNode {
  const { problem, product } = useMessages();
  return (
    <main className="page">
      <h1>{product}</h1>
      <div className="notice notice-problem" role="alert">
        <p className="notice-head">{problem.pageBroke}</p>
        <p>
          <a href={location.href}>{problem.pageBrokeToDo}</a>
        </p>
      </div>
    </main>
  );
}
