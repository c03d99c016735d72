import { h } from "../base/dom.js";
import { icon } from "../base/icons.js";

/**
 * A button that shows a drawing and says its name.
 * @param {string} name of the drawing
 * @param {string} label
 * @param {(event: Event) => void} onclick
 * @param {Record<string, unknown>} [more]
 */
export function iconButton(name, label, onclick, more = {}) {
  return h(
    "button",
    { type: "button", "aria-label": label, title: label, onclick, ...more, class: `icon-button ${more.class ?? ""}`.trim() },
    icon(name),
  );
}

/**
 * A button with words and, beside them, a drawing.
 * @param {string} label
 * @param {(event: Event) => void} onclick
 * @param {{ drawing?: string, look?: "primary" | "quiet" | "success" | "danger", [more: string]: unknown }} [wish]
 */
export function button(label, onclick, { drawing, look = "quiet", ...more } = {}) {
  return h(
    "button",
    { type: "button", onclick, ...more, class: `button is-${look} ${more.class ?? ""}`.trim() },
    drawing && icon(drawing),
    h("span", {}, label),
  );
}
