import { announce } from "../base/announce.js";
import { h } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { t } from "../base/i18n.js";
import { formatInstant, now } from "../base/time.js";
import { problemWords } from "../message/acting.js";
import { openDialog } from "../parts/dialog.js";
import { face } from "../parts/face.js";
import { enter } from "../state/live.js";
import { addressOf, becomeAddress, place } from "../state/place.js";
import { state } from "../state/store.js";

/** Places whose zone is named without their accents. */
const PLACES = { "America/Montreal": "Montréal", "Indian/Reunion": "La Réunion" };

/** Opens the choice of whom to be: here, or beside in another window. */
export function openPeople() {
  const people = [...state.people.values()].filter((person) => !person.bot && !person.crowd);
  openDialog(
    t("people.title"),
    (close) => [
      h("p", { class: "soft" }, t("people.how")),
      h(
        "ul",
        { class: "people-list" },
        people.map((person) => h("li", { class: "people-entry" }, choice(person, close), beside(person))),
      ),
    ],
    { class: "is-wide" },
  );
}

/**
 * Becomes somebody, in this window.
 * @param {string} id
 */
export async function become(id) {
  becomeAddress(state.people.get(id)?.name ?? id);
  try {
    await enter();
  } catch (problem) {
    announce(problemWords(problem));
  }
  if (document.activeElement === document.body) document.querySelector(".viewer")?.focus();
}

function choice(person, close) {
  const current = person.id === state.viewer.id;
  return h(
    "button",
    {
      type: "button",
      class: "people-choice",
      "aria-current": current ? "true" : null,
      "data-first": current,
      onclick: async () => {
        close();
        await become(person.id);
      },
    },
    face(person, "large"),
    h(
      "span",
      { class: "people-words" },
      h("strong", {}, person.name),
      h("span", { class: "soft" }, language(person)),
      h("span", { class: "soft" }, zone(person)),
    ),
  );
}

/**
 * In which language somebody writes.
 * @param {{ locale: string }} person
 */
export const language = (person) => t(person.locale.startsWith("fr") ? "people.writes.fr" : "people.writes.en");

/**
 * Where somebody lives, and the hour there.
 * @param {{ zone: string, locale: string }} person
 */
export const zone = (person) =>
  t("people.zone", {
    place: PLACES[person.zone] ?? person.zone.split("/").at(-1).replaceAll("_", " "),
    time: formatInstant(now(), "t", { locale: state.viewer.locale, zone: person.zone }),
  });

function beside(person) {
  return h(
    "a",
    {
      class: "icon-button",
      href: addressOf(person.name, place.channel, place.view),
      target: "_blank",
      rel: "noopener",
      "aria-label": t("people.beside", { name: person.name }),
      title: t("people.beside", { name: person.name }),
    },
    icon("out"),
  );
}
