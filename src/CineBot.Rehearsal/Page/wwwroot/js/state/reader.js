import { openPersonMenu } from "../menus/person.js";
import { openChannel } from "./place.js";
import { channelOf, emit, nameOf, state } from "./store.js";

const KINDS = { PublicThread: 11, PrivateThread: 12, AnnouncementThread: 10 };

/**
 * What texts of this guild (or of the private conversation) need to know of whoever reads them.
 * @param {import("./store.js").Guild} [guild]
 * @returns {import("../markdown/render.js").Reader}
 */
export function readerIn(guild) {
  return {
    viewer: state.viewer,
    user: (id) => (state.people.has(id) ? { name: nameOf(id, guild) } : undefined),
    role: (id) => guild?.roles.find((role) => role.id === id),
    channel: (id) => numbered(channelOf(id)),
    openChannel,
    openPerson: openPersonMenu,
    beginCommand: (name) => emit("begin-command", { name }),
  };
}

function numbered(channel) {
  return channel && { name: channel.name, type: KINDS[channel.kind] ?? 0 };
}
