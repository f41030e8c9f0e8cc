/** The shell: who is there, which page, and what stands around every page. */
import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { Shell } from "./components/shell.js";
import { Failed, Loading } from "./components/states.js";
import { Button } from "./components/button.js";
import { Alert } from "./components/states.js";
import { LinkEnded } from "./pages/link-ended.js";
import { SignIn, SignInAgain } from "./pages/sign-in.js";
import { usePreferences } from "./preferences.js";
import { match, usePlace } from "./router.js";
import { NOT_FOUND, ROUTES } from "./routes.js";
import { begin, hasLink, signOut, useSession } from "./session.js";
import { t } from "./words.js";

export function App() {
  const session = useSession();
  const place = usePlace();
  const { language } = usePreferences();
  const { me } = session;
  const pages = me?.kind === "person" ? ROUTES.filter(({ nav }) => nav && isFor(nav, me)) : [];
  return html`
    <${Shell} key=${language} me=${me} pages=${pages} path=${place.path} signOut=${signOut} bare=${Boolean(me && find(place.path)[0].bare)}>
      ${content(session, place)} ${session.stage === "ended" && html`<${SignInAgain} me=${me} />`}
    <//>
  `;
}

/** Whether a page is in somebody's menu. @param {NonNullable<import("./routes.js").Route["nav"]>} nav @param {import("./session.js").Me} me */
const isFor = ({ roles }, me) => !roles || (me.roles ?? []).some(({ role }) => roles.includes(role));

/** @param {import("./session.js").Session} session @param {import("./router.js").Place} place */
function content(session, place) {
  const [route, params] = find(session.me?.kind === "link" && place.path === "/" ? "/link" : place.path);
  if (session.stage === "unknown") return html`<${Loading} />`;
  if (session.stage === "failed" && session.problem) return html`<${Failed} problem=${session.problem} again=${begin} />`;
  if (!session.me && !route.open) return hasLink() ? html`<${LinkEnded} />` : html`<${SignIn} />`;
  return html`<${Opened} key=${place.path} route=${route} params=${params} query=${place.query} me=${session.me} />`;
}

/** @param {string} path @returns {[import("./routes.js").Route, Record<string, string>]} */
function find(path) {
  for (const route of ROUTES) {
    const params = match(route.path, path);
    if (params) return [route, params];
  }
  return [NOT_FOUND, {}];
}

/** @typedef {import("./routes.js").PageProps} PageProps */

/** A page, as soon as its code is there. @param {{ route: import("./routes.js").Route } & PageProps} props */
function Opened({ route, ...props }) {
  const [page, setPage] = useState(/** @type {{ show: (props: PageProps) => any } | null} */ (null));
  const [gone, setGone] = useState(false);
  useEffect(() => {
    let closed = false;
    route.load().then(
      (loaded) => !closed && setPage({ show: loaded.default }),
      () => !closed && setGone(true),
    );
    return () => void (closed = true);
  }, [route]);
  if (gone) return html`<${Gone} />`;
  return page ? html`<${page.show} ...${props} />` : html`<${Loading} />`;
}

const Gone = () => html`
  <${Alert} kind="warning">
    <p>${t("app.pageGone")}</p>
    <${Button} onClick=${() => location.reload()}>${t("app.reload")}<//>
  <//>
`;
