import assert from "node:assert/strict";
import { test } from "node:test";
import { outcome, start } from "../../main/resources/agency-assets/autosave.js";

const page = (revision) => ({ querySelector: () => (revision ? { value: revision } : null) });

/** A form with one text, of which a browser's document would make the same calls. */
function typing() {
  const listeners = {};
  const says = { hidden: true, textContent: "", dataset: { saved: "saved", failed: "failed", conflict: "conflict" } };
  const form = {
    text: "",
    elements: { revision: { value: "0" } },
    querySelector: () => says,
    getAttribute: () => "/drafts/edu-1?lang=kk",
    addEventListener: (name, listener) => { listeners[name] = listener; },
  };
  const waiting = [];
  const calls = [];
  let answer = { status: 200, text: async () => "1" };
  const running = start(form, {
    fetch: async (address, options) => {
      calls.push({ address, sent: options.body.get("title"), revision: options.body.get("revision") });
      return answer;
    },
    parse: (text) => page(text),
    wait: (action) => waiting.push(action),
    read: () => new URLSearchParams({ title: form.text, revision: form.elements.revision.value }),
  });
  return { form, says, calls, waiting, listeners, running, answers: (next) => { answer = next; } };
}

test("an answer with a form is a save, 409 is a conflict, and all else a failure", () => {
  assert.deepEqual(outcome(200, page("4")), { state: "saved", revision: "4" });
  assert.deepEqual(outcome(409, page("4")), { state: "conflict" });
  assert.deepEqual(outcome(503, page("4")), { state: "failed" });
  assert.deepEqual(outcome(200, page(null)), { state: "failed" });
  assert.deepEqual(outcome(401, page(null)), { state: "refused" });
});

test("what was typed is saved once, and the next save replaces that revision", async () => {
  const one = typing();
  one.form.text = "a";
  one.listeners.input();
  assert.equal(one.waiting.length, 1);
  await one.waiting.pop()();
  await one.running.save();
  one.form.text = "ab";
  one.answers({ status: 200, text: async () => "2" });
  await one.running.save();

  assert.deepEqual(one.calls, [
    { address: "/drafts/edu-1?lang=kk", sent: "a", revision: "0" },
    { address: "/drafts/edu-1?lang=kk", sent: "ab", revision: "1" },
  ]);
  assert.equal(one.says.textContent, "saved");
});

test("after a conflict nothing is saved until the person decides", async () => {
  const one = typing();
  one.form.text = "a";
  one.answers({ status: 409, text: async () => "3" });
  await one.running.save();
  one.form.text = "b";
  await one.running.save();

  assert.equal(one.calls.length, 1);
  assert.equal(one.says.textContent, "conflict");
  assert.equal(one.form.elements.revision.value, "0");
});

test("without an answer the text stays and is tried again", async () => {
  const one = typing();
  one.form.text = "a";
  one.answers({ status: 503, text: async () => "" });
  await one.running.save();

  assert.equal(one.says.textContent, "failed");
  assert.equal(one.waiting.length, 1);
});

test("a form that is being sent is not saved beside that", async () => {
  const one = typing();
  one.form.text = "a";
  one.listeners.submit({ preventDefault: () => assert.fail("nothing is being saved") });
  await one.running.save();

  assert.equal(one.calls.length, 0);
});

test("a button that is pressed during a save waits for it", async () => {
  const one = typing();
  one.form.text = "a";
  const submitted = [];
  one.form.requestSubmit = (button) => submitted.push(button + " " + one.form.elements.revision.value);
  const saving = one.running.save();
  let prevented = false;
  one.listeners.submit({ preventDefault: () => { prevented = true; }, submitter: "send" });
  await saving;

  assert.ok(prevented);
  assert.deepEqual(submitted, ["send 1"]);
});
