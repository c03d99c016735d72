import { localised } from "../state/commands.js";

/**
 * A typed line that already says which command is meant: `/reco cléo`, `/reco film: cléo`. Null while more than the name is open.
 * @param {string} line
 * @param {any[]} commands
 * @returns {{ command: any, values: Record<string, string> } | null}
 */
export function splitCommand(line, commands) {
  const words = line.slice(1);
  for (const command of commands) {
    const name = command.names.find((known) => words.startsWith(`${known} `));
    if (name) return { command, values: valuesOf(words.slice(name.length + 1), command.options) };
  }
  return null;
}

/** Values by option name; words before any name belong to the first option. */
function valuesOf(words, options) {
  const names = new Map(
    options.flatMap((option) => [
      [option.name, option.name],
      [localised(option), option.name],
    ]),
  );
  const values = {};
  let current = options[0]?.name;
  for (const word of words.split(" ")) {
    const named = word.endsWith(":") ? names.get(word.slice(0, -1)) : undefined;
    if (named) current = named;
    else if (word && current) values[current] = values[current] ? `${values[current]} ${word}` : word;
  }
  return values;
}
