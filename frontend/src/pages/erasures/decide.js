import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, once, seen, take } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { Confirm } from "../../components/confirm.js";
import { Dialog } from "../../components/dialog.js";
import { TickField } from "../../components/field.js";
import { Alert, Refused } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useAct } from "../../hooks/act.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["ErasureProposalRead"]} Proposal */
/** @typedef {{ row: Proposal, close: () => void, done: () => void }} Props */

/** Erasing a case as the second person. The box has to be ticked each time anew, so nothing of it is kept. @param {Props} props */
export function Erase({ row, close, done }) {
  const [sure, setSure] = useState(false);
  const [missing, setMissing] = useState(false);
  const id = `sure-${row.id}`;
  const erase = useAct(async (key) => {
    const params = { path: { erasureProposalId: row.id } };
    await take(api.POST("/erasure-proposals/{erasureProposalId}/confirmation", { params, headers: once(key) }));
    say(t("erase.done"));
    close();
    done();
  });
  const press = () => {
    setMissing(!sure);
    if (sure) void erase.run();
    else document.getElementById(id)?.focus();
  };
  return html`
    <${Dialog} title=${t("erase.confirm")} close=${close}>
      <${Refused} problem=${erase.problem} />
      <${Alert} kind="warning" title=${t("erase.final")}><p>${t("erase.goes")}</p><//>
      <p>${t("erase.stays")}</p>
      <${TickField} id=${id} name="sure" label=${t("erase.sure")} value=${sure} onValue=${setSure} error=${missing && !sure ? t("erase.sureMissing") : undefined} />
      <div class="form__buttons">
        <${Button} kind="primary" danger busy=${erase.busy} onClick=${press}>${t("erase.confirm")}<//>
        <${Button} kind="subtle" onClick=${close}>${t("app.cancel")}<//>
      </div>
    <//>
  `;
}

/** Taking a proposal back, or turning down that of somebody else. @param {Props & { title: string }} props */
export function Drop({ row, title, close, done }) {
  const act = async () => {
    const params = { path: { erasureProposalId: row.id } };
    await take(api.DELETE("/erasure-proposals/{erasureProposalId}", { params, headers: seen(row) }));
    say(t("erase.dropped"));
    close();
    done();
  };
  return html`<${Confirm} title=${title} yes=${title} act=${act} close=${close}><p>${t("erase.dropText")}</p><//>`;
}
