import { html } from "htm/preact";
import { api, once, take } from "../api/client.js";
import { filled } from "../body.js";
import { LinkButton } from "../components/button.js";
import { ChoiceField, NoteField } from "../components/field.js";
import { FormOf } from "../components/form.js";
import { Page } from "../components/page.js";
import { Alert, Loaded } from "../components/states.js";
import { say } from "../components/toast.js";
import { useForm } from "../hooks/form.js";
import { useRead } from "../hooks/read.js";
import { go, href } from "../router.js";
import { t, term } from "../words.js";

/** @typedef {import("../api/client.js").Schemas["CaseRead"]} Case */
/** @typedef {import("../api/client.js").Schemas["FormAdviceRead"]} Advice */
/** @typedef {import("../api/client.js").Schemas["RoundCreate"]} RoundCreate */

/** Beginning a round: the form that fits, why, and the choice (W1). @param {import("../routes.js").PageProps} props */
export default function RoundNew({ params }) {
  const path = { caseId: params.caseId ?? "" };
  const found = useRead(
    async (signal) => {
      const row = await take(api.GET("/cases/{caseId}", { params: { path }, signal }));
      const advice = await take(api.GET("/cases/{caseId}/form-advice", { params: { path }, signal }));
      return { row, advice };
    },
    [path.caseId],
  );
  const back = { href: href("/cases/:caseId", path), label: found.data?.row.title ?? t("case.one") };
  return html`
    <${Page} title=${t("roundNew.title")} lead=${t("roundNew.lead")} help="help.roundNew" back=${back} narrow>
      <${Loaded} of=${found}>
        ${(/** @type {{ row: Case, advice: Advice }} */ { row, advice }) => html`
          <${Alert} title=${t("roundNew.advice", { form: term("roundForm", advice.form) })}>
            <p>${t("roundNew.why")}</p>
            <ul class="bullets">
              ${advice.explanation.map((reason) => html`<li key=${reason}>${reason}</li>`)}
            </ul>
            <p>
              ${t("roundNew.yours")}${" "}
              <a class="nl-link" href=${href("/cases/:caseId/edit", path)}>${t("roundNew.facts")}</a>
            </p>
          <//>
          <${Begin} row=${row} advice=${advice} />
        `}
      <//>
    <//>
  `;
}

/** @param {{ row: Case, advice: Advice }} props */
function Begin({ row, advice }) {
  const page = href("/cases/:caseId", { caseId: row.id });
  const form = useForm(`round/${row.id}`, { form: advice.form, formReason: "" }, async (values, key) => {
    const deviates = values.form !== advice.form;
    const body = /** @type {RoundCreate} */ (filled({ form: values.form, formReason: deviates ? values.formReason : null }));
    const params = { path: { caseId: row.id } };
    const round = await take(api.POST("/cases/{caseId}/rounds", { params, body, headers: once(key) }));
    say(t("roundNew.done"));
    go(href("/rounds/:roundId/meetings/new", { roundId: round.id }));
  });
  return html`
    <${FormOf} form=${form} save=${t("roundNew.save")} cancel=${html`<${LinkButton} kind="subtle" href=${page}>${t("app.cancel")}<//>`}>
      <${ChoiceField}
        ...${form.field("form")}
        label=${t("roundNew.form")}
        choices=${[
          { value: "solution_coffee", label: term("roundForm", "solution_coffee"), hint: t("roundNew.coffeeHint") },
          { value: "double_round", label: term("roundForm", "double_round"), hint: t("roundNew.doubleHint") },
        ]}
      />
      ${form.values.form !== advice.form &&
      html`<${NoteField} ...${form.field("formReason")} label=${t("roundNew.reason")} hint=${t("roundNew.reasonHint")} required />`}
    <//>
  `;
}
