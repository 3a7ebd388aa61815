import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "../../main/resources/edge-assets/languages.js";

/** What a browser would send of a form that was refused, as a page would hold it, and the form itself. */
function page(typed, fields) {
  const sent = [];
  const listeners = {};
  const hold = (name, value) => {
    const field = { name, value, type: "hidden", remove: () => sent.splice(sent.indexOf(field), 1) };
    sent.push(field);
  };
  hold("subject", "Refused");
  hold("ticked", "true");
  hold("action", "preview");
  const again = {
    get elements() { return sent; },
    addEventListener: (name, listener) => { listeners[name] = listener; },
  };
  start(again, { addEventListener: (name, listener) => { listeners[name] = listener; } }, { fields: () => fields, add: hold });
  return {
    type: () => listeners.input({ target: { form: { elements: typed } } }),
    send: () => {
      listeners.submit();
      return Object.fromEntries(sent.map((field) => [field.name, field.value]));
    },
  };
}

const typed = [
  { name: "subject", type: "textarea" },
  { name: "ticked", type: "checkbox" },
  { name: "upload", type: "file" },
  { name: "action", type: "submit" },
];

test("what was typed after the refusal is sent, and a box that is no longer ticked is not", () => {
  const form = page(typed, [["subject", "Mended"], ["upload", {}]]);
  form.type();

  assert.deepEqual(form.send(), { action: "preview", subject: "Mended" });
});

test("without a further word, what was refused is sent", () => {
  assert.deepEqual(page(typed, []).send(), { subject: "Refused", ticked: "true", action: "preview" });
});
