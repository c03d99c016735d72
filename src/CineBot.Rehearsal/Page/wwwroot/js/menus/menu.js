import { h } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { openPopover } from "../base/popover.js";
import { rove, settleRoving } from "../base/roving.js";

/** @typedef {{ label: string, drawing?: string, onPick?: () => void, href?: string, note?: string }} Entry */

/**
 * Opens a menu beside what was pressed, or at a point; arrows, Home, End and first letters move in it.
 * @param {HTMLElement} anchor
 * @param {string} label
 * @param {{ head?: unknown, groups: { title?: string, entries: Entry[] }[] }} content
 * @param {{ x: number, y: number }} [point]
 */
export function openMenu(anchor, label, { head, groups }, point) {
  const menu = h(
    "div",
    { role: "menu", "aria-label": label, class: "menu-list" },
    groups
      .filter((group) => group.entries.length > 0)
      .map((group) =>
        h(
          "div",
          { role: "group", "aria-label": group.title ?? null, class: "menu-group" },
          group.title && h("p", { class: "menu-title", "aria-hidden": "true" }, group.title),
          group.entries.map((entry) => item(entry, () => panel.closePopover(true))),
        ),
      ),
  );
  const panel = h("div", { class: "menu" }, head, menu);
  rove(menu, '[role="menuitem"]');
  menu.addEventListener("keydown", (event) => byLetter(event, menu));
  settleRoving(menu, '[role="menuitem"]');
  anchor.setAttribute("aria-expanded", "true");
  openPopover(anchor, panel, { point, onClose: () => anchor.removeAttribute("aria-expanded") });
  menu.querySelector('[role="menuitem"]')?.focus();
}

function item(entry, close) {
  const words = [entry.drawing && icon(entry.drawing), h("span", {}, entry.label), entry.note && h("span", { class: "soft" }, entry.note)];
  if (entry.href) return h("a", { role: "menuitem", class: "menu-item", href: entry.href, target: "_blank", rel: "noopener", onclick: close }, words);
  return h(
    "button",
    {
      type: "button",
      role: "menuitem",
      class: "menu-item",
      onclick: () => {
        close();
        entry.onPick();
      },
    },
    words,
  );
}

function byLetter(event, menu) {
  if (event.key === "Tab") menu.parentElement.closePopover(true);
  if (event.key.length !== 1 || event.key === " " || event.ctrlKey || event.metaKey) return;
  const items = [...menu.querySelectorAll('[role="menuitem"]')];
  const at = items.indexOf(document.activeElement);
  const found = [...items.slice(at + 1), ...items.slice(0, at + 1)].find((one) => one.textContent.toLowerCase().startsWith(event.key.toLowerCase()));
  if (found) {
    settleRoving(menu, '[role="menuitem"]', found);
    found.focus();
  }
}
