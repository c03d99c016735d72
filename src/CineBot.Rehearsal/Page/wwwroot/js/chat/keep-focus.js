/**
 * Changes a message's element without taking the focus from whoever was in it: it goes to the same control of the new element, or to the message itself.
 * @param {HTMLElement} items
 * @param {string} id
 * @param {() => void} change
 */
export function keepFocus(items, id, change) {
  const find = () => items.querySelector(`[data-item="${id}"]`);
  const before = find();
  const focused = before?.contains(document.activeElement) ? document.activeElement : null;
  const [control, at] = [focused?.dataset.control, focused ? controlsOf(before).indexOf(focused) : -1];
  change();
  const after = find();
  if (!focused || !after || after.contains(document.activeElement)) return;
  // The bot may give a button a new name each time; then the one in the same place is meant.
  const same = (control && after.querySelector(`[data-control="${CSS.escape(control)}"]`)) || controlsOf(after)[at];
  (same && !same.disabled ? same : after.querySelector("article")).focus({ preventScroll: true });
}

function controlsOf(item) {
  return [...item.querySelectorAll("button, a[href]")];
}
