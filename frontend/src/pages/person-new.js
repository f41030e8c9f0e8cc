import { html } from "htm/preact";
import { api, once, take } from "../api/client.js";
import { filled } from "../body.js";
import { LinkButton } from "../components/button.js";
import { FormOf } from "../components/form.js";
import { Page } from "../components/page.js";
import { say } from "../components/toast.js";
import { useForm } from "../hooks/form.js";
import { go, href } from "../router.js";
import { t } from "../words.js";
import { PERSON_FIELDS, PersonFields } from "./directory/person-fields.js";

/** @typedef {import("../api/client.js").Schemas["PersonCreate"]} Create */

/** Somebody new in the directory. */
export default function PersonNew() {
  const empty = { ...Object.fromEntries(PERSON_FIELDS.map((field) => [field, null])), organisationName: null, language: "nl" };
  const form = useForm("person/new", empty, async ({ organisationName: _shown, ...values }, key) => {
    const body = /** @type {Create} */ (/** @type {unknown} */ (filled(values)));
    const made = await take(api.POST("/people", { body, headers: once(key) }));
    say(t("people.added"));
    go(href("/people/:personId", { personId: made.id }));
  });
  return html`
    <${Page} title=${t("people.add")} lead=${t("people.addLead")} help="help.people" back=${{ href: "#/people", label: t("people.title") }} narrow>
      <${FormOf} form=${form} save=${t("people.save")} cancel=${html`<${LinkButton} kind="subtle" href="#/people">${t("app.cancel")}<//>`}>
        <${PersonFields} form=${form} organisation=${form.values.organisationName} />
      <//>
    <//>
  `;
}
