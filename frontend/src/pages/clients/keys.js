import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, take } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Confirm } from "../../components/confirm.js";
import { TextField } from "../../components/field.js";
import { Alert, Refused } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { dayOf, now, relative } from "../../format.js";
import { useAct } from "../../hooks/act.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["ClientRead"]} Client */
/** @typedef {import("../../api/client.js").Schemas["KeyRead"]} Key */

/** The keys of a system. A new one is shown once; two may work, so that the system can change over. @param {{ row: Client, again: () => void }} props */
export function Keys({ row, again }) {
  const [secret, setSecret] = useState("");
  const [ending, setEnding] = useState(/** @type {Key | null} */ (null));
  const make = useAct(async (key) => {
    const path = { clientId: row.id };
    const made = await take(api.POST("/clients/{clientId}/keys", { params: { path }, body: {}, headers: once(key) }));
    setSecret(made.key);
    again();
  });
  const revoke = async (/** @type {string} */ key) => {
    const path = { keyId: ending?.id ?? "" };
    await take(api.POST("/client-keys/{keyId}/revocation", { params: { path }, headers: once(key) }));
    setEnding(null);
    say(t("key.revoked"));
    again();
  };
  return html`
    <${Section} id="keys" title=${t("client.keysOf")}>
      <p>${t("key.text")}</p>
      ${secret && html`<${Fresh} secret=${secret} />`}
      ${may(row, "keys") && html`<div class="buttons"><${Button} icon="plus" busy=${make.busy} onClick=${() => make.run()}>${t("key.make")}<//></div>`}
      <${Refused} problem=${make.problem} />
      ${row.keys?.length
        ? html`<ul class="plain-list">${[...row.keys].reverse().map((key) => html`<li key=${key.id}><${One} row=${key} end=${setEnding} /></li>`)}</ul>`
        : html`<p class="muted">${t("key.none")}</p>`}
      ${ending &&
      html`<${Confirm} title="${t("key.revoke")}: ${ending.prefix}" yes=${t("key.revoke")} act=${revoke} close=${() => setEnding(null)}>
        <p>${t("key.revokeText")}</p>
      <//>`}
    <//>
  `;
}

/** @param {{ row: Key, end: (key: Key) => void }} props */
function One({ row, end }) {
  const works = !row.revokedAt && +new Date(row.expiresAt) > +now();
  return html`
    <p class="lead-row">
      <code>${row.prefix}…</code>
      ${works
        ? html`<${Badge} tone="ok" icon="check">${t("key.works")}<//>`
        : html`<${Badge} icon="cross">${t(row.revokedAt ? "key.wasRevoked" : "key.ended")}<//>`}
      <span class="muted">
        ${t("key.until", { until: dayOf(row.revokedAt ?? row.expiresAt) })} ·
        ${" "}${row.lastUsedAt ? t("key.used", { at: relative(row.lastUsedAt) }) : t("key.unused")}
      </span>
      ${works && html`<${Button} small danger onClick=${() => end(row)} aria-label="${t("key.revoke")}: ${row.prefix}">${t("key.revoke")}<//>`}
    </p>
  `;
}

/** @param {{ secret: string }} props */
function Fresh({ secret }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      say(t("key.copied"));
    } catch {
      /** @type {HTMLInputElement | null} */ (document.getElementById("key-value"))?.select();
    }
  };
  return html`
    <${Alert} kind="ok" title=${t("key.made")}>
      <p>${t("key.once")}</p>
      <${TextField} id="key-value" name="key" label=${t("key.value")} value=${secret} onValue=${() => undefined} />
      <${Button} icon="document" onClick=${copy}>${t("key.copy")}<//>
    <//>
  `;
}
