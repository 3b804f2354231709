type Versions = Readonly<Record<string, readonly string[]>>;

const encoder = new TextEncoder();

/** How long something is as JSON, in bytes. */
export function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/**
 * The versions of a text as beginnings of their paragraphs, all shortened alike, so that together they have at most so many
 * bytes as JSON: enough to lay long versions side by side, since their lengths keep their proportions. What fits stays as it is.
 */
export function shortenedTo(versions: Versions, most: number): Versions {
  const bytes = bytesOf(versions);
  if (bytes <= most) return versions;
  // Quotation marks and commas are not shortened with the words.
  const between = Object.values(versions).reduce((sum, all) => sum + 3 * all.length + 50, 0);
  const share = Math.max(0, most - between) / bytes;
  return Object.fromEntries(
    Object.entries(versions).map(([language, all]) => [
      language,
      all.map((one) => one.slice(0, Math.ceil(one.length * share)).toWellFormed()),
    ]),
  );
}
