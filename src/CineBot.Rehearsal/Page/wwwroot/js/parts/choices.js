import { t } from "../base/i18n.js";
import { isThread } from "./channel-sign.js";
import { emojiOf } from "../message/button.js";
import { channelOf, guildOf, nameOf, state } from "../state/store.js";
import { face } from "./face.js";

/** @typedef {{ value: string, label: string, description?: string, drawing?: () => unknown }} Choice */

const KIND_NUMBERS = {
  Text: 0,
  Dm: 1,
  Voice: 2,
  Category: 4,
  Announcement: 5,
  AnnouncementThread: 10,
  PublicThread: 11,
  PrivateThread: 12,
  Stage: 13,
  Forum: 15,
};
const KINDS = {
  3: (select) => select.options.map(ofOption),
  5: (_, guild) => people(guild),
  6: (_, guild) => roles(guild),
  7: (_, guild) => [...people(guild), ...roles(guild)],
  8: (select, guild) => channels(guild, select.channel_types),
};

/**
 * What a select offers in a channel: its own options, or the people, roles and channels that the viewer knows there.
 * @param {any} select of type 3, 5, 6, 7 or 8
 * @param {string} channel
 * @returns {Choice[]}
 */
export const choicesOf = (select, channel) => KINDS[select.type](select, guildOf(channel), channel);

/** @param {any} select @returns {string[]} what it shows as chosen before anybody chooses */
export function presetOf(select) {
  return select.type === 3
    ? select.options.filter((option) => option.default).map((option) => option.value)
    : (select.default_values ?? []).map((preset) => preset.id);
}

/** @param {any} guild undefined in a private conversation @returns {Choice[]} */
export function people(guild) {
  const ids = guild ? guild.members.map((member) => member.id) : [state.viewer.id, channelOf(state.dms[0]?.id)?.with];
  return ids
    .map((id) => state.people.get(id))
    .filter(Boolean)
    .sort((one, other) => Number(one.crowd) - Number(other.crowd) || one.name.localeCompare(other.name, state.viewer.locale))
    .map((person) => ({
      value: person.id,
      label: nameOf(person.id, guild),
      description: `@${person.username}`,
      drawing: () => face(person, "small"),
    }));
}

/** @param {any} guild @returns {Choice[]} */
export function roles(guild) {
  return (guild?.roles ?? [])
    .filter((role) => role.id !== guild.id)
    .map((role) => ({ value: role.id, label: `@${role.name}`, description: t("choice.role") }));
}

/** @param {any} guild @param {number[]} [kinds] @returns {Choice[]} */
export function channels(guild, kinds) {
  return (guild?.channels ?? [])
    .filter((channel) => (kinds?.length ? kinds.includes(KIND_NUMBERS[channel.kind]) : !isThread(channel)))
    .map((channel) => ({ value: channel.id, label: `#${channel.name}` }));
}

function ofOption(option) {
  return {
    value: option.value,
    label: option.label,
    description: option.description,
    drawing: option.emoji ? () => emojiOf(option.emoji) : undefined,
  };
}
