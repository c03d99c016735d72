import { h } from "../base/dom.js";
import { renderMarkdown } from "../markdown/render.js";
import { renderButton } from "./button.js";
import { renderFile, renderGallery, renderThumbnail } from "./media.js";
import { renderSelect } from "./select.js";

/** @typedef {import("../markdown/render.js").Reader} Reader */

const KINDS = {
  1: (row, message, reader) =>
    h(
      "div",
      { class: "row" },
      row.components.map((inner) => one(inner, message, reader)),
    ),
  2: (button, message) => renderButton(button, message),
  3: renderSelect,
  5: renderSelect,
  6: renderSelect,
  7: renderSelect,
  8: renderSelect,
  9: section,
  10: (display, _, reader) => renderMarkdown(display.content, reader),
  11: (thumbnail) => renderThumbnail(thumbnail),
  12: (gallery) => renderGallery(gallery.items),
  13: (file) => renderFile(file),
  14: (separator) => h("hr", { class: `separator${separator.spacing === 2 ? " is-wide" : ""}${separator.divider === false ? " is-blank" : ""}` }),
  17: container,
};

/**
 * The components of a message, of the old layout as of the new; a kind that is not known is left out.
 * @param {any} message
 * @param {Reader} reader
 */
export function renderComponents(message, reader) {
  return (message.components ?? []).map((component) => one(component, message, reader));
}

function one(component, message, reader) {
  return KINDS[component.type]?.(component, message, reader) ?? null;
}

function section(component, message, reader) {
  return h(
    "div",
    { class: "section" },
    h(
      "div",
      { class: "section-words" },
      component.components.map((inner) => one(inner, message, reader)),
    ),
    h("div", { class: "section-accessory" }, one(component.accessory, message, reader)),
  );
}

function container(component, message, reader) {
  const box = h(
    "div",
    { class: `card${component.spoiler ? " is-covered" : ""}` },
    component.components.map((inner) => one(inner, message, reader)),
  );
  if (typeof component.accent_color === "number") box.style.setProperty("--accent-bar", `#${component.accent_color.toString(16).padStart(6, "0")}`);
  return box;
}
