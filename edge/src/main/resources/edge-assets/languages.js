// The buttons that choose a language on a page with errors send what is typed at that moment, not only what was refused.

/** Puts the fields of a form, as they are now, in place of those that would be sent. Files are not among them. */
export function renew(again, form, fields, add) {
  const typed = [...form.elements].filter((field) => field.name && field.type !== "submit" && field.type !== "file");
  const names = new Set(typed.map((field) => field.name));
  [...again.elements]
    .filter((field) => field.type === "hidden" && names.has(field.name))
    .forEach((field) => field.remove());
  fields
    .filter(([name, value]) => names.has(name) && typeof value === "string")
    .forEach(([name, value]) => add(name, value));
}

/** Sends the form in which somebody typed last. */
export function start(again, page, tools) {
  let form = null;
  page.addEventListener("input", (event) => { form = event.target.form ?? form; });
  again.addEventListener("submit", () => {
    if (form && form !== again) {
      renew(again, form, tools.fields(form), tools.add);
    }
  });
}

if (typeof document !== "undefined") {
  const again = document.getElementById("typed-again");
  start(again, document, {
    fields: (form) => [...new FormData(form)],
    add: (name, value) => {
      again.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    },
  });
}
