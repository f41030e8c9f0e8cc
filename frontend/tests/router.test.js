import assert from "node:assert/strict";
import { test } from "node:test";
import { href, match } from "../src/router.js";

test("an address holds its parameters, and only filters that are set", () => {
  assert.equal(href("/cases/:caseId/edit", { caseId: "a b" }), "#/cases/a%20b/edit");
  assert.equal(href("/cases", {}, { status: "active", region: undefined, changed: "" }), "#/cases?status=active");
});

test("a path fits a pattern part by part", () => {
  assert.deepEqual(match("/cases/:caseId", "/cases/a%20b"), { caseId: "a b" });
  assert.equal(match("/cases/:caseId", "/cases"), null);
  assert.equal(match("/cases/new", "/cases/0190"), null);
  assert.deepEqual(match("/", "/"), {});
  assert.deepEqual(match("/cases/:caseId", "/cases/%E0%A4"), { caseId: "%E0%A4" });
});
