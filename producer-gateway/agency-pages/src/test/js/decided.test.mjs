import assert from "node:assert/strict";
import { test } from "node:test";
import { show, start } from "../../main/resources/agency-assets/decided.js";

/** A part of a page, of which a browser's document would make the same calls. */
function part(name, { waiting, sentDraft, sentDrafts, fields = [], inside = null } = {}) {
  const made = {
    dataset: { decided: name },
    name,
    querySelector: (selector) => (selector === ".govuk-error-summary" ? inside : null),
    contains: (other) => inside !== null && other === inside,
    querySelectorAll: (selector) => fields.filter((field) => selector.split(", ").includes(field.tag)),
    replaceWith: (other) => { made.replacedBy = other; },
    remove: () => { made.removed = true; },
  };
  if (waiting !== undefined) {
    made.dataset.waiting = String(waiting);
  }
  if (sentDrafts !== undefined) {
    made.dataset.sentDrafts = sentDrafts;
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
      "[data-sent-drafts]": having("sentDrafts"),
    })[selector],
  };
}

function row(id, fields = []) {
  return part("", { sentDraft: id, fields });
}

/** A list to choose from, in which the page chose the option `first`, if any, and the reader `now`. */
function list(first, now) {
  return { tag: "select", selectedIndex: now, options: [0, 1, 2].map((at) => ({ defaultSelected: at === first })) };
}

function element(...classes) {
  const made = { classList: { contains: (name) => classes.includes(name) }, focus: () => { made.focused = true; } };
  return made;
}

test("the parts that decisions change are replaced, and drafts that were accepted go", () => {
  const old = [part("counts", { waiting: 2 }), part("filed"), row("a"), row("b")];
  const fresh = [part("counts", { waiting: 1, sentDrafts: "b" }), part("filed"), part("state-b")];

  show(page(old), page(fresh));

  assert.equal(old[0].replacedBy, fresh[0]);
  assert.equal(old[1].replacedBy, fresh[1]);
  assert.equal(old[2].removed, true);
  assert.equal(old[3].removed, undefined);
});

test("a draft that moved to another part of the table stays", () => {
  const old = [part("counts", { waiting: 21 }), row("u")];

  show(page(old), page([part("counts", { waiting: 20, sentDrafts: "t u" })]));

  assert.equal(old[1].removed, undefined);
});

test("another page, such as the one to sign in, changes nothing", () => {
  const old = [part("counts", { waiting: 1 }), row("a")];

  show(page(old), page([]));

  assert.equal(old[1].removed, undefined);
});

test("what has the focus, or was typed or chosen, stays as it is", () => {
  const focused = element("govuk-button");
  const typed = { tag: "textarea", value: "typed", defaultValue: "" };
  const old = [
    part("filed", { inside: focused }),
    part("declare", { fields: [{ tag: "input", value: "typed", defaultValue: "" }] }),
    row("a", [typed]),
    row("b", [list(0, 2)]),
    row("c", [list(-1, 1)]),
  ];
  const untouched = [row("d", [list(1, 1), { ...typed, value: "" }]), row("e", [list(-1, 0)])];

  show(page([...old, ...untouched], focused), page([part("filed"), part("declare")]));

  assert.deepEqual(old.map((one) => one.replacedBy ?? one.removed), Array(5).fill(undefined));
  assert.deepEqual(untouched.map((one) => one.removed), [true, true]);
});

test("a list of errors that has the focus is replaced, and the new one has the focus", () => {
  const errors = element("govuk-error-summary");
  const now = element("govuk-error-summary");
  const elsewhere = element("govuk-error-summary");
  const old = [part("asked", { inside: errors }), part("other", { inside: element("govuk-error-summary") })];
  const fresh = [part("asked", { inside: now }), part("other", { inside: elsewhere })];

  show(page(old, errors), page(fresh));

  assert.equal(old[0].replacedBy, fresh[0]);
  assert.equal(now.focused, true);
  assert.equal(old[1].replacedBy, fresh[1]);
  assert.equal(elsewhere.focused, undefined);
});

test("a list of errors that was decided leaves no list, and no focus", () => {
  const errors = element("govuk-error-summary");
  const old = [part("asked", { inside: errors })];
  const fresh = [part("asked")];

  show(page(old, errors), page(fresh));

  assert.equal(old[0].replacedBy, fresh[0]);
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
      return { ok: answer !== "busy", redirected: answer === "sign-in", text: async () => (answer === "sign-in" ? "0" : String(answer)) };
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
  assert.equal(await calls(3, [2, "away", "busy", "sign-in", 1, 0]), 6);
});

test("it stops after a bounded number of tries", async () => {
  assert.equal(await calls(3, [3]), 10);
});
