import { z } from "zod";
import { changePerson, closePerson, inviteAgain } from "../../../people/invite.ts";
import { aboutPerson, personId } from "../../../people/person.ts";
import { type Route, route } from "../../route.ts";
import { type PeopleNeeds, byOf, invited, invitedAnswer, unfit } from "../people.ts";

const params = z.strictObject({ person: personId });

/** One account: changed, invited again, closed. */
export function person(node: PeopleNeeds): Route[] {
  return [
    route({
      method: "PUT",
      url: "/api/people/:person",
      summary: "Changes a person's name, languages or office; with another office their sessions end.",
      access: { to: "office", deed: "manage-people" },
      params,
      body: aboutPerson,
      answer: "nothing",
      handle: async ({ params: { person: id }, body, asker }) => {
        const refused = unfit(node, body);
        if (refused !== null) return refused;
        const changed = await changePerson(node, id, body, byOf(asker));
        return changed.ok ? { ok: true, nothing: true } : changed;
      },
    }),
    route({
      method: "POST",
      url: "/api/people/:person/invitation",
      summary: "Invites a person again: the password and second factors of before count no longer.",
      access: { to: "office", deed: "manage-people" },
      params,
      answer: invited,
      handle: async ({ params: { person: id }, asker }) =>
        invitedAnswer(await inviteAgain(node, id, byOf(asker)), false),
    }),
    route({
      method: "DELETE",
      url: "/api/people/:person",
      summary: "Closes an account and erases the person's name, sign-in name and factors.",
      access: { to: "office", deed: "manage-people" },
      params,
      answer: "nothing",
      handle: async ({ params: { person: id }, asker }) => {
        const closed = await closePerson(node, id, byOf(asker));
        return closed.ok ? { ok: true, nothing: true } : closed;
      },
    }),
  ];
}
