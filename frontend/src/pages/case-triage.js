import { html } from "htm/preact";
import { api, once, take } from "../api/client.js";
import { filled } from "../body.js";
import { LinkButton } from "../components/button.js";
import { ChoiceField, NoteField } from "../components/field.js";
import { FormOf } from "../components/form.js";
import { DataList } from "../components/list.js";
import { Page } from "../components/page.js";
import { Alert, Loaded } from "../components/states.js";
import { say } from "../components/toast.js";
import { useForm } from "../hooks/form.js";
import { useRead } from "../hooks/read.js";
import { go, href } from "../router.js";
import { t, term } from "../words.js";

/** @typedef {import("../api/client.js").Schemas["CaseRead"]} Case */
/** @typedef {import("../api/client.js").Schemas["SuspectedDouble"]} Double */
/** @typedef {import("../api/client.js").Schemas["Triage"]} Decision */

/** Taking a registered case up, or declining it with a reason. @param {import("../routes.js").PageProps} props */
export default function CaseTriage({ params }) {
  const path = { caseId: params.caseId ?? "" };
  const found = useRead(
    async (signal) => {
      const row = await take(api.GET("/cases/{caseId}", { params: { path }, signal }));
      const doubles = await take(api.GET("/cases/{caseId}/suspected-doubles", { params: { path }, signal }));
      return { row, doubles: doubles.items };
    },
    [path.caseId],
  );
  const back = { href: href("/cases/:caseId", path), label: found.data?.row.title ?? t("case.one") };
  return html`
    <${Page} title=${t("triage.title")} lead=${t("triage.lead")} help="help.triage" back=${back} narrow>
      <${Loaded} of=${found}>
        ${(/** @type {{ row: Case, doubles: Double[] }} */ { row, doubles }) => html`
          <${Doubles} doubles=${doubles} />
          <${DataList}
            gap=${t("app.notKnown")}
            facts=${[
              [t("case.clientName"), row.clientName],
              [t("case.about"), row.about],
              [t("case.needs"), row.needs],
              [t("case.situation"), row.situation],
              [t("case.urgency"), term("urgency", row.urgency)],
            ]}
          />
          <${Decide} row=${row} />
        `}
      <//>
    <//>
  `;
}

/** Cases that may be about the same person; a person decides. @param {{ doubles: Double[] }} props */
const Doubles = ({ doubles }) =>
  doubles.length > 0 &&
  html`
    <${Alert} kind="warning" title=${t("triage.doubles")}>
      <ul class="bullets">
        ${doubles.map(
          ({ id, title, why }) => html`
            <li key=${id}>
              <a class="nl-link" href=${href("/cases/:caseId", { caseId: id })}>${title}</a>
              ${` (${why.map((one) => term("double", one)).join(", ")})`}
            </li>
          `,
        )}
      </ul>
    <//>
  `;

/** @param {{ row: Case }} props */
function Decide({ row }) {
  const page = href("/cases/:caseId", { caseId: row.id });
  const form = useForm(`triage/${row.id}`, { decision: null, reason: "" }, async (values, key) => {
    const body = /** @type {Decision} */ (/** @type {unknown} */ (filled(values)));
    const params = { path: { caseId: row.id } };
    const after = await take(api.POST("/cases/{caseId}/triage", { params, body, headers: once(key) }));
    say(t(after.status === "active" ? "triage.accepted" : "triage.declined"));
    go(page);
  });
  return html`
    <${FormOf} form=${form} save=${t("triage.save")} cancel=${html`<${LinkButton} kind="subtle" href=${page}>${t("app.cancel")}<//>`}>
      <${ChoiceField}
        ...${form.field("decision")}
        label=${t("triage.decision")}
        required
        choices=${[
          { value: "accept", label: t("triage.accept"), hint: t("triage.acceptHint") },
          { value: "decline", label: t("triage.decline"), hint: t("triage.declineHint") },
        ]}
      />
      <${NoteField} ...${form.field("reason")} label=${t("triage.reason")} hint=${t("triage.reasonHint")} />
    <//>
  `;
}
