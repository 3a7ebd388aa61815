import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "../../main/resources/edge-assets/fold.js";

test("what folds is folded while the screen is narrow, and open otherwise", () => {
  const folds = [{ open: true }, { open: true }];
  const narrow = { matches: true };
  start({ querySelectorAll: (selector) => (selector === ".mg-fold" ? folds : []) }, narrow);
  assert.deepEqual(folds.map((one) => one.open), [false, false]);

  narrow.matches = false;
  narrow.onchange();
  assert.deepEqual(folds.map((one) => one.open), [true, true]);
});
