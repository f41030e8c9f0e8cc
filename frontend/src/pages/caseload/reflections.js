import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Button } from "../../components/button.js";
import { Card } from "../../components/card.js";
import { Dialog } from "../../components/dialog.js";
import { ChoiceField, SelectField, TextField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Page } from "../../components/page.js";
import { Empty, Loaded } from "../../components/states.js";
import { dayOf } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { go, href } from "../../router.js";
import { choices, t, term } from "../../words.js";
import { backToTeam, workersOf } from "./around.js";
import { readTeam } from "./places.js";
import { Status } from "./standing.js";

/** @typedef {import("../../api/client.js").Schemas["ReflectionRead"]} Reflection */
/** @typedef {import("../../api/client.js").Schemas["ReflectionCreate"]} ReflectionCreate */
/** @typedef {{ team: import("./around.js").Team, rows: Reflection[], workers: import("./around.js").Worker[] }} Facts */

/** Looking back with one worker, with the team, or with management and municipality (B10). @param {import("../../routes.js").PageProps} props */
export default function ReflectionsPage({ params }) {
  const teamId = params.teamId ?? "";
  const [beginning, setBeginning] = useState(false);
  const found = useRead((signal) => read(teamId, signal), [teamId]);
  const team = found.data?.team;
  const begin = may(team, "reflections") && html`<${Button} kind="primary" icon="plus" onClick=${() => setBeginning(true)}>${t("reflections.begin")}<//>`;
  return html`
    <${Page} title=${t("reflections.title")} lead=${t("reflections.lead")} help="help.reflections" back=${backToTeam(team)} actions=${begin} narrow>
      <${Loaded} of=${found}>
        ${(/** @type {Facts} */ { rows, workers }) => html`
          ${!rows.length && html`<${Empty} title=${t("reflections.none")}><p>${t("reflections.noneText")}</p><//>`}
          ${[...rows].reverse().map((row) => html`<${Listed} key=${row.id} row=${row} workers=${workers} />`)}
          ${beginning && html`<${Begin} teamId=${teamId} workers=${workers} close=${() => setBeginning(false)} />`}
        `}
      <//>
    <//>
  `;
}

/** @param {string} teamId @param {AbortSignal} signal @returns {Promise<Facts>} */
async function read(teamId, signal) {
  const params = { path: { teamId }, query: { limit: 500 } };
  const [team, workers, { items }] = await Promise.all([
    readTeam(teamId, signal),
    workersOf(teamId, signal),
    take(api.GET("/caseload/teams/{teamId}/reflections", { params, signal })),
  ]);
  return { team, rows: items, workers };
}

/** @param {{ row: Reflection, workers: Facts["workers"] }} props */
const Listed = ({ row, workers }) => html`
  <${Card}>
    <p class="lead-row">
      <a class="nl-link" href=${href("/caseload/reflections/:reflectionId", { reflectionId: row.id })}><strong>${row.title}</strong></a>
      <${Status} kind="reflectionStatus" value=${row.status} />
    </p>
    <p class="muted">${[term("reflectionLevel", row.level), workers.find(({ id }) => id === row.workerId)?.name, dayOf(row.createdAt)].filter(Boolean).join(" · ")}</p>
    ${row.conclusion && html`<p class="note">${row.conclusion}</p>`}
  <//>
`;

/** @param {{ teamId: string, workers: Facts["workers"], close: () => void }} props */
function Begin({ teamId, workers, close }) {
  const initial = { level: "team", title: "", angle: "", workerId: null };
  const form = useForm(`reflection/${teamId}`, /** @type {Record<string, any>} */ (initial), async (values, key) => {
    const body = /** @type {ReflectionCreate} */ (filled({ ...values, workerId: values.level === "individual" ? values.workerId : null }));
    const made = await take(api.POST("/caseload/teams/{teamId}/reflections", { params: { path: { teamId } }, body, headers: once(key) }));
    go(href("/caseload/reflections/:reflectionId", { reflectionId: made.id }));
  });
  return html`
    <${Dialog} title=${t("reflections.begin")} close=${close}>
      <${FormOf} form=${form} save=${t("reflections.start")}>
        <${ChoiceField} ...${form.field("level")} label=${t("reflections.level")} choices=${choices("reflectionLevel")} />
        ${form.values.level === "individual" &&
        html`<${SelectField} ...${form.field("workerId")} label=${t("reflections.worker")} hint=${t("reflections.workerHint")} empty="" required choices=${workers.map(({ id, name = "" }) => ({ value: id, label: name }))} />`}
        <${TextField} ...${form.field("title")} label=${t("reflections.name")} required />
        <${TextField} ...${form.field("angle")} label=${t("reflections.angle")} hint=${t("reflections.angleHint")} />
      <//>
    <//>
  `;
}
