// Opens cards and sends forms of the editor's page in place: the list keeps its place, and the address follows.

const PAUSE = 3000;

/** The parts of the page by their names. */
function parts(page) {
  return new Map([...page.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
}

/**
 * Gives each part of `page` the content that it has in `fresh`, and keeps how far it is scrolled. Returns whether `fresh` has these
 * parts; it has none where the session ended.
 */
export function show(page, fresh) {
  const now = parts(fresh);
  if (!now.has("card")) {
    return false;
  }
  parts(page).forEach((part, name) => {
    if (now.has(name)) {
      const top = part.scrollTop;
      part.replaceChildren(...now.get(name).childNodes);
      part.scrollTop = top;
    }
  });
  return true;
}

/** The fields of the form with the pressed button, as a browser sends them. */
export function fields(form, button, FormData) {
  const sent = new URLSearchParams([...new FormData(form)]);
  if (button !== null && button.name) {
    sent.append(button.name, button.value);
  }
  return sent;
}

export function start(page, { fetch, parse, location, history, FormData, isFar, wait }) {
  async function shown(answer) {
    return show(page, parse(await answer.text()));
  }

  function focus(selector) {
    page.querySelector(selector)?.focus({ preventScroll: true });
  }

  async function open(address, remember) {
    if (!(await shown(await fetch(address, { headers: { Accept: "text/html" } })))) {
      location.assign(address);
    } else {
      remember();
      const card = page.querySelector("[data-part=card]");
      if (isFar(card)) {
        card.scrollIntoView();
        focus("#card-title");
      } else {
        focus("[data-part=list] [aria-current]");
      }
    }
  }

  async function send(form, button) {
    const sent = fields(form, button, FormData);
    const answer = await fetch(form.getAttribute("action"), { method: "POST", body: sent, headers: { Accept: "text/html" } });
    if (!(await shown(answer))) {
      // Where the session ended, the page that the browser then gets keeps what was typed.
      again(form, button);
    } else {
      if (answer.redirected) {
        history.pushState(null, "", answer.url);
      }
      focus(answer.redirected ? "#card-title" : "[data-part=problems] h2");
      decided();
    }
  }

  /** While a decision is received and not decided, gets the page again. */
  function decided() {
    if (page.querySelector('[data-awaited="1"]') !== null) {
      wait(async () => {
        await shown(await fetch(location.href, { headers: { Accept: "text/html" } }));
        decided();
      }, PAUSE);
    }
  }

  page.addEventListener("click", (event) => {
    const link = event.target.closest("[data-part] a[href]");
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link !== null && isPlain && link.pathname === location.pathname) {
      event.preventDefault();
      open(link.href, () => history.pushState(null, "", link.href)).catch(() => location.assign(link.href));
    }
  });

  page.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.closest("[data-part]") !== null && form.getAttribute("method") === "post") {
      event.preventDefault();
      // The key of the form makes it safe to send it again.
      send(form, event.submitter).catch(() => again(form, event.submitter));
    }
  });

  function again(form, button) {
    const pressed = page.createElement("input");
    pressed.type = "hidden";
    pressed.name = button.name;
    pressed.value = button.value;
    form.append(pressed);
    form.submit();
  }

  return { back: () => open(location.href, () => {}).catch(() => location.reload()) };
}

if (typeof document !== "undefined") {
  const started = start(document, {
    fetch: (address, options) => fetch(address, options),
    parse: (text) => new DOMParser().parseFromString(text, "text/html"),
    location,
    history,
    FormData,
    isFar: (card) => card.getBoundingClientRect().top > innerHeight,
    wait: (action, pause) => setTimeout(() => action().catch((failure) => console.info(failure.name)), pause),
  });
  addEventListener("popstate", started.back);
}
