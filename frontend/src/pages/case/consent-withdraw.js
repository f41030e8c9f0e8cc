import { html } from "htm/preact";
import { api, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Dialog } from "../../components/dialog.js";
import { NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["ConsentRead"]} Consent */

/** The client takes a consent back (W7). @param {{ consent: Consent, close: () => void, done: () => void }} props */
export function WithdrawConsent({ consent, close, done }) {
  const form = useForm(`consent/${consent.id}/withdrawal`, { note: "" }, async (values, key) => {
    const params = { path: { consentId: consent.id } };
    await take(api.POST("/consents/{consentId}/withdrawal", { params, body: filled(values), headers: once(key) }));
    say(t("consent.withdrawn"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${t("consent.withdraw")} close=${close}>
      <p class="note">${consent.purpose}</p>
      <p>${t("consent.withdrawText")}</p>
      <${FormOf} form=${form} save=${t("consent.withdraw")} danger>
        <${NoteField} ...${form.field("note")} label=${t("consent.note")} hint=${t("consent.noteHint")} rows=${3} />
      <//>
    <//>
  `;
}
