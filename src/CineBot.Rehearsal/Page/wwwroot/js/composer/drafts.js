// What was begun and not sent, for each person and channel, as long as the window is open.

/** @typedef {{ text: string, replyTo: { id: string, name: string } | null, form: any }} Draft */

/** @type {Map<string, Draft>} */
const drafts = new Map();

/** @param {string} person @param {string} channel @returns {Draft} */
export function draftOf(person, channel) {
  const key = `${person}/${channel}`;
  if (!drafts.has(key)) drafts.set(key, { text: "", replyTo: null, form: null });
  return drafts.get(key);
}
