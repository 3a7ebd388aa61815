import assert from "node:assert/strict";
import { test } from "node:test";
import { fields, show, start } from "../../main/resources/editor-assets/cards.js";

/** A part of a page, of which a browser's document would make the same calls. */
function part(name, content) {
  return {
    dataset: { part: name },
    childNodes: [content],
    scrollTop: 0,
    replaceChildren(...nodes) {
      this.childNodes = nodes;
      this.scrollTop = 0;
    },
    scrollIntoView() {
      this.isSeen = true;
    },
  };
}

function page(...all) {
  const listeners = {};
  return {
    listeners,
    focused: null,
    querySelectorAll: () => all,
    querySelector(selector) {
      if (selector === '[data-awaited="1"]') {
        return this.awaited ?? null;
      }
      const found = all.find((one) => selector === `[data-part=${one.dataset.part}]`);
      return found ?? { focus: () => (this.focused = selector) };
    },
    addEventListener: (name, action) => { listeners[name] = action; },
  };
}

/** Waits until all that was begun is done. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

function tools(fresh, answer = {}) {
  const told = { fetched: [], pushed: [], left: [], waits: [] };
  return {
    told,
    fetch: async (address, options) => {
      told.fetched.push([address, String(options.body ?? "")]);
      return { url: "/editing/2026-W50?event=b", redirected: true, text: async () => "fresh", ...answer };
    },
    parse: () => fresh,
    location: { pathname: "/editing/2026-W50", href: "/editing/2026-W50", assign: (address) => told.left.push(address) },
    history: { pushState: (state, title, address) => told.pushed.push(address) },
    FormData: class { *[Symbol.iterator]() { yield ["event", "a"]; } },
    isFar: () => false,
    wait: (action) => told.waits.push(action),
  };
}

test("each part gets its new content and stays scrolled as it was", () => {
  const list = part("list", "old rows");
  list.scrollTop = 417;
  const card = part("card", "old card");

  assert.equal(show(page(list, card), page(part("list", "new rows"), part("card", "new card"))), true);

  assert.deepEqual(list.childNodes, ["new rows"]);
  assert.equal(list.scrollTop, 417);
  assert.deepEqual(card.childNodes, ["new card"]);
});

test("a page without a card is another page and shows nothing", () => {
  const card = part("card", "old card");

  assert.equal(show(page(card), page(part("list", "rows"))), false);

  assert.deepEqual(card.childNodes, ["old card"]);
});

test("the pressed button is among the fields", () => {
  const { FormData } = tools();

  assert.equal(String(fields({}, { name: "action", value: "include" }, FormData)), "event=a&action=include");
  assert.equal(String(fields({}, null, FormData)), "event=a");
});

test("a link of the list opens the card in place, and its address is remembered", async () => {
  const shown = page(part("card", "old"));
  const given = tools(page(part("card", "new")));
  start(shown, given);
  let isTaken = false;
  const link = { pathname: "/editing/2026-W50", href: "/editing/2026-W50?event=b" };

  shown.listeners.click({ button: 0, target: { closest: () => link }, preventDefault: () => { isTaken = true; } });
  await settled();

  assert.equal(isTaken, true);
  assert.deepEqual(given.told.pushed, ["/editing/2026-W50?event=b"]);
  assert.equal(shown.focused, "[data-part=list] [aria-current]");
});

test("a link to another page and a click with a modifier are the browser's", () => {
  const shown = page(part("card", "old"));
  const given = tools(page());
  start(shown, given);
  const elsewhere = { pathname: "/clashes", href: "/clashes" };
  const here = { pathname: "/editing/2026-W50", href: "/editing/2026-W50?event=b" };
  const preventDefault = () => assert.fail("taken");

  shown.listeners.click({ button: 0, target: { closest: () => elsewhere }, preventDefault });
  shown.listeners.click({ button: 0, ctrlKey: true, target: { closest: () => here }, preventDefault });

  assert.deepEqual(given.told.fetched, []);
});

test("a form is sent in place, and the next card has the focus", async () => {
  const shown = page(part("card", "old"));
  const given = tools(page(part("card", "next")));
  start(shown, given);

  shown.listeners.submit(submit());
  await settled();

  assert.deepEqual(given.told.fetched, [["/editing/2026-W50", "event=a&action=include"]]);
  assert.deepEqual(given.told.pushed, ["/editing/2026-W50?event=b"]);
  assert.equal(shown.focused, "#card-title");
});

test("the page is got again until the decision is no longer awaited", async () => {
  const shown = page(part("card", "old"));
  shown.awaited = {};
  const given = tools(page(part("card", "next")));
  start(shown, given);
  shown.listeners.submit(submit());
  await settled();
  assert.equal(given.told.waits.length, 1);

  shown.awaited = null;
  await given.told.waits[0]();

  assert.equal(given.told.fetched.length, 2);
  assert.equal(given.told.waits.length, 1);
});

test("a refusal keeps the address and leads to what is wrong", async () => {
  const shown = page(part("card", "old"));
  const given = tools(page(part("card", "same")), { redirected: false });
  start(shown, given);

  shown.listeners.submit(submit());
  await settled();

  assert.deepEqual(given.told.pushed, []);
  assert.equal(shown.focused, "[data-part=problems] h2");
});

test("where the session ended the browser sends the form itself, and opens the card itself", async () => {
  const shown = page(part("card", "old"));
  shown.createElement = () => ({});
  const given = tools(page(), { url: "/sign-in" });
  start(shown, given);
  const event = submit();
  const link = { pathname: "/editing/2026-W50", href: "/editing/2026-W50?event=b" };

  shown.listeners.submit(event);
  shown.listeners.click({ button: 0, target: { closest: () => link }, preventDefault: () => {} });
  await settled();

  assert.equal(event.target.isSent, true);
  assert.deepEqual(given.told.left, ["/editing/2026-W50?event=b"]);
});

test("a form that could not be sent in place is sent by the browser with its button", async () => {
  const shown = page(part("card", "old"));
  shown.createElement = () => ({});
  const given = { ...tools(page()), fetch: async () => { throw new TypeError("no network"); } };
  start(shown, given);
  const event = submit();

  shown.listeners.submit(event);
  await settled();

  assert.deepEqual(event.target.added, { type: "hidden", name: "action", value: "include" });
  assert.equal(event.target.isSent, true);
});

function submit() {
  const form = {
    closest: () => ({}),
    getAttribute: (name) => (name === "method" ? "post" : "/editing/2026-W50"),
    append: (field) => { form.added = field; },
    submit: () => { form.isSent = true; },
  };
  return { target: form, submitter: { name: "action", value: "include" }, preventDefault: () => {} };
}
