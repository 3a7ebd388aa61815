// Shows the parts of a page that is got again, without losing what its reader typed or ticked meanwhile.

/** The places to which an action leads the focus. */
const RESTS = ["#card-title", "[data-part=list] [aria-current]", "[data-list]"];

/** The parts of a page by their names. A part has no part in it. */
function parts(page) {
  return new Map([...page.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
}

/** The filter and the place of the list that the page shows. */
function listed(page) {
  return page.querySelector("[data-list]")?.dataset.list;
}

/** What is ticked in the list, and the text of the search if it is not sent yet; returns what puts both into the page again. */
function typed(page, isDone) {
  const boxes = isDone ? [] : [...page.querySelectorAll('input[name^="to."]')];
  const ticks = new Map(boxes.map((box) => [box.name, box.checked]));
  const search = page.querySelector("#q");
  const sought = search && search.value !== search.defaultValue ? search.value : null;
  return () => {
    page.querySelectorAll('input[name^="to."]').forEach((box) => {
      box.checked = ticks.get(box.name) ?? box.checked;
    });
    const field = page.querySelector("#q");
    if (field && sought !== null) {
      field.value = sought;
    }
  };
}

/** An option that says nothing is selected without being marked so. */
function isChanged(field) {
  return "defaultSelected" in field
    ? field.value !== "" && field.selected !== field.defaultSelected
    : field.value !== field.defaultValue || field.checked !== field.defaultChecked;
}

/** Whether the reader has begun something in the part: a field is changed, something is unfolded, or a field or button has the focus. */
function isBegun(part, focus) {
  return part.contains(focus)
    || part.querySelector("details[open]:not(.mg-english)") !== null
    || [...part.querySelectorAll("input, textarea, option")].some(isChanged);
}

/** Shows outside the parts what belongs to them: the title, and the languages, whose buttons send a refused form again. */
function showAround(page, fresh) {
  page.title = fresh.title;
  const languages = ".mg-languages__list";
  page.querySelector(languages)?.replaceChildren(...(fresh.querySelector(languages)?.childNodes ?? []));
  const told = "#content > .govuk-notification-banner";
  if (fresh.querySelector(told) === null) {
    page.querySelector(told)?.remove();
  }
  const again = fresh.querySelector("#typed-again");
  const form = page.querySelector("#typed-again");
  if (again !== null && form !== null) {
    form.replaceChildren(...again.childNodes);
  } else if (again !== null) {
    page.body.append(again);
    // A script of a parsed page does not run; a new element with its address does.
    const script = page.createElement("script");
    script.type = "module";
    script.src = fresh.querySelector('script[src$="/languages.js"]').getAttribute("src");
    page.body.append(script);
  }
}

/** How far the part is to be scrolled to show its current row; 0 if it shows the row, or has none. */
function away(part) {
  const row = part.querySelector(".mg-row[aria-current]")?.getBoundingClientRect();
  const view = part.getBoundingClientRect();
  return row ? Math.min(0, row.top - view.top) + Math.max(0, row.bottom - view.bottom) : 0;
}

/** Replaces the content of the parts for which `isWanted` holds. Returns whether `fresh` has parts; it has none where the session ended. */
function replace(page, fresh, isWanted) {
  const now = parts(fresh);
  if (!now.has("card")) {
    return false;
  }
  const isSameList = listed(page) === listed(fresh);
  parts(page).forEach((part, name) => {
    if (now.has(name) && isWanted(name, part, now.get(name))) {
      const top = part.scrollTop;
      // A browser scrolls to whole pixels, so a row that is shown may be a part of a pixel away.
      const isFollowed = Math.abs(away(part)) < 1;
      part.replaceChildren(...now.get(name).childNodes);
      part.scrollTop = isSameList ? top : 0;
      // A reader who has scrolled the row away looks at another place.
      part.scrollTop += isFollowed ? away(part) : 0;
    }
  });
  return true;
}

/**
 * Shows the page that the reader asked for: what is ticked and sought stays, and the list stays scrolled as it was unless it is
 * another list. After a decision on all that is ticked (`isDone`) nothing is ticked.
 */
export function show(page, fresh, isDone) {
  const put = typed(page, isDone);
  const isShown = replace(page, fresh, () => true);
  if (isShown) {
    showAround(page, fresh);
    put();
  }
  return isShown;
}

/** Shows what became of a decision, and the rest where the reader has begun nothing. The focus stays where it rests. */
export function renew(page, fresh) {
  const rests = RESTS.find((place) => page.activeElement?.matches(place));
  const focus = rests === undefined ? page.activeElement : null;
  const isShown = replace(page, fresh, (name, part, now) =>
    name === "done" ? part.textContent !== now.textContent : !isBegun(part, focus));
  if (rests !== undefined) {
    page.querySelector(rests)?.focus({ preventScroll: true });
  }
  return isShown;
}
