import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, seen, take } from "../../api/client.js";
import { patched } from "../../body.js";
import { Badge, StatusBadge } from "../../components/badge.js";
import { Button, LinkButton } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Confirm } from "../../components/confirm.js";
import { Dialog } from "../../components/dialog.js";
import { EditForm } from "../../components/edit-form.js";
import { DataList } from "../../components/list.js";
import { Page } from "../../components/page.js";
import { Empty, Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useRead } from "../../hooks/read.js";
import { href } from "../../router.js";
import { t } from "../../words.js";
import { choicesBody, choicesTold, DefinitionFields, definitionLabel } from "./definition/fields.js";
import { NotCounted, Outcome } from "./definition/run.js";
import { toTeam } from "./places.js";
import "../../styles/caseload.css";

/** @typedef {import("../../api/client.js").Schemas["DefinitionRead"]} Definition */
/** @typedef {import("../../api/client.js").Schemas["DefinitionRun"]} Run */

/** One definition, tried out on the register of today (B3). @param {import("../../routes.js").PageProps} props */
export default function DefinitionPage({ params }) {
  const path = { definitionId: params.definitionId ?? "" };
  const found = useRead((signal) => take(api.GET("/caseload/definitions/{definitionId}", { params: { path }, signal })), [path.definitionId]);
  const [open, setOpen] = useState(/** @type {"edit" | "agree" | null} */ (null));
  const row = found.data;
  const shut = () => setOpen(null);
  return html`
    <${Page}
      title=${row?.name ?? t("definition.one")}
      lead=${row && html`<${Lead} row=${row} />`}
      help="help.definitions"
      back=${row && { href: toTeam(row.teamId, "definitions"), label: t("definition.title") }}
      actions=${row && html`<${Moves} row=${row} open=${setOpen} />`}
    >
      <${Loaded} of=${found}>
        ${(/** @type {Definition} */ one) => html`
          ${one.explanation && html`<p class="note">${one.explanation}</p>`}
          <div class="columns">
            <div class="columns__main">${may(one, "run") && html`<${OnRegister} key=${one.version} row=${one} />`}</div>
            <div class="columns__side">
              <${Section} id="choices" title=${t("definition.choices")}>${one.choices && html`<${DataList} facts=${choicesTold(one.choices)} />`}<//>
            </div>
          </div>
          ${open === "edit" && html`<${Edit} row=${one} close=${shut} done=${found.again} />`}
          ${open === "agree" && html`<${Agree} row=${one} close=${shut} done=${found.again} />`}
        `}
      <//>
    <//>
  `;
}

/** @param {{ row: Definition }} props */
const Lead = ({ row }) => html`
  <span class="lead-row">
    <${StatusBadge} kind="definitionStatus" value=${row.status} />
    ${row.inUse && row.status === "draft" && html`<${Badge} tone="accent" icon="arrow">${t("definition.inUse")}<//>`}
  </span>
`;

/** @param {{ row: Definition, open: (what: "edit" | "agree") => void }} props */
const Moves = ({ row, open }) => html`
  ${may(row, "agreement") && html`<${Button} kind="primary" icon="check" onClick=${() => open("agree")}>${t("definition.agree")}<//>`}
  ${may(row, "edit") && html`<${Button} icon="pencil" onClick=${() => open("edit")}>${t("app.edit")}<//>`}
  ${may(row, "run") && html`<${LinkButton} icon="board" href=${href("/caseload/teams/:teamId/definitions", { teamId: row.teamId }, { first: row.id })}>${t("definition.beside")}<//>`}
`;

/** @param {{ row: Definition }} props */
function OnRegister({ row }) {
  const path = { definitionId: row.id };
  const found = useRead((signal) => take(api.GET("/caseload/definitions/{definitionId}/run", { params: { path }, signal })), [row.id]);
  return html`
    <${Section} id="run" title=${t("definition.run")}>
      <${Loaded} of=${found}>
        ${(/** @type {Run} */ run) =>
          run.total
            ? html`<${Outcome} run=${run} /><${NotCounted} run=${run} />`
            : html`<${Empty} title=${t("definition.noCases")}><p>${t("definition.noCasesText")}</p><//>`}
      <//>
    <//>
  `;
}

/** @param {{ row: Definition, close: () => void, done: () => void }} props */
function Edit({ row, close, done }) {
  const path = { definitionId: row.id };
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Definition} */ version) => {
    const choices = "choices" in changes ? { choices: choicesBody(changes.choices) } : {};
    const body = { ...patched(changes, ["name"]), ...choices };
    await take(api.PATCH("/caseload/definitions/{definitionId}", { params: { path }, headers: seen(version), body }));
    say(t("app.saved"));
    close();
    done();
  };
  return html`
    <${Dialog} title=${row.name} close=${close} wide>
      <${EditForm}
        name="caseload/definition/${row.id}"
        row=${row}
        fields=${["name", "explanation", "choices"]}
        label=${definitionLabel}
        shown=${shown}
        save=${save}
        fresh=${() => take(api.GET("/caseload/definitions/{definitionId}", { params: { path } }))}
      >
        ${(/** @type {any} */ form) => html`<${DefinitionFields} form=${form} />`}
      <//>
    <//>
  `;
}

/** @param {string} field @param {any} value */
const shown = (field, value) =>
  field === "choices" ? choicesTold(value).map(([name, told]) => `${name}: ${told}`).join("\n") : value;

/** @param {{ row: Definition, close: () => void, done: () => void }} props */
function Agree({ row, close, done }) {
  const act = async (/** @type {string} */ key) => {
    await take(api.POST("/caseload/definitions/{definitionId}/agreement", { params: { path: { definitionId: row.id } }, headers: once(key) }));
    say(t("definition.agreed"));
    close();
    done();
  };
  return html`<${Confirm} title=${t("definition.agree")} yes=${t("definition.agreeYes")} act=${act} close=${close}><p>${t("definition.agreeText")}</p><//>`;
}
