import { useState } from "react";
import { forget, keep, kept } from "./kept.ts";
import { useSession } from "./session.tsx";

/**
 * A text that survives a reload: what is half typed stays on this device, for this office alone, until it is emptied or `done`
 * says that it has been taken in. `initial` is what stands there before anything is typed.
 */
export function useKeptText(
  name: string,
  initial = "",
): [text: string, setText: (text: string) => void, done: () => void] {
  const { party, office } = useSession();
  const key = `concord.half-typed ${party} ${office?.name ?? ""} ${name}`;
  const [text, setText] = useState(() => kept(key) ?? initial);
  return [
    text,
    (next) => {
      setText(next);
      if (next === "" && initial === "") forget(key);
      else keep(key, next);
    },
    () => forget(key),
  ];
}
