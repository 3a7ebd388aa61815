// Counts down the time that is left, in the words of the server. Nothing is announced to screen readers.

const SECOND = 1000;

/** The time in words, rounded down to minutes; days leave out the minutes. As the server words it. */
export function inWords(seconds, words) {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const parts = [];
  if (days > 0) {
    parts.push(words.days.replace("{0}", days));
  }
  if (hours % 24 > 0) {
    parts.push(words.hours.replace("{0}", hours % 24));
  }
  if (days === 0 && minutes % 60 > 0) {
    parts.push(words.minutes.replace("{0}", minutes % 60));
  }
  return words.left.replace("{0}", parts.join(" ") || words.under);
}

/** Counts from the moment at which the server made the page: `elapsed` says how long ago that was [ms]. */
export function start(place, { elapsed, wait }) {
  const total = Number(place.dataset.countdown);

  function show() {
    const left = total - elapsed() / SECOND;
    if (left <= 0) {
      place.textContent = place.dataset.passed;
      place.className = "govuk-tag govuk-tag--red";
      return;
    }
    const text = inWords(left, place.dataset);
    if (place.textContent !== text) {
      place.textContent = text;
    }
    wait(show, SECOND);
  }

  show();
}

if (typeof document !== "undefined") {
  // By the clock of the day, which goes on while a computer sleeps.
  const made = performance.timeOrigin + (performance.getEntriesByType("navigation")[0]?.responseStart ?? 0);
  document.querySelectorAll("[data-countdown]").forEach((place) => {
    start(place, { elapsed: () => Date.now() - made, wait: (action, pause) => setTimeout(action, pause) });
  });
}
