import { h } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { link } from "../markdown/render.js";
import { actOnMessage } from "./acting.js";

const LOOKS = { 1: "primary", 2: "quiet", 3: "success", 4: "danger" };
const LINK = 5;

/**
 * A button of a message; one with an address leads there, any other asks the bot.
 * @param {any} component
 * @param {any} message
 */
export function renderButton(component, message) {
  const words = [emojiOf(component.emoji), component.label && h("span", {}, component.label)];
  if (component.style === LINK) return leading(component, words);
  return h(
    "button",
    {
      type: "button",
      class: `button is-${LOOKS[component.style] ?? "quiet"}`,
      disabled: component.disabled === true,
      "data-control": component.custom_id,
      onclick: (event) => {
        if (event.currentTarget.getAttribute("aria-busy") !== "true")
          actOnMessage(message, event.currentTarget, "click", { message: message.id, button: component.custom_id });
      },
    },
    words,
  );
}

/**
 * An emoji as text; the bot's own pictures live with Discord, so their name stands for them.
 * @param {{ id?: string, name?: string } | undefined} emoji
 */
export function emojiOf(emoji) {
  if (!emoji?.name) return null;
  return h("span", { class: "emoji", "aria-hidden": "true" }, emoji.id ? `:${emoji.name}:` : emoji.name);
}

function leading(component, words) {
  const anchor = link(component.url, [words, icon("out")]);
  anchor.classList.add("button", "is-quiet");
  return anchor;
}
