/** The writings of an English form: its plural, or the inflections of a verb marked with ~. */
export function inflect(form: string): string[] {
  return form.startsWith("~") ? verbForms(form.slice(1)) : [form, plural(form)];
}

function plural(form: string): string {
  if (/[^aeiou]y$/i.test(form)) return `${form.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(form) ? `${form}es` : `${form}s`;
}

function verbForms(verb: string): string[] {
  const [head = "", ...rest] = verb.split(" ");
  const tail = rest.length === 0 ? "" : ` ${rest.join(" ")}`;
  return [head, plural(head), past(head), present(head)].map((one) => one + tail);
}

function past(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubles(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

function present(verb: string): string {
  if (verb.endsWith("e") && !verb.endsWith("ee")) return `${verb.slice(0, -1)}ing`;
  return doubles(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}

/** permit, submit, transfer, confer: a stressed last syllable doubles its consonant. */
function doubles(verb: string): boolean {
  return (
    /(?:[^aeiou][aeiou][bdgmnprt]|fer)$/.test(verb) &&
    /(?:mit|fer|cur|pel|bid|plan|ship|stop|trim)$/.test(verb)
  );
}
