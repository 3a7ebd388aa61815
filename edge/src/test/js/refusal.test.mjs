import assert from "node:assert/strict";
import test from "node:test";
import { start } from "../../main/resources/edge-assets/refusal.js";

/** A page with a list of faults, or without one. */
function page(refused) {
  const faults = { focused: 0, focus() { assert.equal(this.tabIndex, -1); this.focused += 1; } };
  return { faults, querySelector: (selector) => (refused && selector === ".govuk-error-summary" ? faults : null) };
}

test("the faults of a refused form get the focus", () => {
  const refused = page(true);

  start(refused, "");

  assert.equal(refused.faults.focused, 1);
});

test("a page without faults keeps its focus", () => {
  const taken = page(false);

  start(taken, "");

  assert.equal(taken.faults.focused, 0);
});

test("an address that names a place of the page keeps it", () => {
  const refused = page(true);

  start(refused, "#material-1");

  assert.equal(refused.faults.focused, 0);
});
