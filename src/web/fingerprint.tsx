import type { ReactNode } from "react";

/** A SHA-256 value in groups that can be compared aloud: whole, or its beginning with the rest on demand. */
export function Fingerprint({ of, whole = false }: { of: string; whole?: boolean }): ReactNode {
  const groups = of.match(/.{1,4}/g) ?? [];
  if (whole) return <code className="fingerprint">{groups.join(" ")}</code>;
  return (
    <code className="fingerprint" title={groups.join(" ")}>
      {groups.slice(0, 3).join(" ")}…
    </code>
  );
}
