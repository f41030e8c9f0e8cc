import { html } from "htm/preact";
import { api, may, once, take } from "../../api/client.js";
import { Button, LinkButton } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { ChecksField, SelectField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Alert } from "../../components/states.js";
import { useForm } from "../../hooks/form.js";
import { href } from "../../router.js";
import { t } from "../../words.js";
import { GroundRules, seatOf } from "./side.js";

/** @typedef {import("./data.js").Table} Table */

/** Before the opening: who is there, who takes the minutes, and how people treat each other (W3, W8). @param {{ table: Table, opened: () => void }} props */
export const Opening = ({ table, opened }) => html`
  <div class="opening">
    <${GroundRules} rules=${table.meeting.groundRules} />
    ${may(table.meeting, "opening")
      ? html`<${Open} table=${table} opened=${opened} />`
      : html`<${Alert} title=${t("live.waitTitle")}><p>${t(table.meeting.status === "planned" ? "live.notInvited" : "live.wait")}</p><//>`}
  </div>
`;

/** @param {{ table: Table, opened: () => void }} props */
function Open({ table, opened }) {
  const { meeting, participants } = table;
  const all = participants.map(({ id }) => id);
  const named = participants.some(({ roles }) => roles?.includes("minute_taker"));
  const form = useForm(`live/${meeting.id}/opening`, { present: /** @type {string[]} */ ([]), minuteTakerId: /** @type {string | null} */ (null) }, async (values, key) => {
    await take(api.POST("/meetings/{meetingId}/opening", { params: { path: { meetingId: meeting.id } }, body: values, headers: once(key) }));
    opened();
  });
  const everybody = form.values.present.length === all.length;
  const preparation = html`<${LinkButton} kind="subtle" href=${href("/meetings/:meetingId", { meetingId: meeting.id })}>${t("live.preparation")}<//>`;
  return html`
    <${Section} id="open" title=${t("live.whoIsThere")}>
      <${FormOf} form=${form} save=${t("live.open")} cancel=${preparation}>
        <${Button} small onClick=${() => form.set({ present: everybody ? [] : all })}>${t(everybody ? "live.tickNone" : "live.tickAll")}<//>
        <${ChecksField} ...${form.field("present")} label=${t("live.present")} hint=${t("live.presentHint")}
          choices=${participants.map((seat) => ({ value: seat.id, label: [seat.name, seatOf(seat)].filter(Boolean).join(" · ") }))} />
        ${!named &&
        html`<${SelectField} ...${form.field("minuteTakerId")} label=${t("live.minuteTaker")} hint=${t("live.minuteTakerHint")} empty=${t("live.pick")}
          choices=${participants.filter(({ roles }) => !roles?.includes("chair")).map(({ id, name }) => ({ value: id, label: name }))} />`}
      <//>
    <//>
  `;
}
