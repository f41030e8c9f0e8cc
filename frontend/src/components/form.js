import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";
import { fieldId, fieldOf } from "../hooks/form.js";
import { t } from "../words.js";
import { Button } from "./button.js";
import { Icon } from "./icon.js";

/**
 * A form: the faults at the top, the fields, and the buttons. A refused save takes the focus to the faults.
 * @param {{ form: import("../hooks/form.js").Form<any>, save: string, cancel?: any, children?: any, danger?: boolean }} props
 */
export const FormOf = ({ form, save, cancel, children, danger }) => html`
  <form class="form" novalidate onSubmit=${form.submit}>
    <${ErrorSummary} problem=${form.problem} tries=${form.tries} />
    ${form.restored &&
    html`<p class="form__restored" role="status">
      ${t("form.restored")}
      <button type="button" class="linklike" onClick=${() => form.discard()}>${t("form.forget")}</button>
    </p>`}
    ${children}
    <div class="form__buttons">
      <${Button} submit kind="primary" danger=${danger} busy=${form.busy}>${save}<//> ${cancel}
    </div>
  </form>
`;

/**
 * What is wrong with what was sent, each fault linked to its field.
 * @param {{ problem: import("../api/problem.js").ProblemError | null, tries: number }} props
 */
export function ErrorSummary({ problem, tries }) {
  const top = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (tries) top.current?.focus();
  }, [tries]);
  if (!problem) return null;
  return html`
    <div class="utrecht-alert utrecht-alert--error error-summary" role="alert" tabindex="-1" ref=${top}>
      <${Icon} name="warning" />
      <div class="utrecht-alert__content">
        <h2 class="nl-heading nl-heading--level-3">${problem.title}</h2>
        <p>${problem.detail}</p>
        ${problem.faults.length > 0 &&
        html`<ul class="bullets">
          ${problem.faults.map((fault) => html`<li key=${fault.pointer}><${FaultLine} fault=${fault} /></li>`)}
        </ul>`}
      </div>
    </div>
  `;
}

/** @param {{ fault: import("../api/problem.js").Fault }} props */
function FaultLine({ fault }) {
  const control = document.getElementById(fieldId(fieldOf(fault)));
  if (!control) return html`${fault.detail}`;
  const name = nameOf(control);
  const jump = (/** @type {Event} */ event) => {
    event.preventDefault();
    control.focus();
    control.scrollIntoView({ block: "center" });
  };
  return html`<a class="nl-link" href="#${control.id}" onClick=${jump}>${name ? `${name}: ` : ""}${fault.detail}</a>`;
}

/** The words by which people know a field. @param {HTMLElement} control */
function nameOf(control) {
  const group = control.closest("fieldset")?.querySelector("legend");
  const label = group ?? document.querySelector(`label[for="${control.id}"]`);
  return label?.firstChild?.textContent?.trim() ?? "";
}
