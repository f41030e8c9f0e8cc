import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, seen, take } from "../api/client.js";
import { patched } from "../body.js";
import { Badge } from "../components/badge.js";
import { Button } from "../components/button.js";
import { Section } from "../components/card.js";
import { Dialog } from "../components/dialog.js";
import { EditForm } from "../components/edit-form.js";
import { DataList } from "../components/list.js";
import { Page } from "../components/page.js";
import { Grown, Loaded } from "../components/states.js";
import { say } from "../components/toast.js";
import { useMore } from "../hooks/more.js";
import { useRead } from "../hooks/read.js";
import { allRegions, myRegions } from "../regions.js";
import { href } from "../router.js";
import { t } from "../words.js";
import { administers } from "./directory/keeper.js";
import { ORGANISATION_FIELDS, OrganisationFields, organisationLabel, organisationShown } from "./directory/organisation-fields.js";
import { Switch } from "./directory/switch.js";

/** @typedef {import("../api/client.js").Schemas["OrganisationRead"]} Organisation */
/** @typedef {import("../api/client.js").Schemas["PersonListed"]} Person */
/** @typedef {import("../regions.js").Region} Region */

/** One organisation: its task, how to reach it, who works there. @param {import("../routes.js").PageProps} props */
export default function OrganisationPage({ params, me }) {
  const path = { organisationId: params.organisationId ?? "" };
  const fresh = () => take(api.GET("/organisations/{organisationId}", { params: { path } }));
  const found = useRead(async () => ({ row: await fresh(), regions: await allRegions() }), [path.organisationId]);
  const [editing, setEditing] = useState(false);
  const row = found.data?.row;
  const edit =
    may(row, "edit") && html`<${Button} icon="pencil" onClick=${() => setEditing(true)}>${t("app.edit")}<//>`;
  return html`
    <${Page}
      title=${row?.name ?? t("organisation.one")}
      help="help.organisations"
      back=${{ href: "#/organisations", label: t("organisations.title") }}
      actions=${edit}
      narrow
    >
      <${Loaded} of=${found}>
        ${(/** @type {{ row: Organisation, regions: Region[] }} */ { row: one, regions }) => html`
          <${Facts} row=${one} regions=${regions} />
          <${People} organisationId=${one.id} />
          ${may(one, "edit") && html`<${Switch} row=${one} kind="organisation" change=${(/** @type {boolean} */ active) => change(one, { active })} done=${found.again} />`}
          ${editing &&
          html`<${Edit} row=${one} regions=${regions} me=${me} fresh=${fresh} close=${() => setEditing(false)} done=${found.again} />`}
        `}
      <//>
    <//>
  `;
}

/** @param {Organisation} row @param {Record<string, any>} body */
const change = (row, body) =>
  take(api.PATCH("/organisations/{organisationId}", { params: { path: { organisationId: row.id } }, headers: seen(row), body }));

/** @param {{ row: Organisation, regions: Region[] }} props */
const Facts = ({ row, regions }) => html`
  ${!row.active && html`<p><${Badge} icon="cross">${t("directory.ended")}<//></p>`}
  <${DataList} facts=${ORGANISATION_FIELDS.slice(1).map((field) => [organisationLabel(field), organisationShown(regions)(field, row[field])])} />
`;

/** @param {{ organisationId: string }} props */
function People({ organisationId }) {
  const list = useMore(
    (cursor, signal) =>
      take(api.GET("/people", { params: { query: { organisation: organisationId, active: true, cursor: cursor ?? undefined } }, signal })),
    [organisationId],
  );
  return html`
    <${Section} id="people" title=${t("people.title")}>
      <${Grown} of=${list} empty=${html`<p class="muted">${t("organisation.nobody")}</p>`}>
        ${(/** @type {Person[]} */ rows) => html`
          <ul class="plain-list">
            ${rows.map(
              (one) => html`
                <li key=${one.id}>
                  <a class="nl-link" href=${href("/people/:personId", { personId: one.id })}>${one.name}</a>
                  ${one.function && html`<span class="muted"> · ${one.function}</span>`}
                </li>
              `,
            )}
          </ul>
        `}
      <//>
    <//>
  `;
}

/**
 * @param {{ row: Organisation, regions: Region[], me: import("../session.js").Me | null,
 *   fresh: () => Promise<Organisation>, close: () => void, done: () => void }} props
 */
function Edit({ row, regions, me, fresh, close, done }) {
  const anywhere = administers(me);
  const mine = useRead(() => myRegions(me), []);
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Organisation} */ version) => {
    await change(version, patched(changes, ["name", "kind"]));
    say(t("app.saved"));
    close();
    done();
  };
  const offered = anywhere ? regions : regions.filter(({ id }) => id === row.regionId || mine.data?.some((one) => one.id === id));
  return html`
    <${Dialog} title=${row.name} close=${close}>
      <${EditForm}
        name="organisation/${row.id}"
        row=${row}
        fields=${ORGANISATION_FIELDS}
        label=${organisationLabel}
        shown=${organisationShown(regions)}
        save=${save}
        fresh=${fresh}
      >
        ${(/** @type {any} */ form) => html`<${OrganisationFields} form=${form} regions=${offered} anywhere=${anywhere} />`}
      <//>
    <//>
  `;
}
