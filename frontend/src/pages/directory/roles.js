import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, seen, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Dialog } from "../../components/dialog.js";
import { EditForm } from "../../components/edit-form.js";
import { DayField, SelectField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { calendarDay, isoDay, now } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { allRegions } from "../../regions.js";
import { choices, t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["RoleRead"]} Role */
/** @typedef {import("../../api/client.js").Schemas["RoleCreate"]} RoleCreate */
/** @typedef {import("../../regions.js").Region} Region */

/** Roles that belong to no region. @type {unknown[]} */
const EVERYWHERE = ["administrator", "officer"];

/** What somebody may do for a whole region, or for the installation; for administrators (S7). @param {{ personId: string }} props */
export function Roles({ personId }) {
  const found = useRead(
    async (signal) => {
      const page = await take(api.GET("/people/{personId}/roles", { params: { path: { personId } }, signal }));
      return { roles: page.items, regions: await allRegions() };
    },
    [personId],
  );
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState(/** @type {Role | null} */ (null));
  const add = html`<${Button} small kind="subtle" icon="plus" onClick=${() => setAdding(true)} aria-label=${`${t("app.add")}: ${t("role.add")}`}>${t("app.add")}<//>`;
  return html`
    <${Section} id="roles" title=${t("role.title")} extra=${add}>
      <${Loaded} of=${found}>
        ${(/** @type {{ roles: Role[], regions: Region[] }} */ { roles, regions }) => html`
          ${roles.length
            ? html`<ul class="plain-list">${roles.map((role) => html`<li key=${role.id}><${One} role=${role} regions=${regions} end=${setEnding} /></li>`)}</ul>`
            : html`<p class="muted">${t("role.none")}</p>`}
          ${adding && html`<${Give} personId=${personId} regions=${regions} close=${() => setAdding(false)} done=${found.again} />`}
        `}
      <//>
      ${ending && html`<${End} role=${ending} close=${() => setEnding(null)} done=${found.again} />`}
    <//>
  `;
}

/** @param {{ role: Role, regions: Region[], end: (role: Role) => void }} props */
const One = ({ role, regions, end }) => html`
  <span class="party__name">${[term("hat", role.role), regions.find(({ id }) => id === role.regionId)?.name].filter(Boolean).join(", ")}</span>
  <span class="muted">
    ${role.validUntil
      ? t("role.period", { from: calendarDay(role.validFrom), until: calendarDay(role.validUntil) })
      : t("role.since", { from: calendarDay(role.validFrom) })}
  </span>
  ${may(role, "edit") &&
  html`<span class="row-steps"><${Button} small kind="subtle" icon="pencil" onClick=${() => end(role)} aria-label=${`${t("role.end")}: ${term("hat", role.role)}`}>${t("role.end")}<//></span>`}
`;

/** @param {{ personId: string, regions: Region[], close: () => void, done: () => void }} props */
function Give({ personId, regions, close, done }) {
  const empty = { role: null, regionId: null, validFrom: isoDay(now()), validUntil: null };
  const form = useForm(`role/new/${personId}`, empty, async (values, key) => {
    const regionId = EVERYWHERE.includes(values.role) ? null : values.regionId;
    const body = /** @type {RoleCreate} */ (/** @type {unknown} */ (filled({ ...values, regionId })));
    await take(api.POST("/people/{personId}/roles", { params: { path: { personId } }, body, headers: once(key) }));
    say(t("role.given"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${t("role.add")} close=${close}>
      <${FormOf} form=${form} save=${t("role.save")}>
        <${SelectField} ...${form.field("role")} label=${t("role.role")} choices=${choices("standingRole")} empty=${t("role.choose")} required />
        ${!EVERYWHERE.includes(form.values.role) &&
        html`<${SelectField}
          ...${form.field("regionId")}
          label=${t("case.region")}
          choices=${regions.map(({ id, name }) => ({ value: id, label: name }))}
          empty=${t("caseNew.chooseRegion")}
          required
        />`}
        <div class="form__row">
          <${DayField} ...${form.field("validFrom")} label=${label("validFrom")} required />
          <${DayField} ...${form.field("validUntil")} label=${label("validUntil")} />
        </div>
      <//>
    <//>
  `;
}

/** Another last day. @param {{ role: Role, close: () => void, done: () => void }} props */
function End({ role, close, done }) {
  const path = { roleId: role.id };
  const save = async (/** @type {Record<string, any>} */ body, /** @type {Role} */ version) => {
    await take(api.PATCH("/roles/{roleId}", { params: { path }, headers: seen(version), body }));
    say(t("app.saved"));
    close();
    done();
  };
  return html`
    <${Dialog} title=${`${t("role.end")}: ${term("hat", role.role)}`} close=${close}>
      <${EditForm}
        name="role/${role.id}"
        row=${role}
        fields=${["validUntil"]}
        label=${label}
        shown=${(/** @type {string} */ _field, /** @type {any} */ value) => value && calendarDay(value)}
        save=${save}
        fresh=${() => take(api.GET("/roles/{roleId}", { params: { path } }))}
      >
        ${(/** @type {any} */ form) => html`
          <${DayField} ...${form.field("validUntil")} label=${label("validUntil")} hint=${t("role.untilHint")} />
        `}
      <//>
    <//>
  `;
}

/** @param {string} field */
const label = (field) => t(/** @type {import("../../words.js").Key} */ (`role.${field}`));
