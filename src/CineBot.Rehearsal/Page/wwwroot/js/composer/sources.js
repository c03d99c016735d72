import { fold } from "../base/fold.js";
import { t } from "../base/i18n.js";
import { channels, people, roles } from "../parts/choices.js";
import { localised } from "../state/commands.js";
import { guildOf, state } from "../state/store.js";
import { act } from "../state/wire.js";

/**
 * Where an option's suggestions come from. `closed`: only what is offered may be chosen; `wait`: milliseconds to wait for more typing.
 * @typedef {{ closed: boolean, wait: number, find: (typed: string, signal: AbortSignal) => Promise<{ value: unknown, label: string }[]> | { value: unknown, label: string }[] }} Source
 */

const LISTS = {
  5: () => [
    { value: true, label: t("option.true") },
    { value: false, label: t("option.false") },
  ],
  6: (_, guild) => people(guild),
  7: (option, guild) => channels(guild, option.channel_types),
  8: (_, guild) => roles(guild),
  9: (_, guild) => [...people(guild), ...roles(guild)],
};
const TYPING_PAUSE = 160,
  MOST = 25;

/**
 * @param {any} option
 * @param {{ command: string, channel: string, others: () => Record<string, any> }} place
 * @returns {Source | null} null for an option that is simply typed
 */
export function sourceOf(option, place) {
  if (option.autocomplete) return { closed: false, wait: TYPING_PAUSE, find: (typed, signal) => ask(option, place, typed, signal) };
  const list = option.choices?.length
    ? () => option.choices.map((choice) => ({ value: choice.value, label: localised(choice) }))
    : LISTS[option.type];
  return list ? { closed: true, wait: 0, find: (typed) => matching(list(option, guildOf(place.channel)), typed) } : null;
}

async function ask(option, { command, channel, others }, typed, signal) {
  const options = Object.fromEntries(Object.entries(others()).filter(([, value]) => !(value instanceof Promise)));
  const outcome = await act(state.viewer.id, "autocomplete", { channel, command, option: option.name, typed, options }, signal);
  if (outcome.failure) throw new Error(outcome.failure);
  return outcome.choices.map((choice) => ({ value: choice.value, label: choice.name }));
}

function matching(list, typed) {
  const wanted = fold(typed.trim().replace(/^[@#]/, ""));
  return list.filter((choice) => fold(choice.label).includes(wanted)).slice(0, MOST);
}
