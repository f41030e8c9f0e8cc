import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.document = { documentElement: {} };
const { ProblemError } = await import("../src/api/problem.js");
const { Outbox } = await import("../src/hooks/outbox.js");
const { mergedLines, overlaid, reconcile } = await import("../src/hooks/overlay.js");

const away = () => new ProblemError({ slug: "no-connection", status: 0, title: "", detail: "" });
const refusal = (status, errors = []) => new ProblemError({ slug: "refused", status, title: "Nee", detail: "", errors });

/** An API of one list with versions, as strict as ours: keys, If-Match, and a connection that can be cut. */
function world(stored = []) {
  const kept = new Map(stored.map((change) => [change.key, change]));
  const api = { rows: new Map(), answers: new Map(), online: true, loseAnswer: false, sent: [] };
  const handle = (change) => {
    if (api.answers.has(change.key)) return api.answers.get(change.key);
    if (change.act === "add") {
      if (!change.body.text) throw refusal(400, [{ in: "body", pointer: "/text", code: "missing", detail: "Vul iets in." }]);
      const row = { ...change.body, id: `id-${api.rows.size + 1}`, version: 1 };
      api.rows.set(row.id, row);
      api.answers.set(change.key, row);
      return row;
    }
    const row = api.rows.get(change.row);
    if (!row) throw refusal(404);
    if (change.act === "act") return row;
    if (change.version !== row.version) throw refusal(412);
    if (change.act === "remove") return void api.rows.delete(row.id);
    const after = { ...row, ...change.body, version: row.version + 1 };
    api.rows.set(row.id, after);
    return after;
  };
  let keys = stored.length;
  const ways = {
    kept: { all: () => [...kept.values()], keep: (change) => kept.set(change.key, change), drop: (key) => kept.delete(key) },
    async send(change) {
      api.sent.push(structuredClone(change));
      await Promise.resolve();
      if (!api.online) throw away();
      const answer = handle(change);
      if (api.loseAnswer) throw away();
      return answer;
    },
    async fresh(change) {
      if (!api.online) throw away();
      const row = api.rows.get(change.row);
      if (!row) throw refusal(404);
      return row;
    },
    arrived() {},
    mine: () => true,
    newKey: () => `key-${++keys}`,
  };
  return { api, kept, outbox: new Outbox(ways), ways };
}
const add = { call: "list/add", act: "add", list: "list" };
const typed = { call: "list/change", list: "list" };

test("without a connection changes wait in order, and go out once when it is back", async () => {
  const { api, kept, outbox } = world();
  api.online = false;
  const first = outbox.push({ ...add, body: { text: "een" } });
  outbox.push({ ...add, body: { text: "twee", parent: first } });
  outbox.change({ ...typed, row: first }, { text: "een en meer" }, { id: first, version: 0, text: "een" });
  assert.equal(await outbox.settled(), false);
  assert.equal(kept.size, 3);
  assert.deepEqual(overlaid([], outbox.waiting, "list").map(({ text }) => text), ["een en meer", "twee"]);
  api.online = true;
  assert.equal(await outbox.settled(), true);
  assert.deepEqual([...api.rows.values()].map(({ text }) => text), ["een en meer", "twee"]);
  assert.equal(api.rows.get("id-2").parent, "id-1");
  assert.equal(outbox.nameOf("id-1"), first);
  assert.equal(kept.size, 0);
});

test("a lost answer does nothing twice, and is no conflict with oneself", async () => {
  const { api, outbox } = world();
  api.loseAnswer = true;
  const row = outbox.push({ ...add, body: { text: "een" } });
  await outbox.settled();
  api.loseAnswer = false;
  await outbox.settled();
  assert.equal(api.rows.size, 1);
  api.loseAnswer = true;
  outbox.change({ ...typed, row: "id-1" }, { text: "een tw" }, { ...api.rows.get("id-1") });
  await outbox.settled();
  api.loseAnswer = false;
  outbox.change({ ...typed, row: "id-1" }, { text: "een twee" }, { id: "id-1", version: 1, text: "een tw" });
  assert.equal(await outbox.settled(), true);
  assert.equal(api.rows.get("id-1").text, "een twee");
  assert.notEqual(row, "id-1");
});

test("what a reload interrupted goes on from what was kept", async () => {
  const before = world();
  before.api.online = false;
  const row = before.outbox.push({ ...add, body: { text: "een" } });
  before.outbox.change({ ...typed, row }, { text: "een en" }, { id: row, version: 0, text: "een" });
  before.outbox.change({ ...typed, row }, { text: "een en meer" }, { id: row, version: 0, text: "een en" });
  await before.outbox.settled();
  before.ways.mine = () => false; // the page is gone
  const after = world([...before.kept.values()]);
  assert.equal(await after.outbox.settled(), true);
  assert.deepEqual([...after.api.rows.values()].map(({ text }) => text), ["een en meer"]);
});

test("keystrokes in one row are one change", async () => {
  const { api, outbox } = world();
  api.rows.set("x", { id: "x", version: 1, text: "", title: "a" });
  const seen = () => overlaid([api.rows.get("x")], outbox.waiting, "list")[0];
  outbox.change({ ...typed, row: "x" }, { text: "h" }, seen());
  outbox.change({ ...typed, row: "x" }, { text: "ho" }, seen());
  outbox.change({ ...typed, row: "x" }, { title: "b" }, seen());
  assert.equal(outbox.waiting.length, 1);
  assert.deepEqual(outbox.waiting[0].base, { text: "", title: "a" });
  await outbox.settled();
  assert.equal(api.sent.length, 1);
  assert.deepEqual(api.rows.get("x"), { id: "x", version: 2, text: "ho", title: "b" });
});

test("another field that somebody else changed is left as it is", async () => {
  const { api, outbox } = world();
  const seen = { id: "x", version: 1, text: "", title: "a" };
  api.rows.set("x", { ...seen, version: 2, title: "van een ander" });
  outbox.change({ ...typed, row: "x" }, { text: "van mij" }, seen);
  assert.equal(await outbox.settled(), true);
  assert.deepEqual(api.rows.get("x"), { id: "x", version: 3, text: "van mij", title: "van een ander" });
});

test("the same field: both are kept until somebody chooses, and what is typed meanwhile too", async () => {
  const { api, kept, outbox } = world();
  const seen = { id: "x", version: 1, text: "", title: "a" };
  api.rows.set("x", { ...seen, version: 2, text: "van een ander" });
  outbox.change({ ...typed, row: "x" }, { text: "van mij", title: "b" }, seen);
  assert.equal(await outbox.settled(), false);
  const [clash] = outbox.waiting;
  assert.deepEqual(clash.clash.both, ["text"]);
  assert.equal(clash.clash.theirs.text, "van een ander");
  assert.equal(api.rows.get("x").text, "van een ander");
  outbox.change({ ...typed, row: "x" }, { text: "van mij en meer" }, seen);
  assert.equal(kept.size, 1);
  outbox.settle(outbox.waiting[0], new Set(["text"]));
  assert.equal(await outbox.settled(), true);
  assert.deepEqual(api.rows.get("x"), { id: "x", version: 3, text: "van mij en meer", title: "b" });
});

test("choosing the other's text keeps one's own changes of other fields", async () => {
  const { api, outbox } = world();
  const seen = { id: "x", version: 1, text: "", title: "a" };
  api.rows.set("x", { ...seen, version: 2, text: "van een ander" });
  outbox.change({ ...typed, row: "x" }, { text: "van mij", title: "b" }, seen);
  await outbox.settled();
  outbox.settle(outbox.waiting[0], new Set());
  assert.equal(await outbox.settled(), true);
  assert.deepEqual(api.rows.get("x"), { id: "x", version: 3, text: "van een ander", title: "b" });
});

test("a refused row stays with its text, others go on, and mending it sends it again with a new key", async () => {
  const { api, outbox } = world();
  const row = outbox.push({ ...add, body: { text: "" } });
  outbox.push({ ...add, body: { text: "goed" } });
  assert.equal(await outbox.settled(), false);
  assert.deepEqual([...api.rows.values()].map(({ text }) => text), ["goed"]);
  assert.equal(outbox.waiting[0].refused.errors[0].pointer, "/text");
  const before = outbox.waiting[0].key;
  outbox.change({ ...typed, row }, { text: "ook goed" }, overlaid([], outbox.waiting, "list")[0]);
  assert.notEqual(outbox.waiting[0].key, before);
  assert.equal(await outbox.settled(), true);
  assert.deepEqual([...api.rows.values()].map(({ text }) => text), ["goed", "ook goed"]);
});

test("what is typed while a change is on its way to be refused, mends it", async () => {
  const { api, outbox } = world();
  const row = outbox.push({ ...add, body: { text: "" } }); // on its way from here on
  outbox.change({ ...typed, row }, { text: "toch" }, { id: row, version: 0, text: "" });
  assert.equal(outbox.waiting.length, 2);
  assert.equal(await outbox.settled(), true);
  assert.deepEqual([...api.rows.values()].map(({ text }) => text), ["toch"]);
});

test("what names a row that could not be made waits for it", async () => {
  const { api, outbox } = world();
  const row = outbox.push({ ...add, body: { text: "" } });
  outbox.push({ ...add, body: { text: "hoort erbij", parent: row } });
  assert.equal(await outbox.settled(), false);
  assert.equal(api.rows.size, 0);
  outbox.change({ ...typed, row }, { text: "goed" }, { id: row, version: 0 });
  assert.equal(await outbox.settled(), true);
  assert.equal(api.rows.get("id-2").parent, "id-1");
});

test("removing what is gone already is done; what somebody else just changed is removed as it stands", async () => {
  const { api, outbox } = world();
  outbox.push({ call: "list/remove", act: "remove", list: "list", row: "weg", version: 1, body: {} });
  assert.equal(await outbox.settled(), true);
  api.rows.set("x", { id: "x", version: 4 });
  outbox.push({ call: "list/remove", act: "remove", list: "list", row: "x", version: 1, body: {} });
  assert.equal(await outbox.settled(), true);
  assert.equal(api.rows.size, 0);
});

test("nobody's changes are sent by somebody else", async () => {
  const { api, outbox, ways } = world();
  ways.mine = () => false;
  outbox.push({ ...add, body: { text: "een" } });
  await Promise.resolve();
  assert.equal(api.sent.length, 0);
});

test("lists of lines are merged line by line", () => {
  assert.deepEqual(mergedLines(["a", "b"], ["a", "c"], ["a", "b", "d"]), ["a", "d", "c"]);
  const change = { body: { pros: ["mijn"], text: "x " }, base: { pros: [], text: "" } };
  assert.deepEqual(reconcile(change, { pros: ["hun"], text: "x" }), { body: { pros: ["hun", "mijn"], text: "x " }, both: [] });
});
