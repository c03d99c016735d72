// Small panels beside what opened them, in the browser's own top layer; one is open at a time.

const GAP = 6;
/** @type {{ panel: HTMLElement, anchor: HTMLElement } | null} */
let open = null;

/**
 * Opens a panel beside its anchor; Escape or a press elsewhere closes it, and the focus goes back.
 * @param {HTMLElement} anchor
 * @param {HTMLElement} panel
 * @param {{ above?: boolean, point?: { x: number, y: number }, onClose?: () => void }} [wish]
 */
export function openPopover(anchor, panel, wish = {}) {
  closePopover();
  panel.setAttribute("popover", "manual");
  panel.classList.add("popover");
  (anchor.closest("dialog, main, aside, .top-bar") ?? document.body).append(panel);
  panel.showPopover();
  open = { panel, anchor };
  place(anchor, panel, wish);
  const abort = new AbortController();
  const close = (giveBack) => {
    abort.abort();
    resized.disconnect();
    open = null;
    const hadFocus = panel.contains(document.activeElement);
    panel.remove();
    wish.onClose?.();
    if (giveBack && hadFocus && anchor.isConnected) anchor.focus();
  };
  const resized = new ResizeObserver(() => place(anchor, panel, wish));
  resized.observe(panel);
  panel.closePopover = close;
  const options = { signal: abort.signal, capture: true };
  document.addEventListener(
    "pointerdown",
    (event) => {
      if (!panel.contains(event.target) && !anchor.contains(event.target)) close(false);
    },
    options,
  );
  document.addEventListener("keydown", (event) => onKey(event, close), options);
  window.addEventListener("resize", () => place(anchor, panel, wish), options);
  panel.addEventListener(
    "focusout",
    ({ relatedTarget }) => {
      if (relatedTarget && !panel.contains(relatedTarget) && relatedTarget !== anchor) close(false);
    },
    { signal: abort.signal },
  );
}

/** Closes whatever is open. */
export function closePopover() {
  open?.panel.closePopover(true);
}

/** @param {HTMLElement} anchor */
export const isPopoverOf = (anchor) => open?.anchor === anchor;

function onKey(event, close) {
  if (event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
  close(true);
}

function place(anchor, panel, { above = false, point }) {
  const box = point ? new DOMRect(point.x, point.y, 0, 0) : anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const fitsBelow = box.bottom + GAP + height <= innerHeight;
  const fitsAbove = box.top - GAP - height >= 0;
  const up = above ? fitsAbove || !fitsBelow : !fitsBelow && fitsAbove;
  const top = up ? box.top - GAP - height : box.bottom + GAP;
  panel.style.setProperty("top", `${clamp(top, innerHeight - height)}px`);
  panel.style.setProperty("left", `${clamp(box.left, innerWidth - width)}px`);
}

function clamp(value, most) {
  return Math.round(Math.max(GAP, Math.min(value, most - GAP)));
}
