import type { NodeParts } from "../parts.ts";
import { account } from "./api/account.ts";
import { factors } from "./api/account/factors.ts";
import { accountSessions } from "./api/account/sessions.ts";
import { acts } from "./api/acts.ts";
import { attachments } from "./api/attachments.ts";
import { attachment } from "./api/attachments/attachment.ts";
import { adoptionReasons } from "./api/adoption-reasons.ts";
import { auditors } from "./api/auditors.ts";
import { auditor } from "./api/auditors/auditor.ts";
import { bundles } from "./api/bundles.ts";
import { card } from "./api/card.ts";
import { ceremony } from "./api/ceremony.ts";
import { concordance } from "./api/concordance.ts";
import { commitments } from "./api/commitments.ts";
import { commitmentsCsv } from "./api/commitments.csv.ts";
import { commitment } from "./api/commitments/commitment.ts";
import { desk } from "./api/desk.ts";
import { deskFindings } from "./api/desk/findings.ts";
import { deskSeenRoute } from "./api/desk/seen.ts";
import { concordanceUnits } from "./api/concordance/units.ts";
import { dispatches } from "./api/dispatches.ts";
import { drafts } from "./api/drafts.ts";
import { draft } from "./api/drafts/draft.ts";
import { entities } from "./api/entities.ts";
import { entity } from "./api/entities/entity.ts";
import { history } from "./api/entities/entity/history.ts";
import { events } from "./api/events.ts";
import { exchange } from "./api/exchange.ts";
import { compared } from "./api/exchange/compared.ts";
import { evidence } from "./api/exchange/evidence.ts";
import { invitation } from "./api/invitation.ts";
import { keys } from "./api/keys.ts";
import { key } from "./api/keys/key.ts";
import { notes } from "./api/notes.ts";
import { note } from "./api/notes/note.ts";
import { mechanism } from "./api/mechanism.ts";
import { mechanismGlossary } from "./api/mechanism/glossary.ts";
import { meetings } from "./api/meetings.ts";
import { meeting } from "./api/meetings/meeting.ts";
import { delegation } from "./api/meetings/meeting/delegation.ts";
import { delegations } from "./api/meetings/meeting/delegations.ts";
import { meetingDossier } from "./api/meetings/meeting/dossier.ts";
import { meetingNotes } from "./api/meetings/meeting/notes.ts";
import { meetingNote } from "./api/meetings/meeting/notes/note.ts";
import { meetingTimes } from "./api/meetings/times.ts";
import { openapiJson } from "./api/openapi.json.ts";
import { outbox } from "./api/outbox.ts";
import { preparation } from "./api/outbox/preparation.ts";
import { people } from "./api/people.ts";
import { person } from "./api/people/person.ts";
import { published } from "./api/published.ts";
import { readin } from "./api/readin.ts";
import { readinSource } from "./api/readin/source.ts";
import { readinBeside } from "./api/readin/source/beside.ts";
import { readinDrafts } from "./api/readin/source/drafts.ts";
import { readinDraft } from "./api/readin/source/drafts/draft.ts";
import { readinAccepted } from "./api/readin/source/drafts/draft/accepted.ts";
import { search } from "./api/search.ts";
import { session } from "./api/session.ts";
import { second } from "./api/session/second.ts";
import { textAlignment } from "./api/texts/alignment.ts";
import { textParagraphs } from "./api/texts/paragraphs.ts";
import { trail } from "./api/trail.ts";
import { trust } from "./api/trust.ts";
import { rotated } from "./api/trust/rotated.ts";
import { board } from "./board.ts";
import { boardEntries } from "./board/entries.ts";
import { boardItems } from "./board/items.ts";
import { documentsDocx } from "./api/documents/docx.ts";
import { glossary } from "./api/glossary.ts";
import { glossaryProposals } from "./api/glossary/proposals.ts";
import { waivers } from "./api/waivers.ts";
import { waiver } from "./api/waivers/waiver.ts";
import { healthRoutes } from "./health.ts";
import { file } from "./log/file.ts";
import { poke } from "./log/poke.ts";
import type { Route } from "./route.ts";

/**
 * The list of routes: one file whose path is the address's, and one line here each. A part of an address that is a
 * parameter stands in the path as what it names: `entity` for `:party/:name`.
 */
export function routesOf(node: NodeParts): Route[] {
  // Who somebody is, and by what they sign in, the node finds out in its own name.
  const own = { ...node, db: node.ownDb };
  const routes = [
    ...session(own),
    ...desk(node),
    ...search(node),
    ...deskFindings(node),
    ...deskSeenRoute(node),
    ...second(own),
    ...invitation(own),
    ...account(own),
    ...factors(own),
    ...accountSessions(own),
    ...people(own),
    ...person(own),
    ...trail(node),
    ...entities(node),
    ...entity(node),
    ...history(node),
    ...acts(node),
    ...attachments(node),
    ...attachment(node),
    ...commitments(node),
    ...commitmentsCsv(node),
    ...commitment(node),
    ...drafts(node),
    ...draft(node),
    ...notes(node),
    ...note(node),
    ...concordanceUnits(node),
    ...documentsDocx(),
    ...textParagraphs(),
    ...textAlignment(node),
    ...glossary(),
    ...glossaryProposals(),
    ...waivers(node),
    ...waiver(node),
    ...adoptionReasons(node),
    ...dispatches(node),
    ...outbox(node),
    ...preparation(node),
    ...ceremony(node),
    ...concordance(node),
    ...keys(node),
    ...key(node),
    ...exchange(node),
    ...compared(node),
    ...evidence(node),
    ...events(node),
    ...published(node),
    ...mechanism(node),
    ...mechanismGlossary(node),
    ...meetings(node),
    ...meetingTimes(node),
    ...meeting(node),
    ...meetingDossier(node),
    ...meetingNotes(node),
    ...meetingNote(node),
    ...delegation(node),
    ...delegations(node),
    ...card(node),
    ...readin(node),
    ...readinSource(node),
    ...readinBeside(node),
    ...readinDrafts(node),
    ...readinDraft(node),
    ...readinAccepted(node),
    ...trust(node),
    ...rotated(node),
    ...auditors(node),
    ...auditor(node),
    ...bundles(node),
    ...board(node),
    ...boardEntries(node),
    ...boardItems(node),
    ...healthRoutes(node),
    ...file(node),
    ...poke(node),
  ];
  return [...routes, ...openapiJson(routes, node.kinds)];
}
