import type { ReactNode } from "react";
import type { EntityView } from "../../../web/answers.ts";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useExchange } from "../../../web/exchange.ts";
import { useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import type { PageProps } from "../../../web/pages.ts";
import { AsOf } from "./as-of.tsx";
import { EvidenceState } from "./evidence-state.tsx";
import type { HistoryItem } from "./history.ts";
import { History } from "./history-table.tsx";
import { exchangeMessages } from "./messages/messages.ts";

/** Everything that was said of one entity: its state now or as of any log sizes, its acts, and those that count nothing. */
export function EvidencePage({ parameters, query }: PageProps): ReactNode {
  const { evidence: words } = useWords(exchangeMessages);
  const id = `${parameters["party"]}/${parameters["name"]}`;
  const asOf = query.get("asOf");
  const at = asOf === null ? "" : `?asOf=${encodeURIComponent(asOf)}`;
  const entity = useAsked<EntityView>(`/api/entities/${id}${at}`);
  const history = useAsked<{ items: HistoryItem[] }>(`/api/entities/${id}/history`);
  const logs = useExchange().value?.logs ?? [];
  return (
    <>
      <h1>{words.title(id)}</h1>
      <p>
        <Link href={`/paragraphs/${id}`}>{words.toParagraph}</Link>
      </p>
      <AsOf id={id} asOf={asOf} logs={logs} />
      <Asking of={entity}>{(view) => <EvidenceState entity={view} logs={logs} />}</Asking>
      <Asking of={history}>{({ items }) => <History id={id} items={items} />}</Asking>
    </>
  );
}
