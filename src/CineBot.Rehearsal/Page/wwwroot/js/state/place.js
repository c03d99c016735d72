import { channelOf, emit, guildOf, state } from "./store.js";

// Where this window looks: a guild or the private conversations, and in it a channel or the list of events. It stands in the address,
// so that a window can be reloaded, shared, or opened beside another.

const OPENABLE = new Set(["Text", "Announcement", "Forum", "Voice", "Stage", "PublicThread", "PrivateThread", "AnnouncementThread", "Dm"]);

/** @type {{ guild: string | null, channel: string | null, view: "channel" | "events" }} */
export const place = { guild: null, channel: null, view: "channel" };

/** Who the address asks for. */
export const wantedPerson = () => new URLSearchParams(location.search).get("as") ?? "";

/**
 * The address of somebody's window on a channel.
 * @param {string} person
 * @param {string | null} [channel]
 * @param {string} [view]
 */
export function addressOf(person, channel, view) {
  const query = new URLSearchParams({ as: person });
  if (channel) query.set("at", channel);
  if (view === "events") query.set("view", view);
  return `?${query}`;
}

/**
 * Opens a channel that the viewer sees; any other leaves everything where it was.
 * @param {string} id
 */
export function openChannel(id) {
  const channel = channelOf(id);
  if (!channel || !OPENABLE.has(channel.kind)) return;
  settle({ guild: guildOf(id)?.id ?? null, channel: id, view: "channel" }, true);
}

/** @param {string | null} guild null for the private conversations */
export function openGuild(guild) {
  settle({ guild, channel: firstChannel(guild), view: "channel" }, true);
}

/** @param {string} guild */
export function openEvents(guild) {
  settle({ guild, channel: null, view: "events" }, true);
}

/** Goes where the address says, as far as the viewer can see it; else to where newcomers arrive. */
export function followAddress() {
  const query = new URLSearchParams(location.search);
  const wanted = query.get("at") ?? place.channel;
  if (query.get("view") === "events") return settle({ guild: state.guilds[0]?.id ?? null, channel: null, view: "events" }, false);
  if (wanted && channelOf(wanted)) return settle({ guild: guildOf(wanted)?.id ?? null, channel: wanted, view: "channel" }, false);
  const guild = state.guilds[0]?.id ?? null;
  return settle({ guild, channel: firstChannel(guild), view: "channel" }, false);
}

/**
 * Becomes somebody else, in the same place if they see it.
 * @param {string} name
 */
export function becomeAddress(name) {
  history.pushState(null, "", addressOf(name, place.channel, place.view));
}

function firstChannel(guild) {
  if (guild === null) return state.dms[0]?.id ?? null;
  const channels = state.guilds.find((known) => known.id === guild)?.channels ?? [];
  return (channels.find((channel) => channel.name === "recommandations") ?? channels.find((channel) => channel.kind === "Text"))?.id ?? null;
}

function settle(next, remember) {
  const moved = next.guild !== place.guild || next.channel !== place.channel || next.view !== place.view;
  Object.assign(place, next);
  const address = addressOf(state.viewer.name, place.channel, place.view);
  if (remember && moved) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  emit("place", { moved });
}
