import { h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { dayOf, formatInstant } from "../base/time.js";
import { renderMessage } from "../message/message.js";
import { state } from "../state/store.js";

const TOGETHER = 7 * 60 * 1000;

/**
 * A message with the line of its day above it, when it is the day's first.
 * @param {any} message
 * @param {any} before the message before it, if any
 */
export function makeItem(message, before) {
  const at = Date.parse(message.timestamp);
  const newDay = !before || dayOf(at, state.viewer) !== dayOf(Date.parse(before.timestamp), state.viewer);
  return h(
    "div",
    { class: "item", "data-item": message.id },
    newDay && h("p", { class: "day" }, h("span", {}, formatInstant(at, "D", state.viewer))),
    renderMessage(message, !newDay && follows(message, before)),
  );
}

/**
 * What stands before the first message of all.
 * @param {{ name: string, kind: string }} channel
 */
export function makeBeginning(channel) {
  return h(
    "div",
    { class: "beginning" },
    h(
      "p",
      { class: "beginning-title" },
      channel.kind === "Dm"
        ? t("log.beginning_dm", { name: channel.name })
        : t("log.beginning", { name: `${channel.kind === "Text" ? "#" : ""}${channel.name}` }),
    ),
    channel.may_write && h("p", { class: "soft" }, t("log.beginning_hint")),
  );
}

function follows(message, before) {
  return (
    message.author.id === before.author.id &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < TOGETHER &&
    !message.page.used &&
    !message.page.on &&
    !message.message_reference &&
    message.page.only_you === before.page.only_you
  );
}
