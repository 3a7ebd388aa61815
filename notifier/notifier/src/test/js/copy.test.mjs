import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "../../main/resources/notifier-assets/copy.js";

/** A page with one marked link, of which a browser's document would make the same calls. */
function page() {
  const link = {
    href: "/grids/2026-W50/text?version=2",
    dataset: { copy: "Copy", copyName: "Copy the week", copied: "Copied" },
    replaceWith: (...parts) => { link.parts = parts; },
  };
  const element = () => ({
    attributes: {},
    setAttribute(name, value) { this.attributes[name] = value; },
    addEventListener(event, action) { this[event] = action; },
  });
  return { link, querySelectorAll: (selector) => (selector === "a[data-copy]" ? [link] : []), createElement: element };
}

/** A browser whose server gives `answer`; it remembers what was copied and what was opened. */
function browser(answer, { canCopy = true } = {}) {
  const made = {
    canCopy,
    opened: [],
    fetch: async () => answer,
    write: async (text) => { made.copied = await text; },
    open: (address) => made.opened.push(address),
  };
  return made;
}

const TEXT = { ok: true, redirected: false, text: async () => "9 December" };

test("a marked link becomes a button that copies its text and says so", async () => {
  const shown = page();
  const reader = browser(TEXT);
  start(shown, reader);
  const [button, said] = shown.link.parts;

  await button.click();

  assert.equal(button.textContent, "Copy");
  assert.equal(button.attributes["aria-label"], "Copy the week");
  assert.equal(reader.copied, "9 December");
  assert.equal(said.attributes.role, "status");
  assert.equal(said.textContent, "Copied");
  assert.deepEqual(reader.opened, []);
});

for (const [name, answer] of [
  ["an error", { ...TEXT, ok: false, status: 404 }],
  ["the sign-in page", { ...TEXT, redirected: true, status: 200 }],
]) {
  test(`${name} is not copied: the text is opened instead`, async () => {
    const shown = page();
    const reader = browser(answer);
    start(shown, reader);
    const [button, said] = shown.link.parts;

    await button.click();

    assert.equal(reader.copied, undefined);
    assert.notEqual(said.textContent, "Copied");
    assert.deepEqual(reader.opened, ["/grids/2026-W50/text?version=2"]);
  });
}

test("a refused clipboard opens the text, and a second click that copies says so", async () => {
  const shown = page();
  const reader = browser(TEXT);
  const write = reader.write;
  reader.write = async () => { throw new Error("not allowed"); };
  start(shown, reader);
  const [button, said] = shown.link.parts;

  await button.click();
  assert.deepEqual(reader.opened, ["/grids/2026-W50/text?version=2"]);
  assert.equal(said.textContent, "");

  reader.write = write;
  start(shown, reader);
  const [again, saidAgain] = shown.link.parts;
  await again.click();
  assert.equal(saidAgain.textContent, "Copied");
});

test("a browser that lets no page copy keeps the link", () => {
  const shown = page();
  start(shown, browser(TEXT, { canCopy: false }));

  assert.equal(shown.link.parts, undefined);
});
