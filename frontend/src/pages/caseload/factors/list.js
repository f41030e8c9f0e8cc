import { html } from "htm/preact";
import { choices } from "../../../words.js";

/** @typedef {import("../../../api/client.js").Schemas["FactorListRead"]["factors"][number]} Factor */

/** Factors under their four categories; `show` draws one of them. `wide`: they are the page, not a part of it. @param {{ factors: Factor[], show?: (factor: Factor) => any, wide?: boolean }} props */
export const ByCategory = ({ factors, show = ({ text }) => text, wide }) => html`
  <div class="categories${wide ? " categories--wide" : ""}">
    ${choices("factorCategory").map(({ value, label }) => {
      const own = factors.filter(({ category }) => category === value);
      return (
        own.length > 0 &&
        html`
          <section key=${value} class="categories__one" aria-labelledby="category-${value}">
            <${wide ? "h2" : "h3"} class="nl-heading nl-heading--level-3" id="category-${value}">${label}<//>
            <ul class="categories__list">${own.map((factor) => html`<li key=${factor.key}>${show(factor)}</li>`)}</ul>
          </section>
        `
      );
    })}
  </div>
`;
