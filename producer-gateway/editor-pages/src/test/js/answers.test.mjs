import assert from "node:assert/strict";
import { test } from "node:test";
import { show, start } from "../../main/resources/editor-assets/answers.js";

/** A part of a page, of which a browser's document would make the same calls. */
function part(name, html, { open = [], inside = null } = {}) {
  const details = open.map((one) => ({ open: one }));
  const made = {
    dataset: { live: name },
    innerHTML: html,
    details,
    contains: (other) => inside !== null && other === inside,
    querySelectorAll: () => details,
    cloneNode: () => ({ innerHTML: html, querySelectorAll: () => [] }),
    replaceWith: (other) => { made.replacedBy = other; },
  };
  return made;
}

function page(parts, { activeElement = null, awaited } = {}) {
  return {
    activeElement,
    querySelectorAll: () => parts,
    querySelector: () => (awaited === undefined ? null : { dataset: { awaited: String(awaited) } }),
  };
}

test("a part that changed is replaced, and what was unfolded stays so", () => {
  const old = [part("counts", "1"), part("a", "silent", { open: [true, false] })];
  const fresh = [part("counts", "1"), part("a", "answered", { open: [false, false] })];

  show(page(old), page(fresh));

  assert.equal(old[0].replacedBy, undefined);
  assert.equal(old[1].replacedBy, fresh[1]);
  assert.deepEqual(fresh[1].details.map((one) => one.open), [true, false]);
});

test("a part with the focus stays, and so does everything where the session ended", () => {
  const focused = {};
  const old = [part("a", "silent", { inside: focused })];

  show(page(old, { activeElement: focused }), page([part("a", "answered")]));
  show(page(old), page([]));

  assert.equal(old[0].replacedBy, undefined);
});

test("the page is fetched while answers are awaited and somebody looks", async () => {
  const waits = [];
  let fetched = 0;
  let visible = false;
  const shown = page([part("a", "silent")], { awaited: 1 });
  const answer = { ok: true, redirected: false, text: async () => "fresh" };

  start(shown, {
    fetch: async () => { fetched += 1; return answer; },
    parse: () => page([part("a", "answered")], { awaited: 0 }),
    wait: (action) => waits.push(action),
    isVisible: () => visible,
  });
  await waits[0]();
  assert.equal(fetched, 0);
  visible = true;
  await waits[1]();

  assert.equal(fetched, 1);
  assert.equal(waits.length, 3);
});

test("nothing is fetched where no answer is awaited, and a failed fetch is repeated", async () => {
  const waits = [];
  const tools = { parse: () => page([]), wait: (action) => waits.push(action), isVisible: () => true };

  start(page([], { awaited: 0 }), { ...tools, fetch: async () => { throw new Error("fetched"); } });
  assert.equal(waits.length, 0);

  start(page([], { awaited: 2 }), { ...tools, fetch: async () => { throw new TypeError("no network"); } });
  await waits[0]();
  assert.equal(waits.length, 2);
});
