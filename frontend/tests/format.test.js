import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.document = { documentElement: {} };
const format = await import("../src/format.js");
const { speak } = await import("../src/words.js");
speak("nl");

test("a day and a moment, in the time of Amsterdam", () => {
  assert.equal(format.dayOf("2026-11-26T13:00:00Z"), "do 26 nov 2026");
  assert.equal(format.moment("2026-11-26T13:00:00Z"), "do 26 nov 2026, 14:00");
  assert.equal(format.moment("2026-07-01T22:30:00Z"), "do 2 jul 2026, 00:30");
  assert.equal(format.calendarDay("2026-03-29"), "zo 29 mrt 2026");
  assert.equal(format.isoDay("2026-07-01T22:30:00Z"), "2026-07-02");
});

test("a name behind a greeting", () => {
  assert.equal(format.addressed("De heer Berk"), "meneer Berk");
  assert.equal(format.addressed("Mw. De Heer"), "mevrouw De Heer");
  assert.equal(format.addressed("Zus Sara"), "Zus Sara");
  speak("en");
  assert.equal(format.addressed("Mevrouw Anjer"), "Ms Anjer");
  speak("nl");
});

test("in English", () => {
  speak("en");
  assert.equal(format.moment("2026-11-26T13:00:00Z"), "Thu 26 Nov 2026, 14:00");
  assert.equal(format.relative("2026-11-27T08:00:00Z", new Date("2026-11-26T13:00:00Z")), "tomorrow");
  speak("nl");
});

test("a window that closes at midnight is shown as its last day", () => {
  assert.equal(format.deadline("2026-11-25T23:00:00Z"), "wo 25 nov 2026");
  assert.equal(format.deadline("2026-11-25T12:00:00Z"), "wo 25 nov 2026, 13:00");
});

test("how far away, counted by the calendar", () => {
  const present = new Date("2026-11-24T22:30:00Z"); // 23:30 in Amsterdam
  const expected = {
    "2026-11-24T22:30:20Z": "nu",
    "2026-11-24T22:50:00Z": "over 20 minuten",
    "2026-11-24T20:30:00Z": "2 uur geleden",
    "2026-11-25T08:00:00Z": "morgen",
    "2026-11-27T08:00:00Z": "over 3 dagen",
    "2026-12-24T08:00:00Z": "over 4 weken",
    "2026-08-24T08:00:00Z": "3 maanden geleden",
  };
  for (const [at, text] of Object.entries(expected)) assert.equal(format.relative(at, present), text);
});

test("when something is due, or how late it is", () => {
  const present = new Date("2026-11-25T10:00:00Z");
  const expected = {
    "2026-11-25T23:00:00Z": "vandaag",
    "2026-11-26T23:00:00Z": "morgen",
    "2026-11-25T09:00:00Z": "te laat",
    "2026-11-24T23:00:00Z": "1 dag te laat",
    "2026-11-20T12:00:00Z": "5 dagen te laat",
  };
  for (const [due, text] of Object.entries(expected)) assert.equal(format.dueIn(due, present), text);
});

test("the instant of a wall-clock time, over the changes of the clock", () => {
  for (const half of [["", ""], [null, ""], ["2026-11-26", ""], ["", "14:00"]]) {
    assert.equal(format.instantOf(...half), null);
  }
  assert.equal(format.instantOf("2026-11-26", "14:00"), "2026-11-26T13:00:00.000Z");
  assert.equal(format.instantOf("2026-07-01", "14:00"), "2026-07-01T12:00:00.000Z");
  assert.equal(format.instantOf("2026-03-29", "02:30"), "2026-03-29T01:30:00.000Z"); // does not occur
  assert.equal(format.instantOf("2026-10-25", "02:30"), "2026-10-25T00:30:00.000Z"); // occurs twice
  assert.equal(format.instantOf("2026-10-25", "03:30"), "2026-10-25T02:30:00.000Z");
  assert.equal(format.instantOf("", "14:00"), null);
});

test("durations and running clocks", () => {
  assert.equal(format.duration(5400), "1 uur 30 min");
  assert.equal(format.duration(7200), "2 uur");
  assert.equal(format.duration(300), "5 min");
  assert.equal(format.clockOf(725), "12:05");
  assert.equal(format.clockOf(-90), "-1:30");
});

test("age and week", () => {
  assert.equal(format.age("1984-11-26", new Date("2026-11-25T12:00:00Z")), 41);
  assert.equal(format.age("1984-11-26", new Date("2026-11-26T12:00:00Z")), 42);
  assert.deepEqual(format.week(new Date("2026-11-26T12:00:00Z")), {
    from: "2026-11-22T23:00:00.000Z",
    until: "2026-11-29T23:00:00.000Z",
  });
  assert.deepEqual(format.week(new Date("2026-11-22T12:00:00Z")), {
    from: "2026-11-15T23:00:00.000Z",
    until: "2026-11-22T23:00:00.000Z",
  });
});
