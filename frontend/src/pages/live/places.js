/** Where on the page something is done that the API asks for. */
import { go, href } from "../../router.js";

/** The element for each pointer of the API. @type {Record<string, string>} */
const PLACES = {
  present: "attendance-title",
  sharedDiagnosis: "shared-diagnosis",
  findings: "new-challenge",
  noSolutionReason: "new-solution",
  actions: "new-action",
  escalationRoute: "escalation-route",
  bridgingCare: "bridging-needed",
};

/** @param {string} id */
export function focusOn(id) {
  const found = document.getElementById(id);
  const control = found?.matches("fieldset") ? found.querySelector("input") : found;
  control?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: "center" });
}

/** Go to the place where a fault is mended. @param {import("../../api/problem.js").Fault} fault @param {string} roundId */
export function show(fault, roundId) {
  const [, part = "", id = ""] = fault.pointer?.split("/") ?? [];
  if (part === "evaluation") return go(href("/rounds/:roundId/evaluation", { roundId }));
  const place = part === "positions" ? `position-${id}` : PLACES[part];
  if (place) focusOn(place);
  return undefined;
}
