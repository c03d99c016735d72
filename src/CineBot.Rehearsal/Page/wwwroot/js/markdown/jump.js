import { h } from "../base/dom.js";
import { addressOf, openChannel } from "../state/place.js";
import { channelOf, emit, state } from "../state/store.js";

const WITHIN = /^https:\/\/discord\.com\/channels\/(?:\d+|@me)\/(\d+)(?:\/(\d+))?$/;

/**
 * An address of Discord’s that names a channel of this rehearsal, or a message in it, leads there within the page; null for any other.
 * @param {string} url
 * @param {unknown[]} words
 */
export function jump(url, words) {
  const [, id, message] = WITHIN.exec(url) ?? [];
  const channel = id && channelOf(id);
  if (!channel) return null;
  const go = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openChannel(id);
    if (message) emit("show-message", { id: message });
  };
  const isBare = words.length === 1 && words[0] === url;
  return h("a", { href: addressOf(state.viewer.name, id), onclick: go }, isBare ? `#${channel.name}` : words);
}
