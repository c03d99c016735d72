// Every request of the page. Who acts is part of each address, so two windows never get in each other's way.

/** The server would not do it; the message is its own sentence. */
export class Refused extends Error {
  /** @param {string} problem @param {number} status @param {string} [why] the word by which the page says it in the viewer's language */
  constructor(problem, status, why) {
    super(problem);
    [this.status, this.why] = [status, why];
  }
}

/** The server is not there: the rehearsal was ended, or the connection broke. */
export class Unreachable extends Error {}

/** @param {string} person */
export const fetchState = (person) => ask(`/page/state${person ? `?as=${encodeURIComponent(person)}` : ""}`);

/** @param {string} person @param {string} channel @param {string} [before] */
export const fetchMessages = (person, channel, before) =>
  ask(`/page/messages?${new URLSearchParams({ as: person, channel, limit: "50", ...(before ? { before } : {}) })}`);

/** @param {string} person @param {string} channel */
export const fetchCommands = async (person, channel) => (await ask(`/page/commands?${new URLSearchParams({ as: person, channel })}`)).commands;

/** @param {string} person */
export const fetchInteractions = async (person) =>
  (await ask(`/page/interactions?${new URLSearchParams({ as: person, limit: "100" })}`)).interactions;

/** @param {string} person @param {string} id */
export const fetchInteraction = (person, id) => ask(`/page/interactions/${id}?${new URLSearchParams({ as: person })}`);

/**
 * Does something as somebody; the answer is what they then have before them.
 * @param {string} person
 * @param {"slash" | "autocomplete" | "click" | "select" | "submit" | "message-menu" | "user-menu" | "say" | "dms" | "locale" | "interest"} what
 * @param {object} details
 * @param {AbortSignal} [signal]
 */
export const act = (person, what, details, signal) => send("POST", `/rehearsal/people/${person}/${what}`, details, signal);

/**
 * Plays a fault, moves time, or handles the bot.
 * @param {string} path below `/rehearsal/`
 * @param {object} details
 */
export const control = (path, details) => send("POST", `/rehearsal/${path}`, details);

/** Spoils no more requests. */
export const clearRestFaults = () => send("DELETE", "/rehearsal/faults/rest");

export const fetchStory = () => ask("/page/story");
export const playStory = () => send("POST", "/page/story", {});
export const stopStory = () => send("DELETE", "/page/story");

function send(method, path, body, signal) {
  const headers = body === undefined ? {} : { "Content-Type": "application/json" };
  return ask(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), signal });
}

async function ask(path, request = {}) {
  let answer;
  try {
    answer = await fetch(path, { cache: "no-store", ...request });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new Unreachable(path, { cause });
  }
  const body = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : null;
  if (!answer.ok) throw new Refused(body?.problem ?? `${answer.status} ${answer.statusText}`, answer.status, body?.why);
  return body;
}
