"use strict";
// Keeps the ops page up to date: lets times tick, and fetches the page again when the server says that something changed.
(() => {
  const board = document.getElementById("board");
  const live = document.getElementById("live");
  const parts = new Map();
  let base;
  let fetching = false;
  let again = false;

  function begin() {
    base = { now: Number(board.dataset.now), at: performance.now(), runs: board.dataset.running === "true" };
    board.querySelectorAll("[data-part]").forEach((part) => parts.set(part.id, part.outerHTML));
  }

  function span(millis) {
    const [days, hours, minutes, seconds] = board.dataset.units.split(" ");
    const total = Math.floor(millis / 1000);
    const [d, h, m, s] = [Math.floor(total / 86400), Math.floor(total / 3600) % 24, Math.floor(total / 60) % 60, total % 60];
    if (d > 0) return `${d} ${days} ${h} ${hours}`;
    return h > 0 ? `${h} ${hours} ${m} ${minutes}` : `${m} ${minutes} ${s} ${seconds}`;
  }

  function tick() {
    if (!base.runs) return;
    const now = base.now + performance.now() - base.at;
    board.querySelectorAll("[data-since]").forEach((one) => { one.textContent = span(Math.max(0, now - one.dataset.at)); });
    board.querySelectorAll("[data-until]").forEach((one) => { one.textContent = span(Math.max(0, one.dataset.at - now)); });
    board.querySelectorAll("[data-clock]").forEach((one) => {
      // Almaty is five hours ahead of UTC all year. The day beside the time changes with the next refresh.
      one.textContent = new Date(now + 5 * 3600000).toISOString().slice(11, 19);
    });
  }

  function replace(part, next) {
    const open = [...part.querySelectorAll("details[open]")].map((one) => one.id);
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    const focusedIn = focused && focused.closest("details");
    part.replaceWith(next);
    open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    if (focused && focused.tagName === "SUMMARY" && focusedIn) {
      document.getElementById(focusedIn.id)?.querySelector("summary").focus({ preventScroll: true });
    } else if (focused && focused.id && document.getElementById(focused.id)) {
      document.getElementById(focused.id).focus({ preventScroll: true });
    } else if (focused && focused.getAttribute("href")) {
      const href = focused.getAttribute("href");
      [...next.querySelectorAll("a")].find((one) => one.getAttribute("href") === href)?.focus({ preventScroll: true });
    }
  }

  async function refresh() {
    if (fetching) {
      again = true;
      return;
    }
    fetching = true;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
      if (answer.redirected || answer.status === 401 || answer.status === 403) {
        location.reload();
        return;
      }
      if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      live.textContent = live.dataset.off;
    } finally {
      fetching = false;
      if (again) {
        again = false;
        refresh();
      }
    }
  }

  function show(page) {
    const next = page.getElementById("board");
    if (!next) return;
    Object.assign(board.dataset, next.dataset);
    base = { now: Number(board.dataset.now), at: performance.now(), runs: board.dataset.running === "true" };
    next.querySelectorAll("[data-part]").forEach((part) => {
      const html = part.outerHTML;
      const shown = document.getElementById(part.id);
      if (shown && parts.get(part.id) !== html) replace(shown, document.importNode(part, true));
      parts.set(part.id, html);
    });
    const footer = page.querySelector(".mg-footer");
    if (footer) document.querySelector(".mg-footer")?.replaceWith(document.importNode(footer, true));
    tick();
  }

  function listen() {
    const events = new EventSource("/ops/events");
    events.addEventListener("open", () => {
      live.textContent = live.dataset.on;
      refresh();
    });
    events.addEventListener("changed", refresh);
    events.addEventListener("error", () => {
      live.textContent = live.dataset.off;
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 30000);
    });
  }

  begin();
  setInterval(tick, 1000);
  // Terms that come within a day do so without an event.
  setInterval(() => { if (base.runs) refresh(); }, 60000);
  listen();
})();
