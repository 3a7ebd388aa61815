import assert from "node:assert/strict";
import { test } from "node:test";
import { watch } from "../../main/resources/editing-assets/watch.js";

test("a page is watched once, until nothing is awaited, and a failure does not end that", async () => {
  const page = { awaited: {}, querySelector() { return this.awaited; } };
  const waits = [];
  let times = 0;
  const look = watch(page, (action) => waits.push(action), async () => {
    times += 1;
    if (times === 1) {
      throw new TypeError("no network");
    }
    page.awaited = null;
  });

  look();
  look();
  assert.equal(waits.length, 1);

  await assert.rejects(waits[0]());
  assert.equal(waits.length, 2);

  await waits[1]();
  assert.equal(times, 2);
  assert.equal(waits.length, 2);
});
