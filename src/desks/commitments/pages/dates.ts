import { useMessages } from "../../../web/language.tsx";

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as the reader's language writes a day; less than a day as it is given. */
export function useDated(): (date: string) => string {
  const { day } = useMessages();
  return (date) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? day(new Date(`${date}T12:00:00`)) : date);
}
