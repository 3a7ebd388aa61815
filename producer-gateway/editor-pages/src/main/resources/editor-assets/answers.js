// Shows answers as they come: while answers are awaited, gets the page again and replaces the parts that they change.

const PAUSE = 20000;

/** How many answers are awaited. */
export function awaited(page) {
  const counts = page.querySelector("[data-awaited]");
  return counts === null ? 0 : Number(counts.dataset.awaited);
}

/**
 * Shows what `fresh` has in place of the same parts of `page`. A part with the focus stays as it is, and what was unfolded stays
 * unfolded. A page without such parts is another page, as after the end of a session.
 */
export function show(page, fresh) {
  const parts = new Map();
  fresh.querySelectorAll("[data-live]").forEach((part) => parts.set(part.dataset.live, part));
  page.querySelectorAll("[data-live]").forEach((part) => {
    const now = parts.get(part.dataset.live);
    if (now && now.innerHTML !== folded(part) && !part.contains(page.activeElement)) {
      const open = [...part.querySelectorAll("details")].map((one) => one.open);
      part.replaceWith(now);
      [...now.querySelectorAll("details")].forEach((one, at) => {
        one.open = open[at] ?? false;
      });
    }
  });
}

/** The content of a part as the server sends it, with nothing unfolded. */
function folded(part) {
  const copy = part.cloneNode(true);
  copy.querySelectorAll("details").forEach((one) => {
    one.open = false;
  });
  return copy.innerHTML;
}

export function start(page, { fetch, parse, wait, isVisible }) {
  async function again() {
    try {
      const answer = isVisible() ? await fetch() : null;
      if (answer !== null && answer.ok && !answer.redirected) {
        show(page, parse(await answer.text()));
      }
    } catch (failure) {
      console.info(`not shown again: ${failure.name}`);
    }
    later();
  }

  function later() {
    if (awaited(page) > 0) {
      wait(again, PAUSE);
    }
  }

  later();
}

if (typeof document !== "undefined") {
  start(document, {
    fetch: () => fetch(location.href, { headers: { Accept: "text/html" } }),
    parse: (text) => new DOMParser().parseFromString(text, "text/html"),
    wait: (action, pause) => setTimeout(action, pause),
    isVisible: () => document.visibilityState === "visible",
  });
}
