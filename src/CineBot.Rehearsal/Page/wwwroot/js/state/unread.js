import { emit, on, state } from "./store.js";
import { place } from "./place.js";

// Which channels have said something since this window last looked, and where the viewer was called by name.

/** @type {Map<string, { pinged: boolean }>} */
const unread = new Map();

on("message", ({ channel, message }) => {
  const mine = message.author.id === state.viewer.id;
  if (mine || (channel === place.channel && document.hasFocus()) || message.edited_timestamp) return;
  unread.set(channel, { pinged: unread.get(channel)?.pinged || message.page.pings?.includes(state.viewer.id) });
  emit("unread");
});

on("place", () => read(place.channel));
on("reset", () => unread.clear());
window.addEventListener("focus", () => read(place.channel));

/** @param {string} channel @returns {{ pinged: boolean } | undefined} */
export const unreadOf = (channel) => unread.get(channel);

/** @param {{ id: string }[]} channels */
export const unreadIn = (channels) => channels.some((channel) => unread.has(channel.id));

function read(channel) {
  if (unread.delete(channel)) emit("unread");
}
