/** What happened in a few words, what it means, what to do. */
export type Words = readonly [title: string, detail: string, whatToDo: string];

/** The words for each of some problems. Leaving one out does not compile. */
export type WordsFor<Facts> = { readonly [C in keyof Facts]: (facts: Facts[C]) => Words };
