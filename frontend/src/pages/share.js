import { api, once, seen, take } from "../api/client.js";
import { say } from "../components/toast.js";
import { useAct } from "../hooks/act.js";
import { t } from "../words.js";

/** @typedef {import("../api/client.js").Schemas["DocumentRead"]} Doc */

/** Whether a document lies on the table of a meeting, and since when. @param {Doc} document @param {string} meetingId */
export const shareOf = ({ shares }, meetingId) => shares?.find((share) => share.meetingId === meetingId);

/**
 * Lays a document on the table of a meeting, or takes it off when it lies there (W7).
 * @param {Doc} document @param {() => unknown} again
 */
export const useShares = (document, again) =>
  useAct(async (key, /** @type {string} */ meetingId) => {
    const path = { documentId: document.id };
    const lies = shareOf(document, meetingId);
    if (lies) {
      const params = { path: { ...path, meetingId } };
      await take(api.DELETE("/documents/{documentId}/shares/{meetingId}", { params, headers: seen(document) }));
    } else {
      await take(api.POST("/documents/{documentId}/shares", { params: { path }, body: { meetingId }, headers: once(key) }));
    }
    say(t(lies ? "doc.taken" : "doc.laid"));
    await again();
  });
