import { fill, h } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { t } from "../base/i18n.js";
import { renderLine } from "../markdown/render.js";
import { face } from "../parts/face.js";
import { commandsIn, localised, typable } from "../state/commands.js";
import { shelfOf } from "../state/messages.js";
import { place } from "../state/place.js";
import { readerIn } from "../state/reader.js";
import { nameOf, state } from "../state/store.js";
import { plainText } from "./plain-text.js";

const LONGEST = 90;

/**
 * What stands above a message: who used which command, or what it answers.
 * @param {any} message
 * @param {any} guild
 */
export function aboveMessage(message, guild) {
  if (message.page.used) return used(message.page.used, guild);
  if (message.page.on) return following(message, guild);
  if (message.message_reference) return reply(message.referenced_message, guild);
  return null;
}

function used({ person, command, menu }, guild) {
  const name = nameOf(person, guild) ?? t("mention.unknown_user");
  return h(
    "p",
    { class: "message-lead" },
    icon("reply"),
    face(state.people.get(person), "tiny"),
    command ? h("span", {}, `${t("message.used", { name })} `, commandName(command, menu)) : h("span", {}, t("message.acted", { name })),
  );
}

/** An answer to a press says which message the button stood on, as far as that one is at hand. */
function following(message, guild) {
  const original = shelfOf(message.channel_id).list.find((known) => known.id === message.page.on);
  return original && original.id !== message.id ? reply(original, guild) : null;
}

/** The base name at once, the viewer's own as soon as the commands are known. */
function commandName(path, isOfMenu) {
  const element = h("span", { class: "command-name" }, isOfMenu ? path : `/${path}`);
  if (place.channel)
    commandsIn(place.channel).then(
      (commands) => fill(element, isOfMenu ? ofMenu(commands, path) : `/${typable(commands).find((command) => command.path === path)?.title ?? path}`),
      () => {},
    );
  return element;
}

function ofMenu(commands, name) {
  const chosen = commands.find((command) => command.name === name && command.type > 1);
  return chosen ? localised(chosen) : name;
}

function reply(original, guild) {
  if (!original) return h("p", { class: "message-lead" }, icon("reply"), h("em", {}, t("message.gone")));
  const name = nameOf(original.author.id, guild) ?? original.author.username;
  const words = plainText(original)
    .replace(/^(?:#{1,3}|-#|>) /gm, "")
    .replace(/\s+/g, " ");
  // A mention or an hour that is cut in two would show its markup.
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/<[^<>\s]*$/, "").trimEnd()}…` : words;
  return h(
    "p",
    { class: "message-lead" },
    icon("reply"),
    face(state.people.get(original.author.id), "tiny"),
    h("span", { class: "lead-name" }, name),
    h("span", { class: "lead-words", inert: true }, renderLine(short, readerIn(guild))),
  );
}
