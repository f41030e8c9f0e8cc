import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, take } from "../api/client.js";
import { Button } from "../components/button.js";
import { SelectField } from "../components/field.js";
import { Icon } from "../components/icon.js";
import { Page } from "../components/page.js";
import { SavedViews } from "../components/saved-views.js";
import { Empty, Grown } from "../components/states.js";
import { useMore } from "../hooks/more.js";
import { useRead } from "../hooks/read.js";
import { allRegions } from "../regions.js";
import { go, href } from "../router.js";
import "../styles/actions.css";
import { choices, t } from "../words.js";
import { Board } from "./actions/board.js";
import { MoveAction } from "./actions/move.js";
import { asked, standing } from "./actions/query.js";
import { Rows } from "./actions/rows.js";

/** @typedef {import("../api/client.js").Schemas["ActionListed"]} Action */
/** @typedef {import("../api/client.js").Schemas["ActionStatus"]} Status */
/** @typedef {import("../regions.js").Region} Region */
/** @typedef {Record<string, string | undefined>} Filters they stand in the address */

const FILTERS = ["view", "show", "owner", "region", "due", "case"];

/** Everything that was agreed, as a list or as a board (W15). @param {import("../routes.js").PageProps} props */
export default function Actions({ query, me }) {
  const [moving, setMoving] = useState(/** @type {{ id: string, to?: Status } | null} */ (null));
  const [turn, setTurn] = useState(0);
  const [names, setNames] = useState(/** @type {Record<string, string>} */ ({}));
  const regions = useRead(() => allRegions(), []);
  const address = (/** @type {Filters} */ filters) => href("/actions", {}, filters);
  const filter = (/** @type {Filters} */ change) => go(address({ ...query, ...change }), { replace: true });
  /** Only the rows at hand know what somebody or something is called. @param {Action} row */
  const only = {
    owner: (/** @type {Action} */ row) => {
      setNames({ ...names, [row.ownerId]: row.ownerName ?? "" });
      filter({ owner: row.ownerId });
    },
    case: (/** @type {Action} */ row) => {
      setNames({ ...names, [row.caseId]: row.caseTitle ?? "" });
      filter({ case: row.caseId });
    },
  };
  const shared = { query, turn, move: (/** @type {string} */ id, /** @type {Status | undefined} */ to = undefined) => setMoving({ id, to }), only };
  return html`
    <${Page} title=${t("actions.title")} help="help.actions" actions=${html`<${Looks} query=${query} address=${address} />`}>
      <${SavedViews}
        name="actions"
        own=${me?.id ?? ""}
        now=${Object.fromEntries(FILTERS.map((name) => [name, query[name] ?? ""]))}
        fixed=${[
          { name: t("actionShow.live"), filters: {} },
          { name: t("actionShow.overdue"), filters: { show: "overdue" } },
          { name: t("actions.mine"), filters: { owner: "me" } },
        ]}
        address=${address}
      />
      <${Search} query=${query} filter=${filter} regions=${regions.data ?? []} names=${names} />
      ${query.view === "board" ? html`<${Board} ...${shared} />` : html`<${List} ...${shared} />`}
      ${moving &&
      html`<${MoveAction}
        actionId=${moving.id}
        to=${moving.to}
        close=${() => setMoving(null)}
        done=${() => {
          setMoving(null);
          setTurn(turn + 1);
        }}
      />`}
    <//>
  `;
}

/**
 * @typedef {object} Shared what list and board get
 * @property {Record<string, string>} query
 * @property {number} turn another number: read anew
 * @property {(id: string, to?: Status) => void} move
 * @property {{ owner: (row: Action) => void, case: (row: Action) => void }} only
 */

/** @param {Shared} props */
function List({ query, turn, move, only }) {
  const wanted = { ...asked(query), ...standing(query.show) };
  const list = useMore(
    (cursor, signal) => take(api.GET("/actions", { params: { query: { ...wanted, cursor: cursor ?? undefined } }, signal })),
    [JSON.stringify(wanted), turn],
  );
  return html`
    <${Grown} of=${list} empty=${html`<${Nothing} filtered=${FILTERS.some((name) => query[name])} />`}>
      ${(/** @type {Action[]} */ rows) => html`<${Rows} rows=${rows} move=${move} only=${only} />`}
    <//>
  `;
}

/** @param {{ query: Record<string, string>, address: (filters: Filters) => string }} props */
const Looks = ({ query, address }) => html`
  <nav class="looks" aria-label=${t("actions.look")}>
    <a class="views__tab" href=${address({ ...query, view: undefined })} aria-current=${query.view ? undefined : "true"}><${Icon} name="menu" />${t("actions.list")}</a>
    <a class="views__tab" href=${address({ ...query, view: "board", show: undefined })} aria-current=${query.view ? "true" : undefined}><${Icon} name="board" />${t("actions.board")}</a>
  </nav>
`;

/** @param {{ query: Record<string, string>, filter: (change: Filters) => void, regions: Region[], names: Record<string, string> }} props */
function Search({ query, filter, regions, names }) {
  const select = (/** @type {string} */ name) => ({
    id: `filter-${name}`,
    name,
    value: query[name] ?? null,
    onValue: (/** @type {string | null} */ value) => filter({ [name]: value ?? undefined }),
    empty: t("actions.any"),
  });
  const somebody = query.owner && query.owner !== "me" ? [{ value: query.owner, label: names[query.owner] ?? t("actions.thisPerson") }] : [];
  return html`
    <form class="filters" role="search" onSubmit=${(/** @type {Event} */ event) => event.preventDefault()}>
      ${query.view !== "board" &&
      html`<${SelectField}
        ...${select("show")}
        label=${t("actions.show")}
        empty=${t("actionShow.live")}
        choices=${choices("actionShow").filter(({ value }) => value !== "live")}
      />`}
      <${SelectField} ...${select("owner")} label=${t("actions.owner")} empty=${t("actions.everybody")} choices=${[{ value: "me", label: t("actions.me") }, ...somebody]} />
      <${SelectField} ...${select("due")} label=${t("actions.due")} choices=${["7", "14", "30"].map((n) => ({ value: n, label: t("actions.within", { n }) }))} />
      ${query.case && html`<${SelectField} ...${select("case")} label=${t("actions.case")} choices=${[{ value: query.case, label: names[query.case] ?? t("actions.thisCase") }]} />`}
      ${regions.length > 1 && html`<${SelectField} ...${select("region")} label=${t("case.region")} choices=${regions.map(({ code, name }) => ({ value: code, label: name }))} />`}
    </form>
  `;
}

/** @param {{ filtered: boolean }} props */
const Nothing = ({ filtered }) => html`
  <${Empty} title=${t(filtered ? "actions.noneFound" : "actions.none")}>
    ${filtered
      ? html`<${Button} small onClick=${() => go("#/actions", { replace: true })}>${t("actions.clear")}<//>`
      : html`<p>${t("actions.noneText")}</p>`}
  <//>
`;
