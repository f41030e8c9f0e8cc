import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, take } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Loaded } from "../../components/states.js";
import { useRead } from "../../hooks/read.js";
import { go, href } from "../../router.js";
import { t } from "../../words.js";
import { OneProposal } from "../erasures/proposal.js";
import "../erasures/words.js";
import { AddHold, Holds } from "./holds.js";
import { ProposeErasure } from "./propose-erasure.js";

/** @typedef {import("../../api/client.js").Schemas["Overview"]} Overview */
/** @typedef {import("../../api/client.js").Schemas["ErasureProposalRead"]} Proposal */
/** @typedef {import("./holds.js").Hold} Hold */

/** Erasing a case and keeping it, for who decides about that (S9). @param {{ row: Overview["case"] }} props */
export const Keeping = ({ row }) => may(row, "holds") && html`<${Shown} row=${row} />`;

/** @param {{ row: Overview["case"] }} props */
function Shown({ row }) {
  const found = useRead((signal) => everything(row.id, signal), [row.id]);
  const [open, setOpen] = useState(/** @type {"hold" | "propose" | null} */ (null));
  const close = () => setOpen(null);
  const add = html`<${Button} small kind="subtle" icon="closed" onClick=${() => setOpen("hold")}>${t("hold.add")}<//>`;
  return html`
    <${Section} id="keeping" title=${t("erase.section")} extra=${add}>
      <p class="muted">${t("erase.sectionText")}</p>
      <${Loaded} of=${found}>
        ${(/** @type {{ holds: Hold[], proposals: Proposal[] }} */ { holds, proposals }) => html`
          <${Holds} rows=${holds} again=${found.again} />
          ${proposals.map((one) => html`<${OneProposal} key=${one.id} row=${one} erased=${() => go(href("/cases"))} dropped=${found.again} />`)}
          ${!proposals.length &&
          may(row, "erasure") &&
          html`<p><${Button} small icon="cross" onClick=${() => setOpen("propose")}>${t("erase.propose")}<//></p>`}
        `}
      <//>
      ${open === "hold" && html`<${AddHold} caseId=${row.id} close=${close} done=${found.again} />`}
      ${open === "propose" && html`<${ProposeErasure} caseId=${row.id} close=${close} done=${found.again} />`}
    <//>
  `;
}

/** @param {string} caseId @param {AbortSignal} signal */
async function everything(caseId, signal) {
  const [holds, proposals] = await Promise.all([
    take(api.GET("/cases/{caseId}/holds", { params: { path: { caseId } }, signal })),
    take(api.GET("/erasure-proposals", { params: { query: { case: caseId } }, signal })),
  ]);
  return { holds: holds.items, proposals: proposals.items };
}
