import assert from "node:assert/strict";
import { test } from "node:test";
import { inWords, start } from "../../main/resources/agency-assets/countdown.js";

const words = { left: "– осталось {0}", days: "{0} дн.", hours: "{0} ч", minutes: "{0} мин", under: "меньше минуты", passed: "срок прошёл" };

test("the time is worded as the server words it", () => {
  assert.equal(inWords(2 * 86400 + 3 * 3600 + 240, words), "– осталось 2 дн. 3 ч");
  assert.equal(inWords(2 * 86400 + 240, words), "– осталось 2 дн.");
  assert.equal(inWords(6 * 3600 + 20 * 60 + 59, words), "– осталось 6 ч 20 мин");
  assert.equal(inWords(6 * 3600, words), "– осталось 6 ч");
  assert.equal(inWords(86400 + 59, words), "– осталось 1 дн.");
  assert.equal(inWords(3600 + 59, words), "– осталось 1 ч");
  assert.equal(inWords(59, words), "– осталось меньше минуты");
});

test("it counts from the moment the page was made, changes the text once a minute, and ends with the term", () => {
  const written = [];
  const place = {
    dataset: { ...words, countdown: "150" },
    className: "",
    get textContent() { return written.at(-1); },
    set textContent(text) { written.push(text); },
  };
  let elapsed = 20_000;
  const waiting = [];
  start(place, { elapsed: () => elapsed, wait: (action) => waiting.push(action) });
  while (waiting.length > 0) {
    elapsed += 1000;
    waiting.pop()();
  }

  assert.deepEqual(written, ["– осталось 2 мин", "– осталось 1 мин", "– осталось меньше минуты", "срок прошёл"]);
  assert.equal(elapsed, 150_000);
  assert.equal(place.className, "govuk-tag govuk-tag--red");
});
