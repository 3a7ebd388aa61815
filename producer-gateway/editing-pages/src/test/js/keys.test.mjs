import assert from "node:assert/strict";
import { test } from "node:test";
import { start, wanted } from "../../main/resources/editing-assets/keys.js";

const include = { dataset: { key: "1" } };
const page = { querySelectorAll: () => [include, { dataset: { key: "2" } }] };
const nowhere = { closest: () => null };

test("a key is for the button that names it", () => {
  assert.equal(wanted({ key: "1", target: nowhere }, page, false), include);
  assert.equal(wanted({ key: "9", target: nowhere }, page, false), null);
});

test("the row of digits works where it types letters, as on a Kazakh keyboard", () => {
  assert.equal(wanted({ key: "\"", code: "Digit1", target: nowhere }, page, false), include);
  assert.equal(wanted({ key: "1", code: "Numpad1", target: nowhere }, page, false), include);
});

test("J and K work where they type other letters", () => {
  const next = { dataset: { key: "J" } };
  const list = { querySelectorAll: () => [next] };
  assert.equal(wanted({ key: "о", code: "KeyJ", target: nowhere }, list, false), next);
  assert.equal(wanted({ key: "j", code: "KeyJ", target: nowhere }, list, false), next);
  assert.equal(wanted({ key: "k", code: "KeyK", target: nowhere }, list, false), null);
});

test("a digit typed with Shift or a keypad that moves the cursor decides nothing", () => {
  assert.equal(wanted({ key: "!", code: "Digit1", shiftKey: true, target: nowhere }, page, false), null);
  assert.equal(wanted({ key: "End", code: "Numpad1", target: nowhere }, page, false), null);
});

test("no key works in a field, with a modifier, held down, or where keys are off", () => {
  assert.equal(wanted({ key: "1", target: { closest: () => ({}) } }, page, false), null);
  assert.equal(wanted({ key: "1", target: nowhere, ctrlKey: true }, page, false), null);
  assert.equal(wanted({ key: "1", target: nowhere, altKey: true }, page, false), null);
  assert.equal(wanted({ key: "1", target: nowhere, repeat: true }, page, false), null);
  assert.equal(wanted({ key: "1", target: nowhere }, page, true), null);
});

/** A page with the list of keys, and a store of the browser. */
function opened(stored, isUnfolded = false) {
  const listeners = {};
  const box = { addEventListener: (name, action) => { box[name] = action; } };
  const list = { hidden: true };
  let clicks = 0;
  let focused = 0;
  const details = { querySelector: () => ({ focus: () => { focused += 1; } }) };
  const button = {
    dataset: { key: "1" },
    click: () => { clicks += 1; },
    matches: () => isUnfolded,
    closest: () => (isUnfolded ? details : null),
  };
  const kept = new Map(stored);
  start(
    {
      getElementById: (id) => (id === "keys" ? list : box),
      querySelectorAll: () => [button],
      addEventListener: (name, action) => { listeners[name] = action; },
    },
    {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => kept.set(key, value),
      removeItem: (key) => kept.delete(key),
    },
  );
  const press = () => listeners.keydown({ key: "1", target: nowhere, preventDefault: () => {} });
  return { box, list, kept, press, clicks: () => clicks, focused: () => focused };
}

test("keys work until they are switched off, and that is kept", () => {
  const shown = opened([]);
  assert.equal(shown.list.hidden, false);
  assert.equal(shown.box.checked, true);
  shown.press();
  assert.equal(shown.clicks(), 1);

  shown.box.checked = false;
  shown.box.change();
  shown.press();

  assert.equal(shown.clicks(), 1);
  assert.equal(opened([...shown.kept]).box.checked, false);
});

test("keys are switched on again", () => {
  const shown = opened([["media-grid.keys-off", "yes"]]);
  shown.box.checked = true;
  shown.box.change();
  shown.press();

  assert.equal(shown.clicks(), 1);
  assert.equal(shown.kept.size, 0);
});

test("the key of a form that is unfolded leads to its first field and does not fold it up", () => {
  const shown = opened([], true);
  shown.press();

  assert.equal(shown.clicks(), 0);
  assert.equal(shown.focused(), 1);
});

test("Escape closes what a key opened, and the focus returns to where it was opened", () => {
  const listeners = {};
  let isFocused = false;
  const opened = { open: true, querySelector: () => ({ focus: () => { isFocused = true; } }) };
  const box = { addEventListener: () => {} };
  start(
    {
      getElementById: () => box,
      querySelectorAll: () => [],
      addEventListener: (name, action) => { listeners[name] = action; },
    },
    { getItem: () => null },
  );
  const target = { closest: (selector) => (selector === "#card details[open]" ? opened : null) };

  listeners.keydown({ key: "a", target });
  assert.equal(opened.open, true);
  listeners.keydown({ key: "Escape", target });

  assert.equal(opened.open, false);
  assert.equal(isFocused, true);
});
