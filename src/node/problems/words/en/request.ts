import type { RequestProblems } from "../../problem.ts";
import type { WordsFor } from "../words.ts";

export const request: WordsFor<RequestProblems> = {
  "not-found": () => [
    "There is nothing here",
    "This node has nothing at this address that you may see.",
    "Check the address, or begin again from the first page.",
  ],
  "method-not-allowed": ({ allowed }) => [
    "Not in this way",
    `This address answers only ${allowed}.`,
    "The description of the interface is at /api/openapi.json.",
  ],
  "media-type-unsupported": ({ wanted }) => [
    "Not in this form",
    `This address reads only ${wanted}. Nothing was changed.`,
    `Send the request as ${wanted}.`,
  ],
  "body-too-long": ({ limit }) => [
    "Too much at once",
    `More than ${Math.floor(limit / 1_048_576)} MB were sent in one request. Nothing was changed.`,
    "Do it in several steps, with less in each; long papers travel as attachments.",
  ],
  "file-empty": () => [
    "The file is empty",
    "The file that was given has no content. Nothing was kept.",
    "Choose the file again; it may not have been saved yet.",
  ],
  "file-too-long": ({ limit }) => [
    "The file is too long",
    `A file may be at most ${Math.floor(limit / 1_048_576)} MB long. Nothing was kept.`,
    "Give a shorter file, or one in parts.",
  ],
  "file-erased": () => [
    "This file has been erased",
    "The side that sent this file has erased it. That it stood here, and what was settled, remains on record.",
    "Ask that side if you need its content.",
  ],
  "host-unknown": () => [
    "Not under this name",
    "This node does not answer under the host name that was asked for.",
    "Use the address the node printed when it started, or set CONCORD_ORIGIN to the public one.",
  ],
  "header-too-long": () => [
    "The request's head is too long",
    "The address and headers of a request may be at most 16 kB together.",
    "Ask with a shorter address.",
  ],
  "json-not-utf8": () => [
    "Not readable",
    "The request is not encoded as UTF-8. Nothing was changed.",
    "Encode the request as UTF-8, without a byte order mark.",
  ],
  "json-malformed": () => [
    "Not readable",
    "The request is not well-formed JSON. Nothing was changed.",
    "Correct the request; it may have been cut on its way.",
  ],
  "json-too-deep": ({ limit }) => [
    "Nested too deeply",
    `Values may be nested at most ${limit} levels deep. Nothing was changed.`,
    "Flatten the value.",
  ],
  "json-too-many-values": ({ limit }) => [
    "Too many values",
    `A request may hold at most ${limit} values. Nothing was changed.`,
    "Send it in parts.",
  ],
  "json-duplicate-key": () => [
    "A name stands twice",
    "An object of the request has the same name twice, so its meaning is not certain. Nothing was changed.",
    "Write each name once.",
  ],
  "json-reserved-key": () => [
    "A name that may not be used",
    "An object of the request uses a name that programs could mistake for their own (__proto__). Nothing was changed.",
    "Use another name.",
  ],
  "json-number": () => [
    "A number that not every reader reads alike",
    "A number of the request is beyond 2^53 - 1, or written with too many digits. Nothing was changed.",
    "Write large or exact amounts as text.",
  ],
  "json-lone-surrogate": () => [
    "Broken characters",
    "A text of the request holds half a character (a lone surrogate). Nothing was changed.",
    "Type or paste the text again.",
  ],
  "input-malformed": ({ where }) => [
    "Not as described",
    where === ""
      ? "The request does not have the form this address describes. Nothing was changed."
      : `At “${where}” the request does not have the form this address describes. Nothing was changed.`,
    "Compare it with the description at /api/openapi.json.",
  ],
  "sheet-refused": ({ count, sentences }) => [
    count === 1 ? "One error in the sheet" : `${count} errors in the sheet`,
    ["Nothing was imported.", ...sentences].join("\n"),
    "Correct these places and import the file again.",
  ],
  "range-beyond-end": ({ size }) => [
    "Beyond the end",
    `This file has ${size} bytes; what was asked for begins after them.`,
    "Ask again when there is more.",
  ],
};
