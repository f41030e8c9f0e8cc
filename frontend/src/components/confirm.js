import { html } from "htm/preact";
import { useAct } from "../hooks/act.js";
import { t } from "../words.js";
import { Button } from "./button.js";
import { Dialog } from "./dialog.js";
import { Refused } from "./states.js";

/**
 * Asks once more before something is taken away. `act` gets the idempotency key; a refusal is shown here.
 * @param {{ title: string, children?: any, yes: string, act: (key: string) => Promise<unknown>, close: () => void }} props
 */
export function Confirm({ title, children, yes, act, close }) {
  const doing = useAct(act);
  return html`
    <${Dialog} title=${title} close=${close}>
      <${Refused} problem=${doing.problem} />
      ${children}
      <div class="form__buttons">
        <${Button} kind="primary" danger busy=${doing.busy} onClick=${() => doing.run()}>${yes}<//>
        <${Button} kind="subtle" onClick=${close}>${t("app.cancel")}<//>
      </div>
    <//>
  `;
}
