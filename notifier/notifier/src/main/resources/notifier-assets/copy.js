// Copies the text behind a link: each link marked data-copy becomes a button. A browser that lets no page copy keeps the links.

async function textOf(address, fetch) {
  const answer = await fetch(address);
  // A redirect leads to the sign-in page, whose text nobody wants to paste.
  if (!answer.ok || answer.redirected) {
    throw new Error(`status ${answer.status}`);
  }
  return answer.text();
}

/** Replaces `link` with a button that copies, and a place that says so. If copying fails, the text is opened to be copied by hand. */
export function become(link, page, { fetch, write, open }) {
  const button = page.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary mg-copy__button";
  button.textContent = link.dataset.copy;
  button.setAttribute("aria-label", link.dataset.copyName);
  const said = page.createElement("span");
  said.className = "mg-copy__said";
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    said.textContent = "";
    try {
      await write(textOf(link.href, fetch));
      said.textContent = link.dataset.copied;
    } catch (failure) {
      console.info(`not copied: ${failure.message}`);
      open(link.href);
    }
  });
  link.replaceWith(button, said);
}

export function start(page, browser) {
  if (browser.canCopy) {
    page.querySelectorAll("a[data-copy]").forEach((link) => become(link, page, browser));
  }
}

if (typeof document !== "undefined") {
  start(document, {
    canCopy: typeof ClipboardItem !== "undefined" && navigator.clipboard !== undefined,
    fetch: (address) => fetch(address, { headers: { Accept: "text/plain" } }),
    // Safari copies only what is handed over during the click: a promise of the text, not the text.
    write: (text) =>
      navigator.clipboard.write([
        new ClipboardItem({ "text/plain": text.then((said) => new Blob([said], { type: "text/plain" })) }),
      ]),
    open: (address) => location.assign(address),
  });
}
