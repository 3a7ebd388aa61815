// Folds the menu and filters on narrow screens.
export function start(page, narrow) {
  (narrow.onchange = () => page.querySelectorAll(".mg-fold").forEach((one) => { one.open = !narrow.matches; }))();
}

if (typeof document !== "undefined") start(document, matchMedia("(max-width:40em)"));
