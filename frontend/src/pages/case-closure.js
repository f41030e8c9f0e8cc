import { html } from "htm/preact";
import { api, may, once, take } from "../api/client.js";
import { filled } from "../body.js";
import { LinkButton } from "../components/button.js";
import { NoteField } from "../components/field.js";
import { FormOf } from "../components/form.js";
import { Page } from "../components/page.js";
import { Alert, Loaded } from "../components/states.js";
import { say } from "../components/toast.js";
import { useForm } from "../hooks/form.js";
import { useRead } from "../hooks/read.js";
import { go, href } from "../router.js";
import { toCase } from "../steps.js";
import { t } from "../words.js";

/** @typedef {import("../api/client.js").Schemas["Overview"]} Overview */
/** @typedef {import("../api/client.js").Schemas["Closure"]} Closure */

/** The end of a case, with a reason when work is left open; and taking it up again (W17). @param {import("../routes.js").PageProps} props */
export default function CaseClosure({ params }) {
  const caseId = params.caseId ?? "";
  const found = useRead((signal) => take(api.GET("/cases/{caseId}/overview", { params: { path: { caseId } }, signal })), [caseId]);
  const ended = may(found.data?.case, "reopening");
  return html`
    <${Page}
      title=${t(ended ? "closure.reopenTitle" : "closure.title")}
      lead=${t(ended ? "closure.reopenLead" : "closure.lead")}
      help="help.closure"
      back=${{ href: toCase(caseId), label: found.data?.case.title ?? t("case.one") }}
      narrow
    >
      <${Loaded} of=${found}>${(/** @type {Overview} */ overview) => html`<${Shown} overview=${overview} />`}<//>
    <//>
  `;
}

/** @param {{ overview: Overview }} props */
function Shown({ overview }) {
  if (may(overview.case, "closure")) return html`<${Close} overview=${overview} />`;
  if (may(overview.case, "reopening")) return html`<${Reopen} row=${overview.case} />`;
  return html`<${Alert}><p>${t("closure.neither")}</p><//>`;
}

/** @param {{ overview: Overview }} props */
function Close({ overview }) {
  const page = toCase(overview.case.id);
  const actions = overview.actions.filter(({ status }) => status === "open" || status === "in_progress");
  const rounds = overview.rounds.filter(({ status }) => status === "open");
  const left = actions.length + rounds.length > 0;
  const form = useForm(`closure/${overview.case.id}`, { outcome: "", reason: "" }, async (values, key) => {
    const body = /** @type {Closure} */ (filled(values));
    await take(api.POST("/cases/{caseId}/closure", { params: { path: { caseId: overview.case.id } }, body, headers: once(key) }));
    say(t("closure.done"));
    go(page);
  });
  return html`
    ${left &&
    html`<${Alert} kind="warning" title=${t("closure.openWork")}>
      <ul class="bullets">
        ${rounds.length > 0 && html`<li>${t("closure.rounds", { n: rounds.length })}</li>`}
        ${actions.length > 0 &&
        html`<li>
          ${t("closure.actions", { n: actions.length })}
          <ul class="bullets">
            ${actions.map(
              ({ id, what, ownerName }) => html`<li key=${id}>
                <a class="nl-link" href=${href("/actions/:actionId", { actionId: id })}>${what}</a> (${ownerName})
              </li>`,
            )}
          </ul>
        </li>`}
      </ul>
      <p>${t("closure.openText")}</p>
    <//>`}
    <${FormOf} form=${form} save=${t("closure.save")} danger=${left} cancel=${html`<${LinkButton} kind="subtle" href=${page}>${t("app.cancel")}<//>`}>
      <${NoteField} ...${form.field("outcome")} label=${t("closure.outcome")} hint=${t("closure.outcomeHint")} required />
      ${(left || form.values.reason || form.field("reason").error) &&
      html`<${NoteField} ...${form.field("reason")} label=${t("closure.reason")} required rows=${3} />`}
    <//>
  `;
}

/** @param {{ row: Overview["case"] }} props */
function Reopen({ row }) {
  const page = toCase(row.id);
  const form = useForm(`reopening/${row.id}`, { reason: "" }, async (values, key) => {
    const body = /** @type {{ reason: string }} */ (filled(values));
    await take(api.POST("/cases/{caseId}/reopening", { params: { path: { caseId: row.id } }, body, headers: once(key) }));
    say(t("closure.reopened"));
    go(page);
  });
  return html`
    <${FormOf} form=${form} save=${t("closure.reopenSave")} cancel=${html`<${LinkButton} kind="subtle" href=${page}>${t("app.cancel")}<//>`}>
      <${NoteField} ...${form.field("reason")} label=${t("closure.reopenReason")} required />
    <//>
  `;
}
