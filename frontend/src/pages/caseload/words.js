/** The texts of the caseload: they come with its pages. */
import { learn } from "../../words.js";
import caseload from "../../words/caseload.js";
import caseloadAdvice from "../../words/caseload-advice.js";
import caseloadBand from "../../words/caseload-band.js";
import caseloadBasis from "../../words/caseload-basis.js";
import caseloadDecision from "../../words/caseload-decision.js";
import caseloadTalk from "../../words/caseload-talk.js";

const TEXTS = { ...caseload, ...caseloadAdvice, ...caseloadBand, ...caseloadBasis, ...caseloadDecision, ...caseloadTalk };

/** @typedef {keyof typeof TEXTS} Key */

learn(TEXTS);
