// One tab stop for a list of things, arrows within it.

const MOVES = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/**
 * Lets the arrow keys, Home and End move the focus among the container's items, of which one is a tab stop.
 * @param {HTMLElement} container
 * @param {string} selector
 */
export function rove(container, selector) {
  const items = () => [...container.querySelectorAll(selector)].filter((item) => item.offsetParent !== null);
  container.addEventListener("keydown", (event) => {
    const list = items();
    const at = list.indexOf(document.activeElement);
    const next = at < 0 ? undefined : target(event.key, list, at);
    if (!next) return;
    event.preventDefault();
    settleRoving(container, selector, next);
    next.focus();
  });
  container.addEventListener("focusin", (event) => {
    const item = event.target.closest(selector);
    if (item) settleRoving(container, selector, item);
  });
}

/**
 * Makes one item the tab stop: this one, or the one that is current, or the first.
 * @param {HTMLElement} container
 * @param {string} selector
 * @param {Element} [chosen]
 */
export function settleRoving(container, selector, chosen) {
  const list = [...container.querySelectorAll(selector)];
  const stop = chosen ?? list.find((item) => item.matches('[aria-current="page"],[aria-selected="true"]')) ?? list[0];
  for (const item of list) item.tabIndex = item === stop ? 0 : -1;
}

function target(key, list, at) {
  if (key === "Home") return list[0];
  if (key === "End") return list.at(-1);
  return key in MOVES ? list[(at + MOVES[key] + list.length) % list.length] : undefined;
}
