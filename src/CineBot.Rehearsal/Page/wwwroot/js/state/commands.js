import { fetchCommands } from "./wire.js";
import { state } from "./store.js";

// What the bot registered and this person is offered in each place, kept until the bot registers anew.

/** @type {Map<string, Promise<any[]>>} */
const offered = new Map();

/**
 * @param {string} channel
 * @returns {Promise<any[]>}
 */
export function commandsIn(channel) {
  if (!offered.has(channel)) {
    const asked = fetchCommands(state.viewer.id, channel);
    offered.set(channel, asked);
    asked.catch(() => offered.delete(channel));
  }
  return offered.get(channel);
}

export function forgetCommands() {
  offered.clear();
}

/**
 * A name or description as the viewer's client would show it.
 * @param {any} named
 * @param {"name" | "description"} field
 */
export function localised(named, field = "name") {
  const translations = named[`${field}_localizations`] ?? {};
  const locale = state.viewer.locale;
  const near = Object.keys(translations).find((known) => known.split("-")[0] === locale.split("-")[0]);
  return translations[locale] ?? translations[near] ?? named[field];
}

/**
 * Every command that can be typed, subcommands each for themselves.
 * @param {any[]} commands
 * @returns {{ path: string, title: string, description: string, options: any[], names: string[] }[]}
 */
export function typable(commands) {
  return commands
    .filter((command) => (command.type ?? 1) === 1)
    .flatMap((command) => leaves(command, "", ""))
    .sort((one, other) => one.title.localeCompare(other.title, state.viewer.locale));
}

function leaves(node, path, title) {
  const [name, shown] = [`${path}${node.name}`, `${title}${localised(node)}`];
  const inner = (node.options ?? []).filter((option) => option.type === 1 || option.type === 2);
  if (inner.length > 0) return inner.flatMap((option) => leaves(option, `${name} `, `${shown} `));
  return [{ path: name, title: shown, description: localised(node, "description"), options: node.options ?? [], names: [name, shown] }];
}
