import { emit, on } from "../state/store.js";

// On a narrow window the side columns are drawers over the conversation: one at a time, closed by Escape, a press beside them, or a choice.

const NARROW = matchMedia("(max-width: 63.99rem)");
/** @type {HTMLElement} */
let house;

/** @param {HTMLElement} element which carries `data-drawer` */
export function listenForDrawers(element) {
  house = element;
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && element.dataset.drawer) closeDrawer();
  });
  element.addEventListener("pointerdown", (event) => {
    if (element.dataset.drawer && event.target.closest(".stage")) closeDrawer();
  });
  on("place", ({ moved }) => {
    if (moved) closeDrawer();
  });
}

/** @param {"channels" | "members"} name */
export function toggleDrawer(name) {
  if (house.dataset.drawer === name) return closeDrawer();
  house.dataset.drawer = name;
  emit("drawer");
  document
    .querySelector(`.${name === "channels" ? "rail" : name}`)
    .querySelector('a[tabindex="0"], button[tabindex="0"], a, button')
    ?.focus();
}

/** Closes the open drawer; the focus goes back to the button that opened it, if it was in the drawer. */
export function closeDrawer() {
  const name = house.dataset.drawer;
  if (!name) return;
  const inside = document.activeElement?.closest(".rail, .channels, .members");
  delete house.dataset.drawer;
  emit("drawer");
  if (inside) document.querySelector(`[data-opens="${name}"]`)?.focus();
}

/** Whether the window is so narrow that columns are drawers. */
export const isNarrow = () => NARROW.matches;

/** @param {string} name */
export const isDrawerOpen = (name) => house?.dataset.drawer === name;
