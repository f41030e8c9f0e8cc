/** The beginning of a vote: who is present. */
import { html } from "htm/preact";
import { api, once, take } from "../../api/client.js";
import { Section } from "../../components/card.js";
import { ChecksField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { t } from "../../words.js";

/** @param {{ row: import("./proposal.js").Proposal, people: import("./around.js").Someone[], again: () => Promise<void> }} props */
export function Ballot({ row, people, again }) {
  const form = useForm(`ballot/${row.id}`, { present: people.map(({ id }) => id) }, async ({ present }, key) => {
    await take(api.POST("/caseload/proposals/{proposalId}/ballot", { params: { path: { proposalId: row.id } }, body: { present }, headers: once(key) }));
    say(t("ballot.opened"));
    await again();
  });
  return html`
    <${Section} id="ballot" title=${t("ballot.title")}>
      <p class="muted">${t("ballot.lead")}</p>
      <${FormOf} form=${form} save=${t("ballot.open", { n: form.values.present.length })}>
        <${ChecksField} ...${form.field("present")} label=${t("ballot.present")} choices=${people.map(({ id, name }) => ({ value: id, label: name }))} />
      <//>
    <//>
  `;
}
