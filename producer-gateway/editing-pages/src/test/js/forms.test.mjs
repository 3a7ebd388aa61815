import assert from "node:assert/strict";
import { test } from "node:test";
import { fields, leave } from "../../main/resources/editing-assets/forms.js";

test("the pressed button is among the fields", () => {
  const FormData = class { *[Symbol.iterator]() { yield ["event", "a"]; } };

  assert.equal(String(fields({}, { name: "action", value: "include" }, FormData)), "event=a&action=include");
  assert.equal(String(fields({}, null, FormData)), "event=a");
});

test("the browser sends the form with its button", () => {
  const form = { append: (field) => { form.added = field; }, submit: () => { form.isSent = true; } };

  leave({ createElement: () => ({}) }, form, { name: "action", value: "include" });

  assert.deepEqual(form.added, { type: "hidden", name: "action", value: "include" });
  assert.equal(form.isSent, true);
});
