// Saves a draft while it is typed: as its own button does, but without leaving the page.

const PAUSE = 3000;

/** The answer to a save: the revision that the form now shows, or why it was not saved. */
export function outcome(status, page) {
  const revision = page.querySelector("form[data-autosave] [name=revision]")?.value;
  if (status === 200 && revision) {
    return { state: "saved", revision };
  }
  if (status === 409) {
    return { state: "conflict" };
  }
  return { state: status >= 400 && status < 500 ? "refused" : "failed" };
}

/** The form's fields as its own button would send them. */
export function content(form) {
  const sent = new URLSearchParams(new FormData(form));
  sent.set("action", "save");
  return sent;
}

export function start(form, { fetch, parse, wait, read }) {
  const says = form.querySelector("[data-autosave-says]");
  let saved = read(form).toString();
  let timer;
  let running = false;
  let stopped = false;
  let pressed = null;

  function say(state) {
    says.hidden = false;
    says.textContent = says.dataset[state];
  }

  async function save() {
    const sent = read(form);
    if (running || stopped || sent.toString() === saved) {
      return;
    }
    running = true;
    try {
      const answer = await fetch(form.getAttribute("action"), { method: "POST", body: sent });
      const result = outcome(answer.status, parse(await answer.text()));
      if (result.state === "saved") {
        form.elements.revision.value = result.revision;
        sent.set("revision", result.revision);
        saved = sent.toString();
      } else if (result.state !== "failed") {
        stopped = true;
      }
      say(result.state === "refused" ? "failed" : result.state);
    } catch (failure) {
      console.info(`not saved: ${failure.name}`);
      say("failed");
    } finally {
      running = false;
    }
    if (pressed) {
      form.requestSubmit(pressed);
      return;
    }
    if (!stopped && read(form).toString() !== saved) {
      later();
    }
  }

  function later() {
    clearTimeout(timer);
    timer = wait(save, PAUSE);
  }

  form.addEventListener("input", later);
  form.addEventListener("submit", (event) => {
    if (running) {
      // The form must have the revision that is being stored.
      event.preventDefault();
      pressed = event.submitter;
    } else {
      stopped = true;
    }
  });
  return { save };
}

if (typeof document !== "undefined") {
  const form = document.querySelector("form[data-autosave]");
  if (form) {
    start(form, {
      fetch: (address, options) => fetch(address, options),
      parse: (text) => new DOMParser().parseFromString(text, "text/html"),
      wait: (action, pause) => setTimeout(action, pause),
      read: content,
    });
  }
}
