// Finds boxes by a part of their label while it is typed. Ticked boxes stay ticked, also where they are hidden.

const folded = (text) => text.toLowerCase().replaceAll("ё", "е").trim();

/** Shows the items whose text has every word that was typed. Returns how many there are. */
export function filter(items, typed) {
  const words = folded(typed).split(/\s+/);
  let found = 0;
  items.forEach((item) => {
    const has = words.every((word) => folded(item.textContent).includes(word));
    item.hidden = !has;
    found += has ? 1 : 0;
  });
  return found;
}

export function start(place, page) {
  const items = [...page.querySelectorAll(place.dataset.find)];
  const field = place.querySelector("input");
  const status = place.querySelector("[role=status]");
  place.hidden = false;
  field.addEventListener("input", () => {
    const found = filter(items, field.value);
    const asked = folded(field.value) !== "";
    status.textContent = asked ? status.dataset.found.replace("{0}", found) : "";
    if (asked) {
      items.filter((item) => !item.hidden).forEach((item) => {
        item.closest("details").open = true;
      });
    }
  });
}

if (typeof document !== "undefined") {
  document.querySelectorAll("[data-find]").forEach((place) => start(place, document));
}
