// Shows decisions as they come: while events wait, gets the page again and replaces the parts that decisions change.

const PAUSES = [1000, 1000, 2000, 3000, 5000, 5000, 10000, 10000, 20000, 30000];

/** Whether events wait for their decision. */
export function isWaiting(page) {
  return [...page.querySelectorAll("[data-waiting]")].some((part) => Number(part.dataset.waiting) > 0);
}

/** The choice that the page came with; a list without one shows its first. */
function isChosenAnew(list) {
  const first = [...list.options].findIndex((option) => option.defaultSelected);
  return list.selectedIndex !== Math.max(first, 0);
}

const ERRORS = "govuk-error-summary";

/** The list of errors has the focus from the beginning, so that its focus says nothing of the reader. */
function isAtErrors(part, active) {
  return part.contains(active) && active.classList.contains(ERRORS);
}

function isTouched(part, active) {
  return (part.contains(active) && !isAtErrors(part, active))
    || [...part.querySelectorAll("textarea, input")].some((field) => field.value !== field.defaultValue)
    || [...part.querySelectorAll("select")].some(isChosenAnew);
}

/** The drafts that were sent and not accepted, wherever in the table they are. */
function sentDrafts(page) {
  return new Set([...page.querySelectorAll("[data-sent-drafts]")].flatMap((part) => part.dataset.sentDrafts.split(" ")));
}

/**
 * Shows what `fresh` has in place of the same parts of `page`. What has the focus, or something that was typed, stays as it is; a
 * list of errors that has the focus is replaced, and keeps it. A draft that waited and is no draft any more disappears. A page
 * without such parts is another page, as after the end of a session.
 */
export function show(page, fresh) {
  const parts = new Map();
  fresh.querySelectorAll("[data-decided]").forEach((part) => parts.set(part.dataset.decided, part));
  if (parts.size === 0) {
    return;
  }
  const sent = sentDrafts(fresh);
  page.querySelectorAll("[data-decided]").forEach((part) => {
    const now = parts.get(part.dataset.decided);
    if (now && !isTouched(part, page.activeElement)) {
      const atErrors = isAtErrors(part, page.activeElement);
      part.replaceWith(now);
      if (atErrors) {
        now.querySelector(`.${ERRORS}`)?.focus();
      }
    }
  });
  page.querySelectorAll("[data-sent-draft]").forEach((row) => {
    if (!sent.has(row.dataset.sentDraft) && !isTouched(row, page.activeElement)) {
      row.remove();
    }
  });
}

export function start(page, { fetch, parse, wait }) {
  let tries = 0;

  async function again() {
    let waiting = true;
    try {
      const answer = await fetch();
      if (answer.ok && !answer.redirected) {
        const fresh = parse(await answer.text());
        waiting = isWaiting(fresh);
        show(page, fresh);
      }
    } catch (failure) {
      console.info(`not shown again: ${failure.name}`);
    }
    if (waiting) {
      later();
    }
  }

  function later() {
    if (tries < PAUSES.length) {
      wait(again, PAUSES[tries]);
      tries += 1;
    }
  }

  if (isWaiting(page)) {
    later();
  }
}

if (typeof document !== "undefined") {
  start(document, {
    fetch: () => fetch(location.href, { headers: { Accept: "text/html" } }),
    parse: (text) => new DOMParser().parseFromString(text, "text/html"),
    wait: (action, pause) => setTimeout(action, pause),
  });
}
