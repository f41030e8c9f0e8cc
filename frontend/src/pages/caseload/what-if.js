import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, once, take } from "../../api/client.js";
import { DayField, NumberField, SelectField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { LinesField } from "../../components/lines.js";
import { Page } from "../../components/page.js";
import { Loaded } from "../../components/states.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";
import { backToTeam, workersOf } from "./around.js";
import { readTeam } from "./places.js";
import { Then } from "./what-then.js";

/** @typedef {import("../../api/client.js").Schemas["WhatIf"]} Asked */
/** @typedef {import("../../api/client.js").Schemas["WhatIfRead"]} Answer */
/** @typedef {{ team: import("./around.js").Team, workers: import("./around.js").Worker[] }} Facts */
/** @typedef {{ who: string, people: number | string | null, until: string | null }} Away */

/** What would happen: colleagues ill, cases from the waiting list. Nothing is stored (B10). @param {import("../../routes.js").PageProps} props */
export default function WhatIfPage({ params }) {
  const teamId = params.teamId ?? "";
  const found = useRead(async (signal) => {
    const [team, workers] = await Promise.all([readTeam(teamId, signal), workersOf(teamId, signal)]);
    return { team, workers };
  }, [teamId]);
  return html`
    <${Page} title=${t("whatIf.title")} lead=${t("whatIf.lead")} help="help.whatIf" back=${backToTeam(found.data?.team)} narrow>
      <${Loaded} of=${found}>${(/** @type {Facts} */ facts) => html`<${Question} facts=${facts} />`}<//>
    <//>
  `;
}

/** @param {{ facts: Facts }} props */
function Question({ facts: { team, workers } }) {
  const [answer, setAnswer] = useState(/** @type {Answer | null} */ (null));
  const initial = { absent: /** @type {Away[]} */ ([]), fromWaitingList: null, extraCases: null };
  const form = useForm(`what-if/${team.id}`, /** @type {Record<string, any>} */ (initial), async (values, key) => {
    const params = { path: { teamId: team.id } };
    setAnswer(await take(api.POST("/caseload/teams/{teamId}/what-if", { params, body: bodyOf(values), headers: once(key) })));
  });
  return html`
    <${FormOf} form=${form} save=${t("whatIf.ask")}>
      <${LinesField} ...${form.field("absent")} label=${t("whatIf.absent")} hint=${t("whatIf.absentHint")} one=${t("whatIf.absence")} fresh=${() => ({ who: "", people: 1, until: null })}>
        ${(/** @type {Away} */ line, /** @type {(line: Away) => void} */ change, /** @type {number} */ place) =>
          html`<${Absent} line=${line} change=${change} place=${place} team=${team} workers=${workers} />`}
      <//>
      <div class="form__row">
        <${NumberField} ...${form.field("fromWaitingList")} label=${t("whatIf.fromWaitingList")} />
        <${NumberField} ...${form.field("extraCases")} label=${t("whatIf.extraCases")} />
      </div>
    <//>
    <div role="status">${answer && html`<${Then} answer=${answer} />`}</div>
  `;
}

/** @param {{ line: Away, change: (line: Away) => void, place: number, team: Facts["team"], workers: Facts["workers"] }} props */
function Absent({ line, change, place, team, workers }) {
  const field = (/** @type {keyof Away} */ name) => ({
    id: `away-${name}-${place}`,
    name: `away-${name}-${place}`,
    label: t(`whatIf.${name}`),
    value: line[name],
    onValue: (/** @type {any} */ value) => change({ ...line, [name]: value }),
  });
  const whom = [
    ...team.functionGroups.map((group) => ({ value: `group:${group}`, label: t("whatIf.ofGroup", { group }) })),
    ...workers.map(({ id, name = "" }) => ({ value: id, label: name })),
  ];
  const one = workers.some(({ id }) => id === line.who);
  return html`
    <${SelectField} ...${field("who")} empty=${t("whatIf.anybody")} choices=${whom} />
    ${!one && html`<${NumberField} ...${field("people")} />`}
    <${DayField} ...${field("until")} />
  `;
}

/** @param {Record<string, any>} values @returns {Asked} */
const bodyOf = ({ absent, fromWaitingList, extraCases }) => ({
  absent: absent.map((/** @type {Away} */ { who, people, until }) => ({
    ...(!who ? { people } : who.startsWith("group:") ? { functionGroup: who.slice("group:".length), people } : { workerId: who }),
    until,
  })),
  fromWaitingList: fromWaitingList ?? 0,
  extraCases: extraCases ?? 0,
});
