import { html } from "htm/preact";
import { api, may, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Card, Section } from "../../components/card.js";
import { NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { moment } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["MinutesRead"]} Row */

/** What was added after the minutes became final, with who and when (W14). @param {{ row: Row, again: () => Promise<void> }} props */
export const Addenda = ({ row, again }) => html`
  <${Section} id="addenda" title=${t("addendum.title")}>
    ${row.addenda?.length
      ? row.addenda.map(
          (one) => html`<${Card} key=${one.id}>
            <p class="note">${one.text}</p>
            <p class="muted">${t("correction.by", { name: one.author, at: moment(one.createdAt) })}</p>
          <//>`,
        )
      : html`<p class="muted">${t("addendum.none")}</p>`}
    ${may(row, "addenda") && html`<${NewAddendum} row=${row} again=${again} />`}
  <//>
`;

/** @param {{ row: Row, again: () => Promise<void> }} props */
function NewAddendum({ row, again }) {
  const form = useForm(`addendum/${row.id}`, { text: "" }, async (values, key) => {
    const params = { path: { minutesId: row.id } };
    const body = /** @type {{ text: string }} */ (filled(values));
    await take(api.POST("/minutes/{minutesId}/addenda", { params, body, headers: once(key) }));
    say(t("addendum.saved"));
    void again();
    return { goOnFrom: { text: "" } };
  });
  return html`
    <div class="ask">
      <${FormOf} form=${form} save=${t("addendum.save")}>
        <${NoteField} ...${form.field("text")} label=${t("addendum.text")} hint=${t("addendum.hint")} required />
      <//>
    </div>
  `;
}
