// What this window knows of the community as its person sees it. Panes read it, and hear by topic when it changes.

/** @typedef {{ id: string, name: string, username: string, locale: string, zone: string, face: string, colour: string, bot: boolean, crowd: boolean }} Person */
/** @typedef {{ id: string, guild?: string, name: string, kind: string, parent: string | null, position: number, topic?: string, may_write: boolean, last_message: string | null, [more: string]: any }} Channel */
/** @typedef {{ id: string, name: string, icon: string, owner: string, has_bot: boolean, channels: Channel[], roles: any[], members: any[], events: any[] }} Guild */

const listeners = new Map();

export const state = {
  /** @type {Person & { dms_closed: boolean, installed: boolean }} */
  viewer: null,
  /** @type {Map<string, Person>} */
  people: new Map(),
  /** @type {Guild[]} */
  guilds: [],
  /** @type {Channel[]} */
  dms: [],
  bot: { state: "starting", starts: 0, code: null, user: null },
  fill: { over: true, done: 0, of: 0, scene: null },
  clock: { now: "", offset: 0 },
  /** Whether the feed stands. */
  connected: true,
  /** The feed's position that all this contains. */
  live: "",
};

/**
 * Listens to a topic: `reset` (everything anew), `place`, `channels`, `members`, `events`, `message`, `message-gone`, `clock`, `bot`, `fill`,
 * `interaction`, `story`, `connection`, `unread`.
 * @param {string} topic
 * @param {(news: any) => void} listener
 */
export function on(topic, listener) {
  listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
}

/**
 * @param {string} topic
 * @param {unknown} [news]
 */
export function emit(topic, news) {
  for (const listener of listeners.get(topic) ?? []) listener(news);
}

/**
 * Takes over what `/page/state` says.
 * @param {any} answer
 */
export function takeOver(answer) {
  const { people, ...rest } = answer;
  Object.assign(state, rest, { people: new Map(people.map((person) => [person.id, person])) });
}

/** @param {string} id @returns {Channel | undefined} */
export function channelOf(id) {
  return state.dms.find((dm) => dm.id === id) ?? state.guilds.flatMap((guild) => guild.channels).find((channel) => channel.id === id);
}

/** @param {string} id @returns {Guild | undefined} */
export function guildOf(id) {
  return state.guilds.find((guild) => guild.channels.some((channel) => channel.id === id));
}

/**
 * Keeps a channel that is new or has changed.
 * @param {Channel} channel
 */
export function keepChannel(channel) {
  const home = channel.kind === "Dm" ? state.dms : state.guilds.find((guild) => guild.id === channel.guild)?.channels;
  if (!home) return;
  const at = home.findIndex((known) => known.id === channel.id);
  if (at < 0) home.push(channel);
  else home[at] = channel;
}

/** @param {string} id */
export function dropChannel(id) {
  for (const guild of state.guilds) guild.channels = guild.channels.filter((channel) => channel.id !== id && channel.parent !== id);
}

/**
 * How somebody is called in a guild.
 * @param {string} id
 * @param {Guild} [guild]
 */
export function nameOf(id, guild) {
  return guild?.members.find((member) => member.id === id)?.nick ?? state.people.get(id)?.name;
}
