// While a decision is received and not decided, gets the page again and again.

const PAUSE = 3000;

/**
 * Returns what begins to watch the page, unless it is watched already. `again` gets the page and shows it; a failure of it does not
 * end the watch.
 */
export function watch(page, wait, again) {
  let isWaiting = false;

  return function look() {
    if (!isWaiting && page.querySelector('[data-awaited="1"]') !== null) {
      isWaiting = true;
      wait(async () => {
        isWaiting = false;
        try {
          await again();
        } finally {
          look();
        }
      }, PAUSE);
    }
  };
}
