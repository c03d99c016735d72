import { h } from "../base/dom.js";
import { t } from "../base/i18n.js";

/** @typedef {import("./render.js").Reader} Reader */

/** Kinds of channels that are threads. */
const THREADS = new Set([10, 11, 12]);

/**
 * Somebody's name, which opens their card.
 * @param {string} id
 * @param {Reader} reader
 */
export function userMention(id, reader) {
  const user = reader.user(id);
  if (!user) return h("span", { class: "mention" }, t("mention.unknown_user"));
  return h("button", { type: "button", class: "mention", onclick: (event) => reader.openPerson(id, event.currentTarget) }, `@${user.name}`);
}

/**
 * @param {string} id
 * @param {Reader} reader
 */
export function roleMention(id, reader) {
  const role = reader.role(id);
  return h("span", { class: "mention" }, role ? `@${role.name.replace(/^@/, "")}` : t("mention.unknown_role"));
}

/**
 * A channel's name, which leads there; one that the reader does not see has none.
 * @param {string} id
 * @param {Reader} reader
 */
export function channelMention(id, reader) {
  const channel = reader.channel(id);
  if (!channel) return h("span", { class: "mention" }, t("mention.unknown_channel"));
  const sign = THREADS.has(channel.type) ? "↳ " : "#";
  return h("button", { type: "button", class: "mention", onclick: () => reader.openChannel(id) }, `${sign}${channel.name}`);
}

/**
 * A command, which begins in the line where one writes.
 * @param {string} name
 * @param {Reader} reader
 */
export function commandMention(name, reader) {
  return h("button", { type: "button", class: "mention", onclick: () => reader.beginCommand(name) }, `/${name}`);
}
