// Moves the focus to the faults of a refused form, so that a screen reader begins there and the next Tab is the first fault.

/** Focuses the first list of faults of `page`, unless the address names another place of the page. */
export function start(page, hash) {
  const faults = page.querySelector(".govuk-error-summary");
  if (faults !== null && hash === "") {
    faults.tabIndex = -1;
    faults.focus();
  }
}

if (typeof document !== "undefined") {
  start(document, location.hash);
}
