/** The texts of anonymised variants: they come with their pages. */
import { learn } from "../../words.js";
import variants from "../../words/variants.js";

/** @typedef {keyof typeof variants} Key */

learn(variants);
