/** Who takes part in a process, in what part and why (B1). */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, seen, take } from "../../../api/client.js";
import { filled } from "../../../body.js";
import { Button, IconButton } from "../../../components/button.js";
import { Section } from "../../../components/card.js";
import { Confirm } from "../../../components/confirm.js";
import { Dialog } from "../../../components/dialog.js";
import { ChoiceField, TextField } from "../../../components/field.js";
import { FormOf } from "../../../components/form.js";
import { Loaded } from "../../../components/states.js";
import { say } from "../../../components/toast.js";
import { useForm } from "../../../hooks/form.js";
import { useRead } from "../../../hooks/read.js";
import { choices, t } from "../../../words.js";
import { PickPerson } from "../../pick.js";
import { MOST } from "../places.js";

/** @typedef {import("../../../api/client.js").Schemas["MemberRead"]} Member */
/** @typedef {import("../../../api/client.js").Schemas["MemberCreate"]} Create */
/** @typedef {import("../places.js").Process} Process */

/** @param {{ process: Process }} props */
export function Members({ process }) {
  const path = { processId: process.id };
  const found = useRead(
    async (signal) => (await take(api.GET("/caseload/processes/{processId}/members", { params: { path, query: { limit: MOST } }, signal }))).items,
    [process.id],
  );
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState(/** @type {Member | null} */ (null));
  const add =
    may(process, "members") &&
    html`<${Button} small kind="subtle" icon="plus" aria-label=${t("member.add")} onClick=${() => setAdding(true)}>${t("app.add")}<//>`;
  return html`
    <${Section} id="members" title=${t("member.title")} extra=${add}>
      <${Loaded} of=${found}>
        ${(/** @type {Member[]} */ members) => choices("memberPart").map(({ value, label }) => html`
          <${Part} key=${value} title=${label} members=${members.filter(({ part }) => part === value)} remove=${setRemoving} />
        `)}
      <//>
      ${adding && html`<${Add} process=${process} close=${() => setAdding(false)} done=${found.again} />`}
      ${removing && html`<${Remove} member=${removing} close=${() => setRemoving(null)} done=${found.again} />`}
    <//>
  `;
}

/** @param {{ title: string, members: Member[], remove: (member: Member) => void }} props */
const Part = ({ title, members, remove }) =>
  members.length > 0 &&
  html`
    <h3 class="nl-heading nl-heading--level-4">${title}</h3>
    <ul class="members">
      ${members.map(
        (one) => html`
          <li key=${one.id} class="members__one">
            <div><span class="party__name">${one.name}</span>${one.why && html`<span class="muted">${one.why}</span>`}</div>
            ${may(one, "delete") && html`<${IconButton} icon="cross" label=${t("member.remove", { name: one.name ?? "" })} onClick=${() => remove(one)} />`}
          </li>
        `,
      )}
    </ul>
  `;

/** @param {{ process: Process, close: () => void, done: () => void }} props */
function Add({ process, close, done }) {
  const empty = { personId: null, personName: null, part: "team", why: "" };
  const form = useForm(`caseload/member/new/${process.id}`, /** @type {Record<string, any>} */ (empty), async ({ personName: _, ...values }, key) => {
    const body = /** @type {Create} */ (filled(values));
    await take(api.POST("/caseload/processes/{processId}/members", { params: { path: { processId: process.id } }, body, headers: once(key) }));
    say(t("member.added"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${t("member.add")} close=${close}>
      <p class="muted">${t("member.addText")}</p>
      <${FormOf} form=${form} save=${t("member.add")}>
        <${PickPerson}
          ...${form.field("personId")}
          label=${t("worker.name")}
          hint=${t("worker.nameHint")}
          required
          chosen=${form.values.personName}
          choose=${(/** @type {any} */ one) => form.set({ personId: one?.id ?? null, personName: one?.name ?? null })}
        />
        <${ChoiceField} ...${form.field("part")} label=${t("member.part")} choices=${choices("memberPart")} />
        <${TextField} ...${form.field("why")} label=${t("member.why")} hint=${t("member.whyHint")} />
      <//>
    <//>
  `;
}

/** @param {{ member: Member, close: () => void, done: () => void }} props */
function Remove({ member, close, done }) {
  const act = async () => {
    await take(api.DELETE("/caseload/members/{memberId}", { params: { path: { memberId: member.id } }, headers: seen(member) }));
    say(t("member.removed"));
    close();
    done();
  };
  return html`
    <${Confirm} title=${t("member.remove", { name: member.name ?? "" })} yes=${t("member.removeYes")} act=${act} close=${close}>
      <p>${t("member.removeText")}</p>
    <//>
  `;
}
