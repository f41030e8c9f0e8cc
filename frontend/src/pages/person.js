import { html } from "htm/preact";
import { useRef, useState } from "preact/hooks";
import { api, may, once, seen, take } from "../api/client.js";
import { patched } from "../body.js";
import { Badge } from "../components/badge.js";
import { Button } from "../components/button.js";
import { Dialog } from "../components/dialog.js";
import { EditForm } from "../components/edit-form.js";
import { DataList } from "../components/list.js";
import { Page } from "../components/page.js";
import { Alert, Loaded } from "../components/states.js";
import { say } from "../components/toast.js";
import { telephone } from "../format.js";
import { useRead } from "../hooks/read.js";
import { href } from "../router.js";
import { t, term } from "../words.js";
import { PERSON_FIELDS, PersonFields, personLabel, personShown } from "./directory/person-fields.js";
import { Roles } from "./directory/roles.js";
import { Switch } from "./directory/switch.js";
import { SubjectExports } from "./subject-exports/section.js";

/** @typedef {import("../api/client.js").Schemas["PersonRead"]} Person */
/** @typedef {Person & { organisationName: string | null }} Known with the name of their organisation */

/** Somebody and how to reach them; for an administrator also what they may do (S7). @param {import("../routes.js").PageProps} props */
export default function PersonPage({ params }) {
  const personId = params.personId ?? "";
  const found = useRead((signal) => read(personId, signal), [personId]);
  const [editing, setEditing] = useState(false);
  const row = found.data;
  const edit = may(row, "edit") && html`<${Button} icon="pencil" onClick=${() => setEditing(true)}>${t("app.edit")}<//>`;
  const back = row?.caseId
    ? { href: href("/cases/:caseId", { caseId: row.caseId }), label: t("case.one") }
    : { href: "#/people", label: t("people.title") };
  return html`
    <${Page} title=${row?.name ?? t("person.one")} help="help.people" back=${back} actions=${edit} narrow>
      <${Loaded} of=${found}>
        ${(/** @type {Known} */ one) => html`
          ${one.caseId && html`<${Alert}><p>${t("person.ofCase")}</p><//>`}
          <${Facts} row=${one} />
          ${may(one, "roles") && html`<${Roles} personId=${one.id} />`}
          ${may(one, "edit") && html`<${Switch} row=${one} kind="person" change=${(/** @type {boolean} */ active) => change(one, { active })} done=${found.again} />`}
          <${SubjectExports}
            about=${{ person: one.id }}
            make=${may(one, "subject-exports")}
            ask=${(/** @type {import("./subject-exports/asking.js").Body} */ body, /** @type {string} */ key) =>
              take(api.POST("/people/{personId}/subject-exports", { params: { path: { personId: one.id } }, body, headers: once(key) }))}
          />
          ${editing && html`<${Edit} row=${one} close=${() => setEditing(false)} done=${found.again} />`}
        `}
      <//>
    <//>
  `;
}

/** @param {string} personId @param {AbortSignal} [signal] @returns {Promise<Known>} */
async function read(personId, signal) {
  const row = await take(api.GET("/people/{personId}", { params: { path: { personId } }, signal }));
  if (!row.organisationId) return { ...row, organisationName: null };
  const path = { organisationId: row.organisationId };
  const { name } = await take(api.GET("/organisations/{organisationId}", { params: { path }, signal }));
  return { ...row, organisationName: name };
}

/** @param {Person} row @param {Record<string, any>} body */
const change = (row, body) =>
  take(api.PATCH("/people/{personId}", { params: { path: { personId: row.id } }, headers: seen(row), body }));

/** @param {{ row: Known }} props */
const Facts = ({ row }) => html`
  ${!row.active && html`<p><${Badge} icon="cross">${t("directory.ended")}<//></p>`}
  <${DataList}
    facts=${[
      [t("person.function"), row.function],
      [
        t("person.organisationId"),
        row.organisationId &&
          html`<a class="nl-link" href=${href("/organisations/:organisationId", { organisationId: row.organisationId })}>${row.organisationName}</a>`,
      ],
      [t("person.phone"), row.phone && html`<a class="nl-link" href=${telephone(row.phone)}>${row.phone}</a>`],
      [t("person.email"), row.email && html`<a class="nl-link" href="mailto:${row.email}">${row.email}</a>`],
      [t("person.language"), term("language", row.language)],
    ]}
  />
`;

/** @param {{ row: Known, close: () => void, done: () => void }} props */
function Edit({ row, close, done }) {
  const names = useRef(new Map([[row.organisationId, row.organisationName]]));
  const fresh = async () => {
    const now = await read(row.id);
    names.current.set(now.organisationId, now.organisationName);
    return now;
  };
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Person} */ version) => {
    await change(version, patched(changes, ["name"]));
    say(t("app.saved"));
    close();
    done();
  };
  const shown = (/** @type {string} */ field, /** @type {any} */ value) =>
    field === "organisationId" ? names.current.get(value) : personShown(field, value);
  const fields = (/** @type {import("../hooks/form.js").Form<any>} */ form) => {
    const { organisationId, organisationName } = form.values;
    if (organisationName) names.current.set(organisationId, organisationName);
    return html`<${PersonFields} form=${form} organisation=${names.current.get(organisationId) ?? null} />`;
  };
  return html`
    <${Dialog} title=${row.name} close=${close}>
      <${EditForm}
        name="person/${row.id}"
        row=${row}
        fields=${PERSON_FIELDS}
        label=${personLabel}
        shown=${shown}
        save=${save}
        fresh=${fresh}
      >
        ${fields}
      <//>
    <//>
  `;
}
