/** One voice: one's own, or a raised hand that whoever guides counts. Against goes with what is needed to go along. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, once, take } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { Dialog } from "../../components/dialog.js";
import { ChoiceField, NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { t } from "../../words.js";

/** @typedef {import("./proposal.js").Proposal} Proposal */
/** @typedef {import("../../api/client.js").Schemas["VoteCast"]} VoteCast */

/** @param {{ row: Proposal, again: () => Promise<void> }} props */
export const CastVote = ({ row, again }) => html`
  <div class="voice">
    <h3 class="nl-heading nl-heading--level-3">${t("vote.yours")}</h3>
    <${VoteForm} row=${row} name="vote" done=${again} />
  </div>
`;

/** @param {{ row: Proposal, person: import("./around.js").Someone, again: () => Promise<void> }} props */
export function Hand({ row, person, again }) {
  const [open, setOpen] = useState(false);
  const done = async () => {
    setOpen(false);
    await again();
  };
  return html`
    <${Button} small onClick=${() => setOpen(true)} aria-label=${t("vote.handOf", { name: person.name })}>${t("vote.hand")}<//>
    ${open &&
    html`<${Dialog} title=${t("vote.handOf", { name: person.name })} close=${() => setOpen(false)}>
      <${VoteForm} row=${row} name=${`hand-${person.id}`} personId=${person.id} done=${done} />
    <//>`}
  `;
}

/** @param {{ row: Proposal, name: string, personId?: string, done: () => Promise<void> }} props */
function VoteForm({ row, name, personId, done }) {
  const form = useForm(`${name}/${row.id}`, /** @type {Record<string, any>} */ ({ inFavour: null, need: "" }), async (values, key) => {
    const voice = values.inFavour === null ? {} : { inFavour: values.inFavour === "for" };
    const need = values.inFavour === "against" ? values.need || null : null;
    const body = /** @type {VoteCast} */ ({ ...voice, need, ...(personId && { personId }) });
    await take(api.POST("/caseload/proposals/{proposalId}/votes", { params: { path: { proposalId: row.id } }, body, headers: once(key) }));
    say(t("vote.cast"));
    await done();
  });
  // One's own voice and a hand may stand on the page together, so a hand has ids of its own.
  const field = (/** @type {string} */ of) => ({ ...form.field(of), ...(personId && { id: `field-${of}-${personId}` }) });
  return html`
    <${FormOf} form=${form} save=${t("vote.save")}>
      <${ChoiceField} ...${field("inFavour")} label=${t("vote.question")} inline required choices=${[{ value: "for", label: t("vote.for") }, { value: "against", label: t("vote.against") }]} />
      ${form.values.inFavour === "against" && html`<${NoteField} ...${field("need")} label=${t("vote.need")} hint=${t("vote.needHint")} rows=${3} required />`}
    <//>
  `;
}
