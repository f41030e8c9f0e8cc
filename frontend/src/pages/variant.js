import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, take } from "../api/client.js";
import { StatusBadge } from "../components/badge.js";
import { Button, LinkButton } from "../components/button.js";
import { Section } from "../components/card.js";
import { Page } from "../components/page.js";
import { Alert, Loaded } from "../components/states.js";
import { dayOf } from "../format.js";
import { useRead } from "../hooks/read.js";
import { href } from "../router.js";
import { t } from "../words.js";
import { Beside } from "./variants/beside.js";
import { EditTexts } from "./variants/edit.js";
import { VariantFacts } from "./variants/facts.js";
import { Approve, Ask, Return, Withdraw } from "./variants/moves.js";
import "./variants/words.js";
import "../styles/variants.css";

/** @typedef {import("../api/client.js").Schemas["VariantRead"]} Variant */
/** @typedef {"edit" | "ask" | "approve" | "return" | "withdraw" | null} Open */

const DIALOGS = { edit: EditTexts, ask: Ask, approve: Approve, return: Return, withdraw: Withdraw };

/** A variant beside its original (S9, C2). @param {import("../routes.js").PageProps} props */
export default function VariantPage({ params }) {
  const path = { variantId: params.variantId ?? "" };
  const found = useRead((signal) => take(api.GET("/anonymised-variants/{variantId}", { params: { path }, signal })), [path.variantId]);
  const [open, setOpen] = useState(/** @type {Open} */ (null));
  const row = found.data;
  const Shown = open && DIALOGS[open];
  return html`
    <${Page}
      title=${t("variant.section")}
      lead=${row && html`<${Lead} row=${row} />`}
      help="help.variant"
      back=${row && { href: href("/cases/:caseId", { caseId: row.caseId }), label: t("case.one") }}
      actions=${row && html`<${Moves} row=${row} open=${setOpen} />`}
    >
      <${Loaded} of=${found}>
        ${(/** @type {Variant} */ one) => html`
          ${one.stale && one.status !== "withdrawn" && html`<${Alert} title=${t("variant.stale")}><p>${t("variant.staleText")}</p><//>`}
          ${one.reason && html`<${Alert} title=${t("variant.reason")}><p class="note">${one.reason}</p><//>`}
          <p>${t("variant.lead")}</p>
          ${one.texts?.map((text) => html`<${Beside} key=${text.field} text=${text} />`)}
          <${Section} id="facts" title=${t("variant.facts")}><${VariantFacts} row=${one} /><//>
          ${Shown && html`<${Shown} row=${one} close=${() => setOpen(null)} done=${found.again} />`}
        `}
      <//>
    <//>
  `;
}

/** @param {{ row: Variant }} props */
const Lead = ({ row }) => html`
  <span class="lead-row">
    <${StatusBadge} kind="variantStatus" value=${row.status} />
    <span>${t("variant.line", { by: row.madeBy, day: dayOf(row.createdAt) })}</span>
    ${row.decidedBy && row.decidedAt && html`<span>${t("variant.decided", { name: row.decidedBy, day: dayOf(row.decidedAt) })}</span>`}
  </span>
`;

/** @param {{ row: Variant, open: (what: Open) => void }} props */
const Moves = ({ row, open }) => html`
  ${may(row, "approval") && html`<${Button} kind="primary" icon="check" onClick=${() => open("approve")}>${t("variant.approve")}<//>`}
  ${may(row, "return") && html`<${Button} icon="back" onClick=${() => open("return")}>${t("variant.return")}<//>`}
  ${may(row, "request") && html`<${Button} kind="primary" icon="eye" onClick=${() => open("ask")}>${t("variant.ask")}<//>`}
  ${may(row, "edit") && html`<${Button} icon="pencil" onClick=${() => open("edit")}>${t("variant.edit")}<//>`}
  ${may(row, "withdrawal") && html`<${Button} kind="subtle" icon="cross" onClick=${() => open("withdraw")}>${t("variant.withdraw")}<//>`}
  ${row.status === "approved" && html`<${LinkButton} icon="people" href=${href("/learning/:learningCaseId", { learningCaseId: row.id })}>${t("variant.toReader")}<//>`}
`;
