/**
 * Changes a message's element without taking the focus from whoever was in it: it goes to the same control of the new element, or to the message itself.
 * @param {HTMLElement} items
 * @param {string} id
 * @param {() => void} change
 */
export function keepFocus(items, id, change) {
  const find = () => items.querySelector(`[data-item="${id}"]`);
  const focused = find()?.contains(document.activeElement) ? document.activeElement : null;
  change();
  const after = find();
  if (!focused || !after || after.contains(document.activeElement)) return;
  const same = sameControl(after, focused);
  (same && !same.disabled ? same : after.querySelector("article")).focus({ preventScroll: true });
}

/** By the bot's own name for it; the bot may give it a new one each time, then by what it says. */
function sameControl(item, control) {
  const named = control.dataset.control && item.querySelector(`[data-control="${CSS.escape(control.dataset.control)}"]`);
  return named || [...item.querySelectorAll("button, a[href]")].find((other) => wordsOf(other) === wordsOf(control));
}

function wordsOf(control) {
  return control.getAttribute("aria-label") ?? control.textContent;
}
