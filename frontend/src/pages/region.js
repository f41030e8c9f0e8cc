import { html } from "htm/preact";
import { api, may, seen, take } from "../api/client.js";
import { patched } from "../body.js";
import { LinkButton } from "../components/button.js";
import { EditForm } from "../components/edit-form.js";
import { DataList } from "../components/list.js";
import { Page } from "../components/page.js";
import { Alert, Loaded } from "../components/states.js";
import { say } from "../components/toast.js";
import { useRead } from "../hooks/read.js";
import { forgetRegions } from "../regions.js";
import { go, href } from "../router.js";
import { t } from "../words.js";
import { REGION_FIELDS, RegionFields, regionLabel, regionShown, withPlans } from "./templates/region-fields.js";
import "../styles/templates.css";

/** @typedef {import("../regions.js").Region} Region */

/** What a region chooses: its working days, its reminders, the size of a group (S5). @param {import("../routes.js").PageProps} props */
export default function RegionPage({ params }) {
  const path = { regionId: params.regionId ?? "" };
  const fresh = async () => withPlans(await take(api.GET("/regions/{regionId}", { params: { path } })));
  const found = useRead(fresh, [path.regionId]);
  const address = href("/templates", {}, { region: found.data?.code });
  return html`
    <${Page} title=${found.data?.name ?? t("case.region")} lead=${t("region.lead")} help="help.region" back=${{ href: address, label: t("templates.title") }} narrow>
      <${Loaded} of=${found}>
        ${(/** @type {Region} */ row) =>
          may(row, "edit")
            ? html`<${Alert}><p>${t("region.kept")}</p><//><${Edit} row=${row} fresh=${fresh} address=${address} />`
            : html`<${DataList} gap=${t("app.empty")} facts=${REGION_FIELDS.map((field) => [regionLabel(field), regionShown(field, row[field])])} />`}
      <//>
    <//>
  `;
}

/** @param {{ row: Region, fresh: () => Promise<Region>, address: string }} props */
function Edit({ row, fresh, address }) {
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Region} */ version) => {
    const body = patched(changes, []);
    const params = { path: { regionId: row.id } };
    await take(api.PATCH("/regions/{regionId}", { params, headers: seen(version), body }));
    forgetRegions();
    say(t("app.saved"));
    go(address);
  };
  return html`
    <${EditForm}
      name="region/${row.id}"
      row=${row}
      fields=${REGION_FIELDS}
      label=${regionLabel}
      shown=${regionShown}
      save=${save}
      fresh=${fresh}
      cancel=${html`<${LinkButton} kind="subtle" href=${address}>${t("app.cancel")}<//>`}
    >
      ${(/** @type {any} */ form) => html`<${RegionFields} form=${form} />`}
    <//>
  `;
}
