import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, once, take } from "../../api/client.js";
import { Button, LinkButton } from "../../components/button.js";
import { ChoiceField, FileField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Page } from "../../components/page.js";
import { Alert, Empty, Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { go, href } from "../../router.js";
import { t } from "../../words.js";
import { readTeam, toTeam } from "./places.js";
import { hoursBody, HoursFields, LinesFields, linesBody } from "./week/fields.js";
import { atLine, contentOf, example } from "./week/file.js";
import "../../styles/caseload.css";
import "../../styles/parts.css";

/** @typedef {import("../../api/client.js").Schemas["WeekDraft"]} Draft */
/** @typedef {import("../../api/client.js").Schemas["WeekCreate"]} Create */
/** @typedef {import("../../api/client.js").Schemas["WeekImport"]} Import */
/** @typedef {import("./places.js").Team} Team */

/** Filling in one's own representative week, or bringing it in from a file (B4). @param {import("../../routes.js").PageProps} props */
export default function WeekNew({ params }) {
  const teamId = params.teamId ?? "";
  const found = useRead(
    async (signal) => {
      const team = await readTeam(teamId, signal);
      const path = { workerId: team.mine ?? "" };
      const draft = team.mine ? await take(api.GET("/caseload/workers/{workerId}/week-draft", { params: { path }, signal })) : null;
      return { team, draft };
    },
    [teamId],
  );
  return html`
    <${Page} title=${t("repWeek.new")} lead=${t("repWeek.newLead")} help="help.weekNew" back=${{ href: toTeam(teamId, "weeks"), label: t("repWeek.title") }} narrow>
      <${Loaded} of=${found}>
        ${(/** @type {{ team: Team, draft: Draft | null }} */ { team, draft }) =>
          draft ? html`<${Form} team=${team} draft=${draft} />` : html`<${Empty} title=${t("repWeek.noPlace")}><p>${t("repWeek.noPlaceText")}</p><//>`}
      <//>
    <//>
  `;
}

/** @param {{ team: Team, draft: Draft }} props */
function Form({ team, draft }) {
  const [file, setFile] = useState(/** @type {File | null} */ (null));
  const path = { teamId: team.id };
  const empty = { ...draft, lines: draft.lines.map((line) => ({ ...line, hoursEach: line.hoursEach || "", months: line.months || "" })), how: "here" };
  const form = useForm(`caseload/week/new/${team.id}`, /** @type {Record<string, any>} */ (empty), async (values, key) => {
    const made = values.how === "file" ? await bringIn(values, key) : await enter(values, key);
    say(t("repWeek.added"));
    go(href("/caseload/weeks/:weekId", { weekId: made.id }));
  });
  /** @param {Record<string, any>} values @param {string} key */
  const enter = (values, key) => {
    const body = /** @type {Create} */ ({ ...hoursBody(values), lines: linesBody(values.lines) });
    return take(api.POST("/caseload/teams/{teamId}/weeks", { params: { path }, body, headers: once(key) }));
  };
  /** @param {Record<string, any>} values @param {string} key */
  const bringIn = async (values, key) => {
    const body = /** @type {Import} */ ({ ...hoursBody(values), ...(file ? await contentOf(file) : { csv: "" }) });
    try {
      return await take(api.POST("/caseload/teams/{teamId}/week-imports", { params: { path }, body, headers: once(key) }));
    } catch (error) {
      throw atLine(error);
    }
  };
  const cancel = html`<${LinkButton} kind="subtle" href=${toTeam(team.id, "weeks")}>${t("app.cancel")}<//>`;
  return html`
    <${FormOf} form=${form} save=${t("repWeek.save")} cancel=${cancel}>
      <${Alert}><p>${t("repWeek.private")}</p><//>
      <${HoursFields} form=${form} />
      <${ChoiceField}
        ...${form.field("how")}
        label=${t("repWeek.how")}
        choices=${[
          { value: "here", label: t("repWeek.here") },
          { value: "file", label: t("repWeek.fromFile") },
        ]}
      />
      ${form.values.how === "file" ? html`<${FromFile} form=${form} setFile=${setFile} />` : html`<${LinesFields} form=${form} />`}
    <//>
  `;
}

/** @param {{ form: import("../../hooks/form.js").Form<any>, setFile: (file: File | null) => void }} props */
const FromFile = ({ form, setFile }) => html`
  <${FileField} ...${form.field("file")} label=${t("repWeek.file")} hint=${t("repWeek.fileHint")} accept=".csv,.xlsx" onValue=${setFile} />
  <p><${Button} small kind="subtle" icon="download" onClick=${example}>${t("repWeek.example")}<//></p>
`;
