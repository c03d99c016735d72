import { fetchMessages } from "./wire.js";
import { emit, on, state } from "./store.js";

// The messages of the channels that were looked at: pages from the newest backwards, kept up to date by the feed.

/** @typedef {{ list: any[], more: boolean, loading: Promise<void> | null, loaded: boolean }} Shelf */

/** @type {Map<string, Shelf>} */
const shelves = new Map();
const dismissed = new Set();

/** @param {string} channel @returns {Shelf} */
export function shelfOf(channel) {
  if (!shelves.has(channel)) shelves.set(channel, { list: [], more: true, loading: null, loaded: false });
  return shelves.get(channel);
}

/**
 * Fetches the page before the oldest known message; the first call fetches the newest.
 * @param {string} channel
 */
export async function loadOlder(channel) {
  const shelf = shelfOf(channel);
  if (!shelf.more) return;
  shelf.loading ??= fetchPage(channel, shelf).finally(() => {
    shelf.loading = null;
  });
  await shelf.loading;
}

async function fetchPage(channel, shelf) {
  const page = await fetchMessages(state.viewer.id, channel, shelf.list[0]?.id);
  const known = new Set(shelf.list.map((message) => message.id));
  shelf.list = [...page.messages.filter((message) => !known.has(message.id) && !dismissed.has(message.id)), ...shelf.list];
  shelf.more = page.more;
  shelf.loaded = true;
}

/** Forgets every page, as when the viewer changes or the feed cannot catch up. */
export function forgetMessages() {
  shelves.clear();
}

/**
 * Takes a message that only the viewer saw off their screen; the bot is not told, as in the chat itself.
 * @param {any} message
 */
export function dismiss(message) {
  dismissed.add(message.id);
  drop(message.channel_id, message.id);
  emit("message-gone", { channel: message.channel_id, id: message.id });
}

/**
 * Whether one snowflake is older than the other.
 * @param {string} one
 * @param {string} other
 */
export const isOlder = (one, other) => one.length < other.length || (one.length === other.length && one < other);

on("message", ({ channel, message }) => {
  const shelf = shelves.get(channel);
  if (!shelf?.loaded || dismissed.has(message.id)) return;
  const at = shelf.list.findIndex((known) => known.id === message.id);
  if (at >= 0) shelf.list[at] = message;
  else insert(shelf, message);
});

on("message-gone", ({ channel, id }) => drop(channel, id));

function insert(shelf, message) {
  let at = shelf.list.length;
  while (at > 0 && isOlder(message.id, shelf.list[at - 1].id)) at -= 1;
  if (at > 0 || !shelf.more) shelf.list.splice(at, 0, message);
}

function drop(channel, id) {
  const shelf = shelves.get(channel);
  if (shelf) shelf.list = shelf.list.filter((message) => message.id !== id);
}
