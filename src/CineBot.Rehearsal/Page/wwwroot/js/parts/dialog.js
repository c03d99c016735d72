import { fill, h, uniqueId } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { iconButton } from "./buttons.js";

/**
 * Opens a dialog over the page; the browser keeps the focus within it and gives it back afterwards.
 * @param {string} title
 * @param {(close: () => void) => unknown} content
 * @param {{ class?: string, mayClose?: () => boolean, onClose?: () => void }} [wish] `mayClose` is asked when Escape or the cross would close it
 * @returns {{ dialog: HTMLDialogElement, close: () => void }}
 */
export function openDialog(title, content, wish = {}) {
  const id = uniqueId("dialog");
  const dialog = /** @type {HTMLDialogElement} */ (h("dialog", { class: `dialog ${wish.class ?? ""}`.trim(), "aria-labelledby": id }));
  const opener = document.activeElement;
  const close = () => dialog.close();
  const ask = () => {
    if (wish.mayClose?.() ?? true) close();
  };
  fill(dialog, h("div", { class: "dialog-head" }, h("h2", { id }, title), iconButton("close", t("dialog.close"), ask)), content(close));
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    ask();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    wish.onClose?.();
    if (!(opener instanceof HTMLElement) || !opener.isConnected) return;
    // The browser gave the focus back while the page was still inert: Chromium then leaves the caret behind, and typing goes nowhere.
    opener.blur();
    opener.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  (dialog.querySelector("[data-first]") ?? dialog.querySelector("input, textarea, select, [role=combobox]"))?.focus();
  return { dialog, close };
}
