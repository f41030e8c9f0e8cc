import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { keep, recall } from "../store.js";
import { t } from "../words.js";
import { Button, IconButton } from "./button.js";
import { Dialog } from "./dialog.js";
import { TextField } from "./field.js";

/** @typedef {{ name: string, filters: Record<string, string | undefined> }} View */

/**
 * Ways to look at a list: those that everybody has, and those that somebody kept in this browser.
 * @param {object} props
 * @param {string} props.name of the list
 * @param {string} props.own whose views
 * @param {Record<string, string>} props.now the filters in use
 * @param {View[]} props.fixed
 * @param {(filters: View["filters"]) => string} props.address
 */
export function SavedViews({ name, own, now, fixed, address }) {
  const place = `views.${name}.${own}`;
  const [kept, setKept] = useState(/** @type {View[]} */ (recall("browser", place) ?? []));
  const [naming, setNaming] = useState(false);
  const store = (/** @type {View[]} */ views) => {
    keep("browser", place, views.length ? views : null);
    setKept(views);
  };
  const present = [...fixed, ...kept].some((view) => equal(view.filters, now));
  return html`
    <div class="views">
      <ul class="views__list" aria-label=${t("views.label")}>
        ${fixed.map((view) => html`<li key=${view.name}><${Tab} view=${view} now=${now} address=${address} /></li>`)}
        ${kept.map(
          (view) => html`
            <li key=${view.name} class="views__own">
              <${Tab} view=${view} now=${now} address=${address} />
              <${IconButton}
                icon="cross"
                label=${t("views.remove", { name: view.name })}
                onClick=${() => store(kept.filter((one) => one !== view))}
              />
            </li>
          `,
        )}
      </ul>
      ${!present && html`<${Button} small kind="subtle" icon="plus" onClick=${() => setNaming(true)}>${t("views.keep")}<//>`}
      ${naming &&
      html`<${Naming}
        close=${() => setNaming(false)}
        done=${(/** @type {string} */ given) => {
          store([...kept.filter((view) => view.name !== given), { name: given, filters: now }]);
          setNaming(false);
        }}
      />`}
    </div>
  `;
}

/** @param {{ view: View, now: Record<string, string>, address: (filters: View["filters"]) => string }} props */
const Tab = ({ view, now, address }) => html`
  <a class="views__tab" href=${address(view.filters)} aria-current=${equal(view.filters, now) ? "true" : undefined}>${view.name}</a>
`;

/** @param {{ close: () => void, done: (name: string) => void }} props */
function Naming({ close, done }) {
  const [name, setName] = useState("");
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (name.trim()) done(name.trim());
  };
  return html`
    <${Dialog} title=${t("views.keep")} close=${close}>
      <form onSubmit=${submit}>
        <${TextField} id="view-name" name="name" label=${t("views.name")} hint=${t("views.hint")} value=${name} onValue=${setName} maxlength=${40} />
        <div class="form__buttons"><${Button} submit kind="primary">${t("app.save")}<//></div>
      </form>
    <//>
  `;
}

/** @param {View["filters"]} filters @param {Record<string, string>} now */
const equal = (filters, now) => Object.entries(now).every(([key, value]) => (filters[key] ?? "") === value);
