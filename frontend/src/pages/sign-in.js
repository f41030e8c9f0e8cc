import { html } from "htm/preact";
import { Button } from "../components/button.js";
import { Dialog } from "../components/dialog.js";
import { Page } from "../components/page.js";
import { Alert, Loaded, Refused } from "../components/states.js";
import { useAct } from "../hooks/act.js";
import { useRead } from "../hooks/read.js";
import { leave, signInAs, signInElsewhere, useSession, waysIn } from "../session.js";
import { t, term } from "../words.js";

/** @typedef {import("../api/client.js").Schemas["DemoAccount"]} DemoAccount */

/** Those who use casustafel most come first. */
const ORDER = ["coordinator", "presenter", "organiser", "chair", "minute_taker", "manager", "officer", "administrator"];

/** Who is not signed in yet, or came back from their provider without success. */
export function SignIn() {
  const { problem } = useSession();
  return html`
    <${Page} title=${t("signIn.title")} lead=${t("signIn.lead")} narrow>
      <${Refused} problem=${problem} />
      <${Ways} />
      <p class="muted page__foot">${t("signIn.link")}</p>
    <//>
  `;
}

/** Whose session ended under way: over the page, which keeps everything. @param {{ me: import("../session.js").Me | null }} props */
export const SignInAgain = ({ me }) => html`
  <${Dialog} title=${t("session.title")}>
    <p tabindex="-1" autofocus>${t("session.text")}</p>
    <${Ways} first=${me?.personId ?? null} />
    <p><${Button} kind="subtle" onClick=${leave}>${t("session.leave")}<//></p>
  <//>
`;

/** The ways in: a work account, and the people of a demonstration. @param {{ first?: string | null }} props */
function Ways({ first = null }) {
  const ways = useRead(waysIn, []);
  return html`
    <${Loaded} of=${ways}>
      ${(/** @type {Awaited<ReturnType<typeof waysIn>>} */ { providers, people }) => html`
        ${providers.map(({ name }) => html`<${Elsewhere} name=${name} />`)}
        ${people.length > 0 && html`<${Demo} people=${people} first=${first} />`}
        ${!providers.length && !people.length && html`<${Alert}><p>${t("signIn.none")}</p><//>`}
      `}
    <//>
  `;
}

/** @param {{ name: string | null }} props */
function Elsewhere({ name }) {
  const go = useAct(signInElsewhere);
  return html`
    <section class="section">
      <${Refused} problem=${go.problem} />
      <p class="muted">${t("signIn.withText")}</p>
      <${Button} kind="primary" busy=${go.busy} onClick=${() => go.run()}>${t("signIn.with", { name: name ?? t("signIn.workAccount") })}<//>
    </section>
  `;
}

/** @param {{ people: DemoAccount[], first: string | null }} props */
function Demo({ people, first }) {
  const enter = useAct((_, /** @type {string} */ personId) => signInAs(personId));
  const rank = (/** @type {DemoAccount} */ { personId, roles }) =>
    personId === first ? -1 : Math.min(...roles.map((role) => ORDER.indexOf(role)));
  const order = [...people].sort((a, b) => rank(a) - rank(b));
  return html`
    <section class="section" aria-labelledby="demo-title">
      <h2 class="nl-heading nl-heading--level-2" id="demo-title">${t("signIn.demo")}</h2>
      <p>${t("signIn.demoText")}</p>
      <${Refused} problem=${enter.problem} />
      <ul class="people">
        ${order.map(
          (one) => html`
            <li key=${one.personId}>
              <button type="button" class="person" disabled=${enter.busy} onClick=${() => enter.run(one.personId)}>
                <span class="person__name">${one.name}</span>
                <span class="person__function">${described(one)}</span>
              </button>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

/** @param {DemoAccount} person */
function described({ roles, function: work }) {
  const words = roles.map((role) => term("hat", role)).join(", ");
  return words === work?.toLowerCase() ? work : [work, words].filter(Boolean).join(" · ");
}
