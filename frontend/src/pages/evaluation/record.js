/** Recording an evaluation in one go: actions, goals, verdict, and what follows (W16). */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, once, take } from "../../api/client.js";
import { StatusBadge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { ChoiceField, NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { capital } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { choices, t, term } from "../../words.js";
import { MoveAction } from "../actions/move.js";
import { Follow } from "./follow.js";
import { atFields, bodyOf } from "./values.js";

/** @typedef {import("../evaluation.js").Facts} Facts */
/** @typedef {Facts["overview"]["actions"][number]} Action */
/** @typedef {Facts["overview"]["meetings"][number]} Meeting */
/** @typedef {import("../../hooks/form.js").Form<any>} Form */

/** @param {{ meeting: Meeting, facts: Facts, again: () => Promise<void> }} props */
export function Record({ meeting, facts, again }) {
  const actions = actionsOf(facts);
  const initial = { verdict: null, follow: null, day: null, from: "", until: "", place: "", noFollowUpReason: "", nextSteps: "" };
  const form = useForm(`evaluation/${meeting.id}`, /** @type {Record<string, any>} */ (initial), async (values, key) => {
    const body = bodyOf(values, meeting.id, actions, facts.goals);
    const params = { path: { roundId: facts.round.id } };
    await atFields(body, () => take(api.POST("/rounds/{roundId}/evaluations", { params, body, headers: once(key) })));
    say(t("evaluation.done"));
    await again();
  });
  return html`
    <${FormOf} form=${form} save=${t("evaluation.save")}>
      <${Actions} form=${form} actions=${actions} again=${again} />
      <${Goals} form=${form} goals=${facts.goals} />
      <section class="form__part">
        <${ChoiceField}
          ...${form.field("verdict")}
          label=${t("evaluation.verdict")}
          required
          choices=${[
            { value: "sufficient", label: capital(term("verdict", "sufficient")), hint: t("evaluation.sufficientHint") },
            { value: "insufficient", label: capital(term("verdict", "insufficient")), hint: t("evaluation.insufficientHint") },
          ]}
        />
        ${form.values.verdict === "insufficient" && html`<${Follow} form=${form} facts=${facts} />`}
        <${NoteField} ...${form.field("nextSteps")} label=${t("evaluation.nextSteps")} hint=${t("evaluation.nextStepsHint")} />
      </section>
    <//>
  `;
}

/** Those of the meetings of this round, and what was agreed between meetings and is still to be done. @param {Facts} facts */
function actionsOf({ round, overview }) {
  const inside = new Set(overview.meetings.filter(({ roundId }) => roundId === round.id).map(({ id }) => id));
  return overview.actions.filter(({ meetingId, status }) =>
    meetingId ? inside.has(meetingId) : status === "open" || status === "in_progress",
  );
}

/** @param {{ form: Form, actions: Action[], again: () => Promise<void> }} props */
function Actions({ form, actions, again }) {
  const [moving, setMoving] = useState(/** @type {string | null} */ (null));
  return html`
    <section class="form__part" id="field-actions">
      <h2 class="nl-heading nl-heading--level-2">${t("evaluation.actions")}</h2>
      <p class="muted">${t(actions.length ? "evaluation.actionsText" : "evaluation.noActions")}</p>
      <ul class="outcomes">
        ${actions.map(
          (action) => html`<li key=${action.id}>
            <p class="lead-row"><strong>${action.what}</strong><${StatusBadge} kind="actionStatus" value=${action.status} /></p>
            <p class="lead-row muted">
              ${action.ownerName}
              <${Button} small kind="subtle" onClick=${() => setMoving(action.id)} aria-label=${`${t("action.change")}: ${action.what}`}>${t("action.change")}<//>
            </p>
            <${NoteField} ...${form.field(`action-${action.id}`)} label=${html`${t("evaluation.note")}<span class="visually-hidden"> ${action.what}</span>`} rows=${2} />
          </li>`,
        )}
      </ul>
    </section>
    ${moving &&
    html`<${MoveAction}
      actionId=${moving}
      close=${() => setMoving(null)}
      done=${() => {
        setMoving(null);
        void again();
      }}
    />`}
  `;
}

/** @param {{ form: Form, goals: Facts["goals"] }} props */
const Goals = ({ form, goals }) => html`
  <section class="form__part" id="field-goals">
    <h2 class="nl-heading nl-heading--level-2">${t("evaluation.goals")}</h2>
    ${!goals.length && html`<p class="muted">${t("evaluation.noGoals")}</p>`}
    ${goals.map(
      (goal) => html`<div key=${goal.id}>
        <${ChoiceField} ...${form.field(`goal-${goal.id}`)} label=${goal.text} choices=${choices("goalResult")} inline required />
        <${NoteField} ...${form.field(`goalNote-${goal.id}`)} label=${html`${t("evaluation.words")}<span class="visually-hidden"> ${goal.text}</span>`} rows=${2} />
      </div>`,
    )}
  </section>
`;
