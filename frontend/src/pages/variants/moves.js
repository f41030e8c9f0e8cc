import { html } from "htm/preact";
import { api, once, take } from "../../api/client.js";
import { Confirm } from "../../components/confirm.js";
import { Dialog } from "../../components/dialog.js";
import { NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["VariantRead"]} Variant */
/** @typedef {{ row: Variant, close: () => void, done: () => void }} Props */

/** Lay it before a second person. @param {Props} props */
export function Ask({ row, close, done }) {
  const act = async (/** @type {string} */ key) => {
    await take(api.POST("/anonymised-variants/{variantId}/request", { params: { path: { variantId: row.id } }, headers: once(key) }));
    say(t("variant.asked"));
    close();
    done();
  };
  return html`<${Confirm} title=${t("variant.ask")} yes=${t("variant.ask")} act=${act} close=${close}><p>${t("variant.askText")}</p><//>`;
}

/** Say as the second person that nobody can be known by it. @param {Props} props */
export function Approve({ row, close, done }) {
  const act = async (/** @type {string} */ key) => {
    await take(api.POST("/anonymised-variants/{variantId}/approval", { params: { path: { variantId: row.id } }, headers: once(key) }));
    say(t("variant.approved"));
    close();
    done();
  };
  return html`<${Confirm} title=${t("variant.approve")} yes=${t("variant.approve")} act=${act} close=${close}><p>${t("variant.approveText")}</p><//>`;
}

/** Send it back to who made it. @param {Props} props */
export function Return({ row, close, done }) {
  const form = useForm(`variant/${row.id}/return`, { reason: "" }, async (body, key) => {
    await take(api.POST("/anonymised-variants/{variantId}/return", { params: { path: { variantId: row.id } }, body, headers: once(key) }));
    say(t("variant.returned"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${t("variant.return")} close=${close}>
      <${FormOf} form=${form} save=${t("variant.return")}>
        <${NoteField} ...${form.field("reason")} label=${t("variant.returnReason")} required rows=${3} />
      <//>
    <//>
  `;
}

/** Nobody else reads it any more. @param {Props} props */
export function Withdraw({ row, close, done }) {
  const form = useForm(`variant/${row.id}/withdrawal`, { reason: "" }, async (body, key) => {
    await take(api.POST("/anonymised-variants/{variantId}/withdrawal", { params: { path: { variantId: row.id } }, body, headers: once(key) }));
    say(t("variant.withdrawn"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${t("variant.withdraw")} close=${close}>
      <p>${t("variant.withdrawText")}</p>
      <${FormOf} form=${form} save=${t("variant.withdraw")} danger>
        <${NoteField} ...${form.field("reason")} label=${t("variant.withdrawReason")} required rows=${3} />
      <//>
    <//>
  `;
}
