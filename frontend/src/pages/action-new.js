import { html } from "htm/preact";
import { api, once, take } from "../api/client.js";
import { filled } from "../body.js";
import { LinkButton } from "../components/button.js";
import { FormOf } from "../components/form.js";
import { Page } from "../components/page.js";
import { Loaded } from "../components/states.js";
import { say } from "../components/toast.js";
import { useForm } from "../hooks/form.js";
import { useRead } from "../hooks/read.js";
import { go } from "../router.js";
import { toCase } from "../steps.js";
import { t } from "../words.js";
import { ActionFields, ownersOf } from "./actions/fields.js";

/** @typedef {import("../api/client.js").Schemas["ActionCreate"]} ActionCreate */
/** @typedef {import("../components/field.js").Choice} Choice */

/** An action between two meetings (W15). @param {import("../routes.js").PageProps} props */
export default function ActionNew({ params }) {
  const caseId = params.caseId ?? "";
  const owners = useRead((signal) => ownersOf(caseId, signal), [caseId]);
  return html`
    <${Page} title=${t("actionNew.title")} lead=${t("actionNew.lead")} help="help.actionNew" back=${{ href: toCase(caseId, "actions"), label: t("case.one") }} narrow>
      <${Loaded} of=${owners}>${(/** @type {Choice[]} */ all) => html`<${Agree} caseId=${caseId} owners=${all} />`}<//>
    <//>
  `;
}

/** @param {{ caseId: string, owners: Choice[] }} props */
function Agree({ caseId, owners }) {
  const page = toCase(caseId, "actions");
  const initial = { what: "", how: "", ownerId: null, dueOn: null, term: null };
  const form = useForm(`action-new/${caseId}`, initial, async (values, key) => {
    const body = /** @type {ActionCreate} */ (/** @type {unknown} */ (filled(values)));
    await take(api.POST("/cases/{caseId}/actions", { params: { path: { caseId } }, body, headers: once(key) }));
    say(t("actionNew.done"));
    go(page);
  });
  return html`
    <${FormOf} form=${form} save=${t("actionNew.save")} cancel=${html`<${LinkButton} kind="subtle" href=${page}>${t("app.cancel")}<//>`}>
      <${ActionFields} form=${form} owners=${owners} />
    <//>
  `;
}
