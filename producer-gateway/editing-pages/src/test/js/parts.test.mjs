import assert from "node:assert/strict";
import { test } from "node:test";
import { renew, show } from "../../main/resources/editing-assets/parts.js";

/** A part of a page with the fields in it, of which a browser's document would make the same calls. */
function part(name, content, ...fields) {
  return {
    dataset: { part: name },
    childNodes: [content],
    fields,
    scrollTop: 0,
    textContent: content,
    replaceChildren(...nodes) {
      [this.childNodes, this.textContent, this.fields, this.scrollTop] = [nodes, nodes[0], this.coming ?? [], 0];
      this.current = this.then ?? null;
    },
    contains(element) { return element !== null && element?.part === this; },
    querySelector(selector) {
      const place = selector === ".mg-row[aria-current]" ? this.current ?? null : null;
      const row = place === null ? null : { top: place - this.scrollTop, bottom: place + 50 - this.scrollTop };
      return row === null ? (selector === "details[open]:not(.mg-english)" ? this.unfolded ?? null : null) : { getBoundingClientRect: () => row };
    },
    getBoundingClientRect: () => ({ top: 0, bottom: 500 }),
    querySelectorAll() { return this.fields; },
  };
}

function page(parts, around = {}) {
  return {
    title: "Editing",
    activeElement: null,
    querySelectorAll: (selector) =>
      selector === "[data-part]" ? parts : parts.flatMap((one) => one.fields).filter((field) => field.name?.startsWith("to.")),
    querySelector: (selector) =>
      around[selector] ?? parts.flatMap((one) => one.fields).find((field) => `#${field.id}` === selector) ?? null,
    ...around.own,
  };
}

const box = (name, checked) => ({ name, checked, defaultChecked: false, value: "true", defaultValue: "true" });
const text = (value, defaultValue = "") => ({ id: "q", value, defaultValue });
const list = (address) => ({ "[data-list]": { dataset: { list: address } } });

test("each part gets its new content and stays scrolled as it was", () => {
  const rows = part("list", "old rows");
  rows.scrollTop = 417;
  const card = part("card", "old card");

  assert.equal(show(page([rows, card]), page([part("list", "new rows"), part("card", "new card")])), true);

  assert.deepEqual(rows.childNodes, ["new rows"]);
  assert.equal(rows.scrollTop, 417);
  assert.deepEqual(card.childNodes, ["new card"]);
});

test("the list follows its current row", () => {
  const rows = part("list", "row 9 is current");
  [rows.current, rows.then] = [450, 500];

  show(page([rows, part("card", "")]), page([part("list", "row 10 is current"), part("card", "")]));

  assert.equal(rows.scrollTop, 50);
});

test("the list follows a row of which less than a pixel is out of sight", () => {
  const rows = part("list", "row 9 is current");
  [rows.current, rows.then] = [450.4, 570];

  show(page([rows, part("card", "")]), page([part("list", "row 10 is current"), part("card", "")]));

  assert.equal(rows.scrollTop, 120);
});

test("the list stays where its reader has scrolled the current row away", () => {
  const rows = part("list", "row 1 is current");
  [rows.current, rows.then, rows.scrollTop] = [0, 50, 417];

  show(page([rows, part("card", "")]), page([part("list", "row 2 is current"), part("card", "")]));

  assert.equal(rows.scrollTop, 417);
});

test("another list is shown from its beginning", () => {
  const rows = part("list", "1–100");
  rows.scrollTop = 417;

  show(page([rows, part("card", "")], list("1 late")), page([part("list", "101–200"), part("card", "")], list("101 late")));

  assert.equal(rows.scrollTop, 0);
});

test("a page without a card is another page and shows nothing", () => {
  const card = part("card", "old card");

  assert.equal(show(page([card]), page([part("list", "rows")])), false);

  assert.deepEqual(card.childNodes, ["old card"]);
});

test("what is ticked stays ticked and the half-typed search stays, when another card is shown", () => {
  const rows = part("list", "rows", box("to.a", true), box("to.b", false), text("мект"));
  rows.coming = [box("to.a", false), box("to.b", false), box("to.c", false), text("", "")];

  show(page([rows, part("card", "")]), page([part("list", "rows"), part("card", "")]), false);

  assert.deepEqual(rows.fields.map((field) => field.checked ?? field.value), [true, false, false, "мект"]);
});

test("after a decision on all that was ticked nothing is ticked", () => {
  const rows = part("list", "rows", box("to.a", true));
  rows.coming = [box("to.a", false)];

  show(page([rows, part("card", "")]), page([part("list", "rows"), part("card", "")]), true);

  assert.equal(rows.fields[0].checked, false);
});

test("a search that was sent gives way to the one of the page", () => {
  const rows = part("filters", "", text("school", "school"));
  rows.coming = [text("", "")];

  show(page([rows, part("card", "")]), page([part("filters", ""), part("card", "")]), false);

  assert.equal(rows.fields[0].value, "");
});

test("the title and the languages follow, and a notice of the first load goes", () => {
  const languages = part("", "old");
  let isGone = false;
  const notice = { remove: () => { isGone = true; } };
  const old = page([part("card", "")], { ".mg-languages__list": languages, "#content > .govuk-notification-banner": notice });
  const fresh = page([part("card", "")], { ".mg-languages__list": part("", "new"), own: { title: "Error: Editing" } });

  show(old, fresh, false);

  assert.equal(old.title, "Error: Editing");
  assert.deepEqual(languages.childNodes, ["new"]);
  assert.equal(isGone, true);
});

test("a refused form can be sent again in another language, with what is typed then", () => {
  const added = [];
  const body = { append: (one) => added.push(one) };
  const again = { childNodes: ["fields"] };
  const script = { getAttribute: () => "/assets/page/languages.js" };
  const fresh = page([part("card", "")], { "#typed-again": again, 'script[src$="/languages.js"]': script });

  show(page([part("card", "")], { own: { body, createElement: () => ({}) } }), fresh, false);
  const form = part("", "old fields");
  show(page([part("card", "")], { "#typed-again": form, own: { body } }), fresh, false);

  assert.deepEqual(added, [again, { type: "module", src: "/assets/page/languages.js" }]);
  assert.deepEqual(form.childNodes, ["fields"]);
});

/** Renews a page whose card is as given, and returns what its card then has. */
function renewed(card, own = {}) {
  const done = part("done", "received");
  assert.equal(renew(page([done, card], { own }), page([part("done", "included"), part("card", "new")])), true);
  assert.deepEqual(done.childNodes, ["included"]);
  return card.childNodes[0];
}

test("what became of a decision is shown, and a part in which something is begun stays", () => {
  const unfolded = Object.assign(part("card", "old"), { unfolded: {} });
  const focused = part("card", "old");
  const blank = { value: "", selected: true, defaultSelected: false };
  const chosen = { value: "soon", selected: true, defaultSelected: false };

  assert.equal(renewed(part("card", "old", text(""), box("to.a", false), blank)), "new");
  assert.equal(renewed(part("card", "old", text("мект"))), "old");
  assert.equal(renewed(part("card", "old", box("to.a", true))), "old");
  assert.equal(renewed(part("card", "old", chosen)), "old");
  assert.equal(renewed(unfolded), "old");
  assert.equal(renewed(focused, { activeElement: { part: focused, matches: () => false } }), "old");
});

test("the focus rests at the title of a card that is shown again", () => {
  const card = part("card", "old");
  let focused = 0;
  const title = { part: card, matches: (selector) => selector === "#card-title", focus: () => { focused += 1; } };
  const fresh = page([part("card", "new")]);

  renew(page([card], { "#card-title": title, own: { activeElement: title } }), fresh);

  assert.deepEqual(card.childNodes, ["new"]);
  assert.equal(focused, 1);
});

test("a notice that says the same is not said again", () => {
  const done = part("done", "received");
  const said = done.childNodes;

  renew(page([done, part("card", "")]), page([part("done", "received"), part("card", "")]));

  assert.equal(done.childNodes, said);
});
