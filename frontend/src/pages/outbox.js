import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, take } from "../api/client.js";
import { StatusBadge } from "../components/badge.js";
import { Button } from "../components/button.js";
import { Section } from "../components/card.js";
import { SelectField } from "../components/field.js";
import { Table } from "../components/list.js";
import { Page } from "../components/page.js";
import { Alert, Empty, Grown, Loaded, Refused } from "../components/states.js";
import { say } from "../components/toast.js";
import { moment, relative } from "../format.js";
import { useAct } from "../hooks/act.js";
import { useMore } from "../hooks/more.js";
import { useRead } from "../hooks/read.js";
import { go, href } from "../router.js";
import { choices, t, term } from "../words.js";

/** @typedef {import("../api/client.js").Schemas["DeliveryRead"]} Delivery */
/** @typedef {import("../api/client.js").Schemas["OutboxRead"]} Standing */
/** @typedef {Standing["channels"][number]} Channel */

/** What is told to people and what did not arrive, for who administers the installation (S6). @param {import("../routes.js").PageProps} props */
export default function Outbox({ query }) {
  const [turn, setTurn] = useState(0);
  const standing = useRead((signal) => take(api.GET("/outbox", { signal })), [turn]);
  const wanted = /** @type {any} */ ({ status: query.status || undefined, channel: query.channel || undefined, kind: query.kind || undefined });
  const list = useMore(
    (cursor, signal) => take(api.GET("/deliveries", { params: { query: { ...wanted, cursor: cursor ?? undefined } }, signal })),
    [JSON.stringify(wanted), turn],
  );
  const again = () => setTurn((before) => before + 1);
  return html`
    <${Page} title=${t("outbox.title")} lead=${t("outbox.lead")} help="help.outbox">
      <${Loaded} of=${standing}>${(/** @type {Standing} */ found) => html`<${Channels} found=${found} again=${again} />`}<//>
      <${Section} id="deliveries" title=${t("outbox.list")}>
        <${Filters} query=${query} />
        <${Grown} of=${list} empty=${html`<${Empty} title=${t("outbox.none")} />`}>
          ${(/** @type {Delivery[]} */ rows) => html`<${Table} caption=${t("outbox.list")} rows=${rows} columns=${columns(again)} />`}
        <//>
      <//>
    <//>
  `;
}

/** @param {{ found: Standing, again: () => void }} props */
function Channels({ found, again }) {
  const stuck = found.channels.reduce((sum, { parked }) => sum + (parked ?? 0), 0);
  const all = useAct(async (key) => {
    const { released } = await take(api.POST("/outbox/release", { headers: once(key) }));
    say(t("outbox.releasedAll", { n: released ?? 0 }));
    again();
  });
  return html`
    ${stuck > 0 &&
    html`<${Alert} kind="warning" title=${t("outbox.stuck", { n: stuck })}>
      <p>${t("outbox.stuckText")}</p>
      <${Refused} problem=${all.problem} />
      ${may(found, "release") && html`<p><${Button} busy=${all.busy} onClick=${() => all.run()}>${t("outbox.releaseAll")}<//></p>`}
    <//>`}
    <${Section} id="channels" title=${t("outbox.channels")}>
      <${Table}
        caption=${t("outbox.channels")}
        rows=${found.channels.map((one) => ({ ...one, id: one.channel }))}
        columns=${[
          { title: t("outbox.channel"), main: true, show: (/** @type {Channel} */ one) => term("channel", one.channel) },
          { title: t("outbox.waiting"), show: (/** @type {Channel} */ one) => String(one.waiting) },
          { title: t("outbox.parked"), show: (/** @type {Channel} */ one) => String(one.parked) },
          { title: t("outbox.oldest"), show: (/** @type {Channel} */ one) => (one.oldestSince ? `${moment(one.oldestSince)} (${relative(one.oldestSince)})` : t("outbox.nothing")) },
        ]}
      />
    <//>
  `;
}

/** @param {{ query: Record<string, string> }} props */
function Filters({ query }) {
  const pick = (/** @type {string} */ name, /** @type {string} */ label, /** @type {import("../components/field.js").Choice[]} */ given) => html`
    <${SelectField}
      id="filter-${name}"
      name=${name}
      label=${label}
      value=${query[name] ?? null}
      choices=${given}
      empty=${t("outbox.all")}
      onValue=${(/** @type {string | null} */ value) => go(href("/outbox", {}, { ...query, [name]: value }), { replace: true })}
    />
  `;
  return html`
    <form class="filters" onSubmit=${(/** @type {Event} */ event) => event.preventDefault()}>
      ${pick("status", t("outbox.show"), choices("deliveryStatus"))} ${pick("channel", t("outbox.channel"), choices("channel"))}
      ${pick("kind", t("outbox.kind"), choices("deliveryKind"))}
    </form>
  `;
}

/** @param {() => void} again @returns {import("../components/list.js").Column<Delivery>[]} */
const columns = (again) => [
  { title: t("outbox.kind"), main: true, show: ({ kind }) => term("deliveryKind", kind) },
  { title: t("outbox.show"), show: ({ status }) => html`<${StatusBadge} kind="deliveryStatus" value=${status} />` },
  { title: t("outbox.to"), show: ({ lane }) => lane },
  { title: t("outbox.made"), show: ({ createdAt }) => moment(createdAt) },
  { title: t("outbox.attempts"), show: ({ attempts }) => (attempts ? String(attempts) : null) },
  { title: t("outbox.last"), show: ({ attemptedAt }) => attemptedAt && moment(attemptedAt) },
  { title: t("outbox.next"), show: ({ status, nextAt }) => status === "waiting" && moment(nextAt) },
  { title: t("outbox.trouble"), show: ({ lastError }) => lastError },
  { title: t("case.step"), show: (row) => html`<${Release} row=${row} again=${again} />` },
];

/** @param {{ row: Delivery, again: () => void }} props */
function Release({ row, again }) {
  const release = useAct(async (key) => {
    await take(api.POST("/deliveries/{deliveryId}/release", { params: { path: { deliveryId: row.id } }, headers: once(key) }));
    say(t("outbox.released"));
    again();
  });
  if (!may(row, "release")) return null;
  return html`
    <${Button} small busy=${release.busy} onClick=${() => release.run()} aria-label=${`${t("outbox.release")}: ${term("deliveryKind", row.kind)}, ${row.lane}`}>${t("outbox.release")}<//>
    <${Refused} problem=${release.problem} />
  `;
}
