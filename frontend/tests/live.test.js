import assert from "node:assert/strict";
import { test } from "node:test";
import { cutter } from "../src/hooks/live.js";
import { faceOf, nextOf, spentOn } from "../src/pages/live/timer.js";

test("an item is marked at 70 % and at 100 % of its longest time", () => {
  assert.deepEqual(faceOf(0, 10), { mark: "calm", left: 600, share: 0 });
  assert.equal(faceOf(419, 10).mark, "calm");
  assert.equal(faceOf(420, 10).mark, "soon");
  assert.equal(faceOf(599, 10).mark, "soon");
  assert.equal(faceOf(600, 10).mark, "over");
  assert.equal(faceOf(690, 10).left, -90);
});

test("only the item that runs goes on counting, from the moment the timer was read", () => {
  const readAt = 1_000_000;
  const timer = { runningItemId: "a", elapsedSeconds: 100, readAt };
  const present = new Date(readAt + 5400);
  assert.equal(spentOn({ id: "a", status: "running", elapsedSeconds: 90 }, timer, present), 105);
  assert.equal(spentOn({ id: "b", status: "ended", elapsedSeconds: 90 }, timer, present), 90);
  assert.equal(spentOn({ id: "b", status: "running", elapsedSeconds: 0 }, timer, present), 0);
  assert.equal(spentOn({ id: "a", status: "running", elapsedSeconds: 90 }, timer, new Date(readAt - 9000)), 100);
});

test("next is what waits behind the running item, else the first that waits", () => {
  const item = (id, status) => ({ id, status });
  assert.equal(nextOf([item("a", "waiting"), item("b", "running"), item("c", "waiting")]).id, "c");
  assert.equal(nextOf([item("a", "waiting"), item("b", "running")]).id, "a");
  assert.equal(nextOf([item("a", "ended"), item("b", "waiting")]).id, "b");
  assert.equal(nextOf([item("a", "ended")]), null);
});

test("a stream is cut into events wherever its pieces were cut", () => {
  const cut = cutter();
  const whole = 'retry: 1000\n\n: still here\n\nid: 7\nevent: change\ndata: {"type":"solution-proposed","subject":"solution","subjectId":"x"}\n\n';
  const events = [...whole].flatMap(cut);
  assert.deepEqual(events, [
    { id: null, hint: null },
    { id: null, hint: null },
    { id: 7, hint: { type: "solution-proposed", subject: "solution", subjectId: "x" } },
  ]);
  assert.deepEqual(cut("id: 8\n"), []);
});
