import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "../../main/resources/editing-assets/cards.js";

/** A card, of which a browser's document would make the same calls. */
function part(name, content) {
  return {
    dataset: { part: name },
    childNodes: [content],
    replaceChildren(...nodes) { this.childNodes = nodes; },
    contains: () => false,
    querySelector: () => null,
    querySelectorAll: () => [],
    getBoundingClientRect: () => ({ top: 0, bottom: 500 }),
  };
}

/** A page with those parts, on which the places `missing` are not. */
function page(parts, ...missing) {
  const listeners = {};
  return {
    listeners,
    focused: null,
    scrolled: 0,
    querySelectorAll: (selector) => (selector === "[data-part]" ? parts : []),
    querySelector(selector) {
      if (selector === '[data-awaited="1"]') {
        return this.awaited ?? null;
      }
      if (selector === "#card") {
        return { scrollIntoView: () => { this.scrolled += 1; } };
      }
      const isPlace = ["#card-title", "[data-list]", "[data-part=list] [aria-current]", ".govuk-error-summary h2"].includes(selector);
      return isPlace && !missing.includes(selector) ? { focus: () => { this.focused = selector; }, dataset: {} } : null;
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
    isBelow: () => false,
    isAbove: () => false,
    wait: (action) => told.waits.push(action),
  };
}

/** Tools whose answers come when the test lets them: a page whose card is the address. */
function slow(answer = {}) {
  const given = tools(null, answer);
  const come = {};
  given.fetch = (address, options) => new Promise((resolve) => {
    given.told.fetched.push([address, String(options.body ?? "")]);
    come[address] = () => {
      resolve({ url: "/editing/2026-W50?event=next", redirected: true, text: async () => address, ...answer });
      return settled();
    };
  });
  given.parse = (text) => page([part("card", text)]);
  return { given, come };
}

function click(event) {
  const link = { dataset: {}, pathname: "/editing/2026-W50", href: `/editing/2026-W50?event=${event}` };
  return { button: 0, target: { closest: () => link }, preventDefault: () => {} };
}

test("a link of the list opens the card in place, and its address is remembered", async () => {
  const shown = page([part("card", "old")]);
  const given = tools(page([part("card", "new")]));
  start(shown, given);
  let isTaken = false;
  const link = { dataset: {}, pathname: "/editing/2026-W50", href: "/editing/2026-W50?event=b" };

  shown.listeners.click({ button: 0, target: { closest: () => link }, preventDefault: () => { isTaken = true; } });
  await settled();

  assert.equal(isTaken, true);
  assert.deepEqual(given.told.pushed, ["/editing/2026-W50?event=b"]);
  assert.equal(shown.focused, "[data-part=list] [aria-current]");
});

test("a link to another page, one that asks at its head and a click with a modifier are the browser's", () => {
  const shown = page([part("card", "old")]);
  const given = tools(page([]));
  start(shown, given);
  const elsewhere = { dataset: {}, pathname: "/clashes", href: "/clashes" };
  const here = { dataset: {}, pathname: "/editing/2026-W50", href: "/editing/2026-W50?event=b" };
  const whole = { ...here, dataset: { whole: "" } };
  const preventDefault = () => assert.fail("taken");

  shown.listeners.click({ button: 0, target: { closest: () => elsewhere }, preventDefault });
  shown.listeners.click({ button: 0, target: { closest: () => whole }, preventDefault });
  shown.listeners.click({ button: 0, ctrlKey: true, target: { closest: () => here }, preventDefault });

  assert.deepEqual(given.told.fetched, []);
});

test("a form is sent in place, and the next card has the focus", async () => {
  const shown = page([part("card", "old")]);
  const given = tools(page([part("card", "next")]));
  start(shown, given);

  shown.listeners.submit(submit());
  await settled();

  assert.deepEqual(given.told.fetched, [["/editing/2026-W50", "event=a&action=include"]]);
  assert.deepEqual(given.told.pushed, ["/editing/2026-W50?event=b"]);
  assert.equal(shown.focused, "#card-title");
});

test("the page is got again until the decision is no longer awaited", async () => {
  const shown = page([part("card", "old")]);
  shown.awaited = {};
  const given = tools(page([part("card", "next")]));
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
  const shown = page([part("card", "old")]);
  const given = tools(page([part("card", "same")]), { redirected: false });
  start(shown, given);

  shown.listeners.submit(submit());
  await settled();

  assert.deepEqual(given.told.pushed, []);
  assert.equal(shown.focused, ".govuk-error-summary h2");
});

test("where the session ended the browser sends the form itself", async () => {
  const shown = page([part("card", "old")]);
  shown.createElement = () => ({});
  const event = submit();
  start(shown, tools(page([]), { url: "/sign-in" }));

  shown.listeners.submit(event);
  await settled();

  assert.equal(event.target.isSent, true);
});

test("where the session ended the browser opens the card itself", async () => {
  const shown = page([part("card", "old")]);
  const given = tools(page([]), { url: "/sign-in" });
  start(shown, given);

  shown.listeners.click(click("b"));
  await settled();

  assert.deepEqual(given.told.left, ["/editing/2026-W50?event=b"]);
});

test("a form that could not be sent in place is sent by the browser with its button", async () => {
  const shown = page([part("card", "old")]);
  shown.createElement = () => ({});
  const given = { ...tools(page([])), fetch: async () => { throw new TypeError("no network"); } };
  start(shown, given);
  const event = submit();

  shown.listeners.submit(event);
  await settled();

  assert.deepEqual(event.target.added, { type: "hidden", name: "action", value: "include" });
  assert.equal(event.target.isSent, true);
});

test("a second key while a decision is under way decides nothing", async () => {
  const shown = page([part("card", "old")]);
  const { given, come } = slow();
  start(shown, given);
  let taken = 0;
  const second = { ...submit(), preventDefault: () => { taken += 1; } };

  shown.listeners.submit(submit());
  shown.listeners.submit(second);
  await come["/editing/2026-W50"]();

  assert.equal(taken, 1);
  assert.equal(given.told.fetched.length, 1);
  shown.listeners.submit(submit());
  assert.equal(given.told.fetched.length, 2);
});

test("a key while another card is under way decides nothing", async () => {
  const shown = page([part("card", "old")]);
  const { given } = slow();
  start(shown, given);

  shown.listeners.click(click("b"));
  await settled();
  shown.listeners.submit(submit());

  assert.deepEqual(given.told.fetched, [["/editing/2026-W50?event=b", ""]]);
});

test("of two cards that are asked for the last one is shown, whichever comes first", async () => {
  const card = part("card", "old");
  const shown = page([card]);
  const { given, come } = slow();
  start(shown, given);

  shown.listeners.click(click("b"));
  shown.listeners.click(click("c"));
  await settled();
  await come["/editing/2026-W50?event=c"]();
  await come["/editing/2026-W50?event=b"]();

  assert.deepEqual(card.childNodes, ["/editing/2026-W50?event=c"]);
  assert.deepEqual(given.told.pushed, ["/editing/2026-W50?event=c"]);
});

test("a card that is asked for while a decision is under way comes after it", async () => {
  const card = part("card", "old");
  const shown = page([card]);
  const { given, come } = slow();
  start(shown, given);

  shown.listeners.submit(submit());
  shown.listeners.click(click("b"));
  await come["/editing/2026-W50"]();
  await come["/editing/2026-W50?event=b"]();

  assert.deepEqual(card.childNodes, ["/editing/2026-W50?event=b"]);
  assert.deepEqual(given.told.pushed, ["/editing/2026-W50?event=next", "/editing/2026-W50?event=b"]);
});

test("no card comes over a refusal, until it is asked for again", async () => {
  const shown = page([part("card", "old")]);
  const { given, come } = slow({ redirected: false });
  start(shown, given);

  shown.listeners.submit(submit());
  shown.listeners.click(click("b"));
  await come["/editing/2026-W50"]();
  assert.equal(given.told.fetched.length, 1);

  shown.listeners.click(click("b"));
  await settled();
  assert.equal(given.told.fetched.length, 2);
});

test("a page that is got again does not overwrite a card that was opened meanwhile", async () => {
  const card = part("card", "old");
  const shown = page([card]);
  shown.awaited = {};
  const { given, come } = slow();
  start(shown, given);
  const again = given.told.waits[0]();
  shown.listeners.click(click("b"));
  await settled();

  await come["/editing/2026-W50?event=b"]();
  await come["/editing/2026-W50"]();
  await again;

  assert.deepEqual(card.childNodes, ["/editing/2026-W50?event=b"]);
});

test("a page that waits for a decision when it is opened is got again, by one watch", async () => {
  const shown = page([part("card", "old")]);
  shown.awaited = {};
  const given = tools(page([part("card", "next")]));
  start(shown, given);
  assert.equal(given.told.waits.length, 1);

  shown.listeners.submit(submit());
  await settled();

  assert.equal(given.told.waits.length, 1);
});

test("what a decision did is led to at the head of the card", async () => {
  const shown = page([part("card", "old")]);
  start(shown, { ...tools(page([part("card", "next")])), isAbove: () => true });

  shown.listeners.submit(submit());
  await settled();

  assert.equal(shown.scrolled, 1);
  assert.equal(shown.focused, "#card-title");
});

test("where no card follows, the focus is at the line above the list", async () => {
  const shown = page([part("card", "old")], "#card-title");
  start(shown, tools(page([part("card", "none")])));

  shown.listeners.submit(submit());
  await settled();

  assert.equal(shown.focused, "[data-list]");
});

test("a link to a place in the page gets nothing, and a step back gets the page before", async () => {
  const shown = page([part("card", "old")]);
  const given = tools(page([part("card", "before")]));
  const { back } = start(shown, given);

  given.location.href = "/editing/2026-W50#content";
  await back();
  assert.deepEqual(given.told.fetched, []);

  given.location.href = "/editing/2026-W50?event=z";
  await back();
  assert.deepEqual(given.told.fetched, [["/editing/2026-W50?event=z", ""]]);
  assert.deepEqual(given.told.pushed, []);
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

test("from the foot of a card the link to the next one leads to its head", async () => {
  const shown = page([part("card", "old")]);
  start(shown, { ...tools(page([part("card", "new")])), isAbove: () => true });

  shown.listeners.click(click("b"));
  await settled();
  assert.equal(shown.scrolled, 0);
  shown.listeners.click(click("b#card"));
  await settled();

  assert.equal(shown.scrolled, 1);
  assert.equal(shown.focused, "#card-title");
});
