import { html } from "htm/preact";
import { TextField } from "./field.js";

/** A number with or without decimals. What was typed stays as it is; `amountOf` of numbers.js reads it. @param {any} of as TextField */
export const AmountField = (of) => html`<${TextField} size=${14} ...${of} inputmode="decimal" />`;
