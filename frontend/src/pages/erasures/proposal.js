import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { may } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { dayOf } from "../../format.js";
import { t, term } from "../../words.js";
import { Drop, Erase } from "./decide.js";

/** @typedef {import("./decide.js").Proposal} Proposal */

/** A proposal that waits: why, by whom, and what this reader may do. @param {{ row: Proposal, erased: () => void, dropped: () => void }} props */
export function OneProposal({ row, erased, dropped }) {
  const [open, setOpen] = useState(/** @type {"erase" | "drop" | null} */ (null));
  const close = () => setOpen(null);
  const second = may(row, "confirmation");
  const drop = t(second ? "erase.reject" : "erase.withdraw");
  return html`
    <p>${t("erase.by", { name: row.proposer, day: dayOf(row.createdAt) })}: ${term("erasureGround", row.ground)}.</p>
    <p class="note">${row.note}</p>
    ${!second && may(row, "delete") && html`<p>${t("erase.own")}</p>`}
    <p class="lead-row">
      ${second && html`<${Button} small danger icon="cross" onClick=${() => setOpen("erase")}>${t("erase.confirm")}<//>`}
      ${may(row, "delete") && html`<${Button} small kind="subtle" icon="back" onClick=${() => setOpen("drop")}>${drop}<//>`}
    </p>
    ${open === "erase" && html`<${Erase} row=${row} close=${close} done=${erased} />`}
    ${open === "drop" && html`<${Drop} row=${row} title=${drop} close=${close} done=${dropped} />`}
  `;
}
