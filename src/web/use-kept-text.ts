import { useState } from "react";
import { forget, keep, kept } from "./kept.ts";
import { useSession } from "./session.tsx";

/** A text that survives a reload: what is half typed stays on this device, for this office alone, until it is emptied. */
export function useKeptText(name: string): [text: string, setText: (text: string) => void] {
  const { party, office } = useSession();
  const key = `concord.half-typed ${party} ${office?.name ?? ""} ${name}`;
  const [text, setText] = useState(() => kept(key) ?? "");
  return [
    text,
    (next) => {
      setText(next);
      if (next === "") forget(key);
      else keep(key, next);
    },
  ];
}
