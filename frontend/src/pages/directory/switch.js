import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Confirm } from "../../components/confirm.js";
import { say } from "../../components/toast.js";
import { t } from "../../words.js";
import "../../styles/directory.css";

/** @typedef {import("../../words.js").Key} Key */

/**
 * Taking somebody or something out of use, or in use again. Nothing is removed: cases refer to it.
 * @param {{ row: { name: string, active?: boolean }, kind: "person" | "organisation" | "client", change: (active: boolean) => Promise<unknown>, done: () => void }} props
 */
export function Switch({ row, kind, change, done }) {
  const [asking, setAsking] = useState(false);
  const way = row.active ? "off" : "on";
  const act = async () => {
    await change(!row.active);
    setAsking(false);
    say(t("app.saved"));
    done();
  };
  return html`
    <${Section} id="switch" title=${t(`switch.${way}`)}>
      <div class="switch">
        <p>${t(/** @type {Key} */ (`switch.${kind}.${way}`))}</p>
        <p><${Button} danger=${row.active} onClick=${() => setAsking(true)}>${t(`switch.${way}`)}<//></p>
      </div>
      ${asking &&
      html`<${Confirm} title=${row.name} yes=${t(`switch.${way}`)} act=${act} close=${() => setAsking(false)}>
        <p>${t(/** @type {Key} */ (`switch.${kind}.${way}`))}</p>
      <//>`}
    <//>
  `;
}
