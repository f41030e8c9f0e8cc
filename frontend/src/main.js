import { html, render } from "htm/preact";
import { App } from "./app.js";
import { choose, chosen } from "./preferences.js";
import { begin } from "./session.js";
import "./styles/index.css";

choose(chosen());
void begin();
render(html`<${App} />`, /** @type {HTMLElement} */ (document.getElementById("app")));
