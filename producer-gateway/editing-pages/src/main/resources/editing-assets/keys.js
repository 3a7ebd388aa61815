// Decides by one key: a key presses the button that names it. No key works in a field, and all can be switched off.

const OFF = "media-grid.keys-off";
/** The keys of the row of digits, with which a Kazakh keyboard types letters, and J and K, with which it types others. */
const KEY = /^(?:Digit|Key)([1-9JK])$/;
const FIELDS = "input:not([type=hidden]), textarea, select, [contenteditable]";

/** The element that the pressed key is for; null if there is none. */
export function wanted(event, page, isOff) {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented && !event.repeat;
  if (isOff || !isPlain || event.target.closest?.(FIELDS)) {
    return null;
  }
  const keys = [...page.querySelectorAll("[data-key]")];
  const place = event.shiftKey ? null : KEY.exec(event.code)?.[1];
  const named = (key) => keys.find((one) => one.dataset.key === key);
  return named(event.key) ?? named(place) ?? null;
}

export function start(page, storage) {
  const list = page.getElementById("keys");
  const box = page.getElementById("keys-on");
  list.hidden = false;
  box.checked = storage.getItem(OFF) === null;

  box.addEventListener("change", () => {
    if (box.checked) {
      storage.removeItem(OFF);
    } else {
      storage.setItem(OFF, "yes");
    }
  });

  page.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && event.target.closest?.("#card details[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
    const one = wanted(event, page, !box.checked);
    if (one !== null) {
      event.preventDefault();
      // An open form stays open: its key leads back to its first field.
      if (!one.matches("details[open] > summary")) {
        one.click();
      }
      one.closest("details[open]")?.querySelector("input[type=radio]")?.focus();
    }
  });
}

if (typeof document !== "undefined") {
  start(document, localStorage);
}
