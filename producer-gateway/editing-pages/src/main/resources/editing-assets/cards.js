// Opens cards and sends forms of the editor's page in place: the list keeps its place, and the address follows.

import { fields, leave } from "./forms.js";
import { renew, show } from "./parts.js";
import { watch } from "./watch.js";

/** The address without the place in the page. */
const bare = (address) => address.split("#")[0];

export function start(page, { fetch, parse, location, history, FormData, isBelow, isAbove, wait }) {
  /** The number of the last page that the reader asked for: the answers to earlier ones are late. */
  let last = 0;
  let underWay = 0;
  /** Whether the form that is under way leads on. A card that is asked for meanwhile comes after it, but not over a refusal. */
  let sending = Promise.resolve(true);
  let address = bare(location.href);

  async function get(from, options) {
    const answer = await fetch(from, { ...options, headers: { Accept: "text/html" } });
    return [answer, parse(await answer.text())];
  }

  const look = watch(page, wait, async () => {
    const [own, from] = [last, address];
    const [, fresh] = await get(from);
    if (underWay === 0 && own === last && from === address) {
      renew(page, fresh);
    }
  });

  function remember(now) {
    history.pushState(null, "", now);
    address = bare(now);
  }

  function lead(isSeen, ...selectors) {
    if (!isSeen) {
      page.querySelector("#card").scrollIntoView();
    }
    selectors.map((one) => page.querySelector(one)).find((one) => one !== null)?.focus({ preventScroll: true });
  }

  async function open(from, isNew) {
    const own = last + 1;
    last = own;
    const [, fresh] = await get(from);
    if (own !== last) {
      return;
    }
    if (!show(page, fresh, false)) {
      location.assign(from);
      return;
    }
    if (isNew) {
      remember(from);
    }
    const card = page.querySelector("#card");
    const isFar = isBelow(card) || (from.endsWith("#card") && isAbove(card));
    lead(!isFar, isFar ? "#card-title" : "[data-part=list] [aria-current]", "[data-list]");
  }

  async function send(form, button) {
    const [answer, fresh] = await get(form.getAttribute("action"), { method: "POST", body: fields(form, button, FormData) });
    if (!show(page, fresh, answer.redirected && form.id === "several")) {
      // Where the session ended, the page that the browser then gets keeps what was typed.
      return again(form, button);
    }
    if (answer.redirected) {
      remember(answer.url);
      // At the head of the card stands what the decision did.
      const card = page.querySelector("#card");
      lead(!isBelow(card) && !isAbove(card), "#card-title", "[data-list]");
    } else {
      page.querySelector(".govuk-error-summary h2")?.focus();
    }
    return answer.redirected;
  }

  /** Opens a page in place; where that fails, the browser leaves for it. */
  async function openOr(goThere, from, isNew) {
    if (await sending) {
      underWay += 1;
      const own = last + 1;
      await open(from, isNew).catch(() => own === last && goThere());
      underWay -= 1;
      look();
    }
  }

  page.addEventListener("click", (event) => {
    const link = event.target.closest("[data-part] a[href]");
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link !== null && isPlain && !("whole" in link.dataset) && link.pathname === location.pathname) {
      event.preventDefault();
      openOr(() => location.assign(link.href), link.href, true);
    }
  });

  page.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.closest("[data-part]") !== null && form.getAttribute("method") === "post") {
      event.preventDefault();
      // A second key or click is meant for the card that comes, not for the one that is still shown.
      if (underWay === 0) {
        underWay += 1;
        // The key of the form makes it safe to send it again.
        sending = send(form, event.submitter).catch(() => again(form, event.submitter));
        sending.then(() => {
          sending = Promise.resolve(true);
          underWay -= 1;
          look();
        });
      }
    }
  });

  /** Nothing more is sent from a page that the browser leaves. */
  function again(form, button) {
    underWay += 1;
    leave(page, form, button);
    return false;
  }

  look();
  return {
    back: async () => {
      // A link to a place in this page changes the address too.
      if (bare(location.href) !== address) {
        address = bare(location.href);
        await openOr(() => location.reload(), location.href, false);
      }
    },
  };
}

if (typeof document !== "undefined") {
  const top = (card) => card.getBoundingClientRect().top;
  const started = start(document, {
    fetch: (address, options) => fetch(address, options),
    parse: (text) => new DOMParser().parseFromString(text, "text/html"),
    location,
    history,
    FormData,
    isBelow: (card) => top(card) > innerHeight,
    isAbove: (card) => top(card) < 0,
    wait: (action, pause) => setTimeout(() => action().catch((failure) => console.info(failure.name)), pause),
  });
  addEventListener("popstate", started.back);
}
