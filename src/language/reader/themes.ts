/** What a commitment is about: the list of the annotation guide, by target rather than by instrument. */
export const themes = [
  "top-level-design",
  "trade",
  "investment",
  "industry",
  "supply-chain",
  "digital",
  "science-technology",
  "local",
  "multilateral",
  "mobility",
  "people-culture",
  "environment-energy",
  "finance",
  "agriculture-food",
  "health",
  "labour",
  "security-politics",
  "other",
] as const;

export type Theme = (typeof themes)[number];
