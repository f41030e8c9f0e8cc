import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, seen, take } from "../../api/client.js";
import { patched } from "../../body.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Dialog } from "../../components/dialog.js";
import { EditForm } from "../../components/edit-form.js";
import { TickField } from "../../components/field.js";
import { Page } from "../../components/page.js";
import { Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";
import { MOST, readTeam, toTeam } from "./places.js";
import { TeamMore } from "./team-more.js";
import { TeamFields, teamLabel } from "./team/fields.js";
import { Processes } from "./team/processes.js";
import { Workers } from "./team/workers.js";
import "../../styles/caseload.css";

/** @typedef {import("./places.js").Team} Team */
/** @typedef {import("./places.js").Process} Process */

/** One team: who works in it, its processes, and everything it has for its caseload (B1). @param {import("../../routes.js").PageProps} props */
export default function TeamPage({ params }) {
  const path = { teamId: params.teamId ?? "" };
  const found = useRead(
    async (signal) => {
      const team = await readTeam(path.teamId, signal);
      const query = { limit: MOST };
      const processes = await take(api.GET("/caseload/teams/{teamId}/processes", { params: { path, query }, signal }));
      return { team, processes: processes.items };
    },
    [path.teamId],
  );
  const [editing, setEditing] = useState(false);
  const team = found.data?.team;
  return html`
    <${Page}
      title=${team?.name ?? t("caseTeam.one")}
      lead=${team && !team.active && html`<${Badge} icon="cross">${t("caseTeam.ended")}<//>`}
      help="help.caseTeam"
      back=${{ href: "#/caseload", label: t("caseload.title") }}
      actions=${may(team, "edit") && html`<${Button} icon="pencil" onClick=${() => setEditing(true)}>${t("app.edit")}<//>`}
    >
      <${Loaded} of=${found}>
        ${(/** @type {{ team: Team, processes: Process[] }} */ { team: one, processes }) => html`
          <${Shown} team=${one} processes=${processes} />
          ${editing && html`<${Edit} row=${one} close=${() => setEditing(false)} done=${found.again} />`}
        `}
      <//>
    <//>
  `;
}

/** @param {{ team: Team, processes: Process[] }} props */
const Shown = ({ team, processes }) => html`
  ${team.purpose &&
  html`<div class="person-card">
    <p class="nl-heading nl-heading--level-4">${t("caseTeam.purpose")}</p>
    <p class="note">${team.purpose}</p>
  </div>`}
  <div class="columns">
    <div class="columns__main">
      <${Processes} team=${team} processes=${processes} />
      <${Workers} team=${team} />
    </div>
    <div class="columns__side">
      <${Section} id="basis" title=${t("caseload.basis")}>
        <ul class="plain-list">
          ${BASIS.map(([part, label]) => html`<li key=${part}><a class="nl-link" href=${toTeam(team.id, part)}>${t(label)}</a></li>`)}
        </ul>
      <//>
      <${TeamMore} team=${team} />
    </div>
  </div>
`;

/** @type {[string, import("../../words.js").Key][]} */
const BASIS = [
  ["carries", "carry.title"],
  ["definitions", "definition.title"],
  ["weeks", "repWeek.title"],
  ["factors", "factor.title"],
];

/** @param {{ row: Team, close: () => void, done: () => void }} props */
function Edit({ row, close, done }) {
  const path = { teamId: row.id };
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Team} */ version) => {
    const body = patched(changes, ["name", "functionGroups", "active"]);
    await take(api.PATCH("/caseload/teams/{teamId}", { params: { path }, headers: seen(version), body }));
    say(t("app.saved"));
    close();
    done();
  };
  return html`
    <${Dialog} title=${row.name} close=${close} wide>
      <${EditForm}
        name="caseload/team/${row.id}"
        row=${row}
        fields=${["name", "purpose", "functionGroups", "active"]}
        label=${teamLabel}
        shown=${shown}
        save=${save}
        fresh=${() => readTeam(row.id)}
      >
        ${(/** @type {any} */ form) => html`
          <${TeamFields} form=${form} />
          <${TickField} ...${form.field("active")} label=${teamLabel("active")} />
        `}
      <//>
    <//>
  `;
}

/** @param {string} field @param {any} value */
function shown(field, value) {
  if (field === "active") return t(value ? "app.yes" : "app.no");
  return Array.isArray(value) ? value.join("\n") : value;
}
