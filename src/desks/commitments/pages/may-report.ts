import { useSession } from "../../../web/session.tsx";

/** Whether this office may prepare reports; an officer may, though it prepares no positions. */
export function useMayReport(): boolean {
  const { may } = useSession();
  return (may["report"] ?? may["draft"]) === true;
}
