import assert from "node:assert/strict";
import { test } from "node:test";
import { show, start } from "../../main/resources/agency-assets/decided.js";

/** A part of a page, of which a browser's document would make the same calls. */
function part(name, { waiting, sentDraft, fields = [], inside = null } = {}) {
  const made = {
    dataset: { decided: name },
    name,
    contains: (other) => inside !== null && other === inside,
    querySelectorAll: () => fields,
    replaceWith: (other) => { made.replacedBy = other; },
    remove: () => { made.removed = true; },
  };
  if (waiting !== undefined) {
    made.dataset.waiting = String(waiting);
  }
  if (sentDraft) {
    made.dataset = { sentDraft };
  }
  return made;
}

function page(parts, activeElement = null) {
  const having = (name) => parts.filter((one) => one.dataset[name] !== undefined);
  return {
    activeElement,
    querySelectorAll: (selector) => ({
      "[data-decided]": having("decided"),
      "[data-waiting]": having("waiting"),
      "[data-sent-draft]": having("sentDraft"),
    })[selector],
  };
}

test("the parts that decisions change are replaced, and drafts that were accepted go", () => {
  const old = [part("counts", { waiting: 2 }), part("filed"), part("", { sentDraft: "state-a" }), part("", { sentDraft: "state-b" })];
  const fresh = [part("counts", { waiting: 1 }), part("filed"), part("state-b")];

  show(page(old), page(fresh));

  assert.equal(old[0].replacedBy, fresh[0]);
  assert.equal(old[1].replacedBy, fresh[1]);
  assert.equal(old[2].removed, true);
  assert.equal(old[3].removed, undefined);
});

test("what has the focus or something typed stays as it is", () => {
  const focused = {};
  const old = [
    part("filed", { inside: focused }),
    part("declare", { fields: [{ value: "typed", defaultValue: "" }] }),
    part("", { sentDraft: "state-a", fields: [{ value: "typed", defaultValue: "" }] }),
  ];

  show(page(old, focused), page([part("filed"), part("declare")]));

  assert.deepEqual(old.map((one) => one.replacedBy ?? one.removed), [undefined, undefined, undefined]);
});

/** Runs the script against the answers, the last of which is repeated. Returns the number of calls. */
async function calls(first, answers) {
  const waiting = [];
  let made = 0;
  start(page([part("counts", { waiting: first })]), {
    fetch: async () => {
      const answer = answers[Math.min(made, answers.length - 1)];
      made += 1;
      if (answer === "away") {
        throw new TypeError("no network");
      }
      return { ok: answer !== "busy", text: async () => String(answer) };
    },
    parse: (text) => page([part("counts", { waiting: Number(text) })]),
    wait: (action) => waiting.push(action),
  });
  while (waiting.length > 0) {
    await waiting.pop()();
  }
  return made;
}

test("it stops when nothing waits, and goes on after a failure", async () => {
  assert.equal(await calls(0, [0]), 0);
  assert.equal(await calls(3, [2, "away", "busy", 1, 0]), 5);
});

test("it stops after a bounded number of tries", async () => {
  assert.equal(await calls(3, [3]), 10);
});
