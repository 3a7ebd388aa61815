import assert from "node:assert/strict";
import { test } from "node:test";
import { filter, start } from "../../main/resources/gateway-assets/find.js";

const named = (...names) => names.map((textContent) => ({ textContent, hidden: false }));

test("a part of each typed word finds a body, in any case", () => {
  const bodies = named("Министерство энергетики", "Министерство юстиции", "Акимат города Алматы");

  assert.equal(filter(bodies, " мин ЭНЕРГ "), 1);
  assert.deepEqual(bodies.map((body) => body.hidden), [false, true, true]);
});

test("an empty field shows all bodies again", () => {
  const bodies = named("Министерство энергетики", "Министерство юстиции");
  filter(bodies, "юстиции");

  assert.equal(filter(bodies, ""), 2);
  assert.deepEqual(bodies.map((body) => body.hidden), [false, false]);
});

test("typing says how many bodies were found, and opens their list", () => {
  const list = { open: false };
  const bodies = named("Министерство энергетики").map((body) => ({ ...body, closest: () => list }));
  const status = { textContent: "", dataset: { found: "Найдено: {0}" } };
  let typed;
  const field = { value: "", addEventListener: (event, action) => { typed = action; } };
  const place = { hidden: true, dataset: { find: "[data-body]" }, querySelector: (what) => (what === "input" ? field : status) };

  start(place, { querySelectorAll: () => bodies });
  field.value = "энерг";
  typed();

  assert.equal(place.hidden, false);
  assert.equal(status.textContent, "Найдено: 1");
  assert.equal(list.open, true);
});
