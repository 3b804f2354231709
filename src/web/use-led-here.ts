import { type RefObject, useEffect, useRef, useState } from "react";

/** A place within a page that an address can lead to, as `#reports` does; it is brought into sight once it is there. */
export function useLedHere<E extends HTMLElement>(
  name: string,
): { place: RefObject<E | null>; led: boolean } {
  const place = useRef<E>(null);
  const [led] = useState(() => location.hash === `#${name}`);
  useEffect(() => {
    if (led) place.current?.scrollIntoView({ block: "start" });
  }, [led]);
  return { place, led };
}
