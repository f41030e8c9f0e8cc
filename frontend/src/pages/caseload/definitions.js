import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Badge, StatusBadge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Dialog } from "../../components/dialog.js";
import { FormOf } from "../../components/form.js";
import { Table } from "../../components/list.js";
import { Page } from "../../components/page.js";
import { Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { go } from "../../router.js";
import { t } from "../../words.js";
import { Compare } from "./definition/compare.js";
import { choicesBody, choicesTold, DefinitionFields, FIRST } from "./definition/fields.js";
import { MOST, readTeam, toDefinition, toTeam } from "./places.js";
import "../../styles/caseload.css";

/** @typedef {import("../../api/client.js").Schemas["DefinitionRead"]} Definition */
/** @typedef {import("../../api/client.js").Schemas["DefinitionCreate"]} Create */
/** @typedef {import("./places.js").Team} Team */

/** The definitions of a team, and two of them side by side: `?first=…&other=…` (B3). @param {import("../../routes.js").PageProps} props */
export default function Definitions({ params, query }) {
  const path = { teamId: params.teamId ?? "" };
  const found = useRead(
    async (signal) => {
      const [team, page] = await Promise.all([
        readTeam(path.teamId, signal),
        take(api.GET("/caseload/teams/{teamId}/definitions", { params: { path, query: { limit: MOST } }, signal })),
      ]);
      return { team, definitions: page.items };
    },
    [path.teamId],
  );
  const [adding, setAdding] = useState(false);
  const team = found.data?.team;
  const add =
    may(team, "definitions") && html`<${Button} kind="primary" icon="plus" onClick=${() => setAdding(true)}>${t("definition.add")}<//>`;
  return html`
    <${Page} title=${t("definition.title")} lead=${t("definition.lead")} help="help.definitions" back=${{ href: toTeam(path.teamId), label: team?.name ?? t("caseTeam.one") }} actions=${add}>
      <${Loaded} of=${found}>
        ${(/** @type {{ team: Team, definitions: Definition[] }} */ { team: one, definitions }) => html`
          <${Table} caption=${t("definition.title")} rows=${[...definitions].reverse()} columns=${columns()} />
          ${may(one, "definitions") && definitions.length > 1 && html`<${Compare} teamId=${one.id} definitions=${definitions} query=${query} />`}
          ${adding && html`<${Add} team=${one} from=${definitions.find(({ inUse }) => inUse)} close=${() => setAdding(false)} />`}
        `}
      <//>
    <//>
  `;
}

/** @returns {import("../../components/list.js").Column<Definition>[]} */
const columns = () => [
  {
    title: t("definition.name"),
    main: true,
    show: (row) => html`
      <a class="nl-link" href=${toDefinition(row.id)}>${row.name}</a>
      ${row.explanation && html`<span class="table__under">${row.explanation}</span>`}
    `,
  },
  { title: t("definition.kinds"), show: (row) => row.choices && choicesTold(row.choices)[0]?.[1] },
  {
    title: t("definition.status"),
    show: (row) => html`
      <span class="lead-row">
        <${StatusBadge} kind="definitionStatus" value=${row.status} />
        ${row.inUse && row.status === "draft" && html`<${Badge} tone="accent" icon="arrow">${t("definition.inUse")}<//>`}
      </span>
    `,
  },
];

/** A draft, begun from the definition in use. @param {{ team: Team, from: Definition | undefined, close: () => void }} props */
function Add({ team, from, close }) {
  const empty = { name: "", explanation: "", choices: from?.choices ?? FIRST };
  const form = useForm(`caseload/definition/new/${team.id}`, /** @type {Record<string, any>} */ (empty), async (values, key) => {
    const body = /** @type {Create} */ (/** @type {unknown} */ ({ ...filled(values), choices: choicesBody(values.choices) }));
    const made = await take(api.POST("/caseload/teams/{teamId}/definitions", { params: { path: { teamId: team.id } }, body, headers: once(key) }));
    say(t("definition.added"));
    go(toDefinition(made.id));
  });
  return html`
    <${Dialog} title=${t("definition.add")} close=${close} wide>
      <${FormOf} form=${form} save=${t("definition.save")}><${DefinitionFields} form=${form} /><//>
    <//>
  `;
}
