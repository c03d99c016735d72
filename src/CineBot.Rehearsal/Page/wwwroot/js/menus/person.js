import { announce } from "../base/announce.js";
import { h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { become, language, zone } from "../layout/people.js";
import { problemWords, settle } from "../message/acting.js";
import { face } from "../parts/face.js";
import { commandsIn, localised } from "../state/commands.js";
import { addressOf, openGuild, place } from "../state/place.js";
import { nameOf, state } from "../state/store.js";
import { act } from "../state/wire.js";
import { openMenu } from "./menu.js";

const ON_PERSON = 2;

/**
 * Somebody's card: who they are, what the bot offers about them, and the way to be them.
 * @param {string} id
 * @param {HTMLElement} anchor
 */
export async function openPersonMenu(id, anchor) {
  const person = state.people.get(id);
  if (!person) return;
  const guild = state.guilds.find((known) => known.id === place.guild);
  const offered = place.channel ? await commandsIn(place.channel).catch(() => []) : [];
  const commands = offered.filter((command) => command.type === ON_PERSON);
  openMenu(anchor, t("menu.person", { name: person.name }), {
    head: card(person, guild),
    groups: [
      { title: t("menu.apps"), entries: commands.map((command) => ({ label: localised(command), drawing: "film", onPick: () => use(command, id) })) },
      { entries: ownEntries(person) },
    ],
  });
}

function card(person, guild) {
  const member = guild?.members.find((known) => known.id === person.id);
  const roles = (guild?.roles ?? []).filter((role) => member?.roles.includes(role.id));
  return h(
    "div",
    { class: "person-card" },
    face(person, "large"),
    h("p", { class: "person-name" }, nameOf(person.id, guild) ?? person.name, person.bot && h("span", { class: "app-tag" }, t("message.app"))),
    h("p", { class: "soft" }, `@${person.username}`),
    !person.bot && h("p", { class: "soft" }, `${language(person)} · ${zone(person)}`),
    roles.length > 0 &&
      h(
        "ul",
        { class: "person-roles", "aria-label": t("menu.roles") },
        roles.map((role) => h("li", {}, roleTag(role))),
      ),
  );
}

function roleTag(role) {
  const tag = h("span", { class: "role-tag" }, role.name);
  if (role.colour) tag.style.setProperty("--role", role.colour);
  return tag;
}

function ownEntries(person) {
  if (person.bot) return [{ label: t("menu.write_to", { name: person.name }), drawing: "person", onPick: () => openGuild(null) }];
  if (person.id === state.viewer.id) return [];
  return [
    { label: t("people.become", { name: person.name }), drawing: "person", onPick: () => become(person.id) },
    { label: t("people.beside_short"), drawing: "out", href: addressOf(person.name, place.channel, place.view) },
  ];
}

async function use(command, target) {
  try {
    settle(await act(state.viewer.id, "user-menu", { channel: place.channel, target, command: command.name }), announce);
  } catch (problem) {
    announce(problemWords(problem));
  }
}
