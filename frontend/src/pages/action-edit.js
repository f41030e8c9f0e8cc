import { html } from "htm/preact";
import { api, seen, take } from "../api/client.js";
import { patched } from "../body.js";
import { LinkButton } from "../components/button.js";
import { ConflictView } from "../components/conflict.js";
import { FormOf } from "../components/form.js";
import { Page } from "../components/page.js";
import { Loaded } from "../components/states.js";
import { say } from "../components/toast.js";
import { calendarDay } from "../format.js";
import { useEdit } from "../hooks/edit.js";
import { useRead } from "../hooks/read.js";
import { go, href } from "../router.js";
import { t, term } from "../words.js";
import { ACTION_FIELDS, ActionFields, actionLabel, ownersOf } from "./actions/fields.js";

/** @typedef {import("../api/client.js").Schemas["ActionRead"]} Action */
/** @typedef {import("../components/field.js").Choice} Choice */

/** Changing what was agreed; another day is a new promise (W15). @param {import("../routes.js").PageProps} props */
export default function ActionEdit({ params }) {
  const actionId = params.actionId ?? "";
  const fresh = (/** @type {AbortSignal | undefined} */ signal = undefined) =>
    take(api.GET("/actions/{actionId}", { params: { path: { actionId } }, signal }));
  const found = useRead(
    async (signal) => {
      const row = await fresh(signal);
      return { row, owners: await ownersOf(row.caseId, signal) };
    },
    [actionId],
  );
  const back = { href: href("/actions/:actionId", { actionId }), label: found.data?.row.what ?? t("action.one") };
  return html`
    <${Page} title=${t("actionEdit.title")} help="help.action" back=${back} narrow>
      <${Loaded} of=${found}>
        ${(/** @type {{ row: Action, owners: Choice[] }} */ { row, owners }) => html`<${Edit} row=${row} owners=${owners} fresh=${fresh} />`}
      <//>
    <//>
  `;
}

/** @param {{ row: Action, owners: Choice[], fresh: () => Promise<Action> }} props */
function Edit({ row, owners, fresh }) {
  const page = href("/actions/:actionId", { actionId: row.id });
  const { form, clash, settle } = useEdit({
    name: `action/${row.id}`,
    row,
    fields: ACTION_FIELDS,
    fresh,
    async save(changes, version) {
      const params = { path: { actionId: row.id } };
      const body = patched(changes, ["what", "ownerId", "dueOn", "term"]);
      await take(api.PATCH("/actions/{actionId}", { params, headers: seen(version), body }));
      say(t("app.saved"));
      go(page);
    },
  });
  if (clash) {
    const sides = (/** @type {string[]} */ fields) =>
      fields.map((name) => ({
        name,
        label: actionLabel(name),
        mine: shown(name, form.values[name], owners),
        theirs: shown(name, /** @type {Record<string, any>} */ (clash.theirs)[name], owners),
      }));
    return html`<${ConflictView} problem=${clash.problem} both=${sides(clash.both)} others=${sides(clash.others)} settle=${settle} />`;
  }
  return html`
    <${FormOf} form=${form} save=${t("app.save")} cancel=${html`<${LinkButton} kind="subtle" href=${page}>${t("app.cancel")}<//>`}>
      <${ActionFields} form=${form} owners=${owners} />
    <//>
  `;
}

/** A value in words. @param {string} name @param {any} value @param {Choice[]} owners */
function shown(name, value, owners) {
  if (!value) return "";
  if (name === "dueOn") return calendarDay(value);
  if (name === "ownerId") return owners.find((one) => one.value === value)?.label ?? "";
  return name === "term" ? term("term", value) : value;
}
