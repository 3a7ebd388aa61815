import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "../../main/resources/agency-assets/paste.js";

function area() {
  const listeners = {};
  return { value: "", listeners, addEventListener: (name, listener) => { listeners[name] = listener; } };
}

function pasted(contents) {
  const event = { prevented: false, preventDefault() { this.prevented = true; } };
  event.clipboardData = { getData: (type) => contents[type] ?? "" };
  return event;
}

test("a table is kept as HTML, and its text is shown", () => {
  const text = area();
  const hidden = { value: "" };
  start(text, hidden);
  const event = pasted({ "text/html": "<table><tr><td>a</td></tr></table>", "text/plain": "a" });
  text.listeners.paste(event);

  assert.equal(hidden.value, "<table><tr><td>a</td></tr></table>");
  assert.equal(text.value, "a");
  assert.ok(event.prevented);
});

test("text without a table is pasted as the browser does it", () => {
  const text = area();
  const hidden = { value: "" };
  start(text, hidden);
  const event = pasted({ "text/html": "<p>a</p>", "text/plain": "a" });
  text.listeners.paste(event);

  assert.equal(hidden.value, "");
  assert.equal(event.prevented, false);
});

test("a text that was changed by hand is what counts", () => {
  const text = area();
  const hidden = { value: "<table></table>" };
  start(text, hidden);
  text.listeners.input();

  assert.equal(hidden.value, "");
});
