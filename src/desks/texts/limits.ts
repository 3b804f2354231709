/** The longest wording of one paragraph in one language, in UTF-16 units. */
export const WORDING_LIMIT = 20_000;

/** The longest title of a text in one language, in UTF-16 units. */
export const TITLE_LIMIT = 400;

/** As many paragraphs as one text can list. */
export const MOST_PARAGRAPHS = 1_000;
