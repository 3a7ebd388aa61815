// Sends a form with the button that was pressed, in place or as a browser without scripts does.

/** The fields of the form with the pressed button, as a browser sends them. */
export function fields(form, button, FormData) {
  const sent = new URLSearchParams([...new FormData(form)]);
  if (button !== null && button.name) {
    sent.append(button.name, button.value);
  }
  return sent;
}

/** Lets the browser send the form, which leaves the page. */
export function leave(page, form, button) {
  const pressed = page.createElement("input");
  pressed.type = "hidden";
  pressed.name = button.name;
  pressed.value = button.value;
  form.append(pressed);
  form.submit();
}
