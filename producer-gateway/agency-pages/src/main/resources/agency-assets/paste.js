// Sends a table that is pasted from Word or Excel as HTML too, which keeps merged cells and line breaks.

/** Keeps the table that is pasted into `area`, until its text is changed by hand. */
export function start(area, hidden) {
  area.addEventListener("paste", (event) => {
    const html = event.clipboardData?.getData("text/html") ?? "";
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!html.includes("<table")) {
      return;
    }
    event.preventDefault();
    area.value = text;
    hidden.value = html;
  });
  area.addEventListener("input", () => { hidden.value = ""; });
}

if (typeof document !== "undefined") {
  document.querySelectorAll("[data-paste]").forEach((area) => {
    start(area, document.getElementById(area.dataset.paste));
  });
}
