import { announce } from "../base/announce.js";
import { fill, h } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { t } from "../base/i18n.js";
import { timeElement } from "../base/time.js";
import { link, renderMarkdown } from "../markdown/render.js";
import { problemWords } from "../message/acting.js";
import { button } from "../parts/buttons.js";
import { channelSign } from "../parts/channel-sign.js";
import { openChannel, place } from "../state/place.js";
import { readerIn } from "../state/reader.js";
import { channelOf, nameOf, state } from "../state/store.js";
import { act } from "../state/wire.js";

const RUNNING = 2;

/**
 * The server's scheduled events, the next first; those that are over are left out.
 * @param {HTMLElement} board
 */
export function renderEvents(board) {
  const guild = state.guilds.find((known) => known.id === place.guild);
  const coming = (guild?.events ?? [])
    .filter((event) => event.status <= RUNNING)
    .sort((one, other) => Date.parse(one.scheduled_start_time) - Date.parse(other.scheduled_start_time));
  const focused = board.contains(document.activeElement) ? document.activeElement.dataset.event : undefined;
  fill(
    board,
    coming.length === 0
      ? h("p", { class: "board-empty" }, t("events.empty"))
      : h(
          "ul",
          { class: "events" },
          coming.map((event) => h("li", {}, card(event, guild))),
        ),
  );
  if (focused) board.querySelector(`[data-event="${focused}"]`)?.focus();
}

function card(event, guild) {
  const start = Date.parse(event.scheduled_start_time);
  return h(
    "article",
    { class: "event", "aria-label": event.name },
    h(
      "p",
      { class: "event-when" },
      icon("calendar"),
      event.status === RUNNING ? h("strong", {}, t("events.now")) : timeElement(start, "F", state.viewer),
      h("span", { class: "soft" }, timeElement(start, "R", state.viewer)),
    ),
    h("h2", { class: "event-name" }, event.name),
    event.description && renderMarkdown(event.description, readerIn(guild)),
    h(
      "div",
      { class: "event-foot" },
      where(event),
      event.creator_id && h("span", { class: "soft" }, t("events.by", { name: nameOf(event.creator_id, guild) ?? "?" })),
      interested(event),
    ),
  );
}

function where(event) {
  const channel = channelOf(event.channel_id);
  if (channel)
    return h("button", { type: "button", class: "link-button", onclick: () => openChannel(channel.id) }, channelSign(channel), channel.name);
  const location = event.entity_metadata?.location ?? "";
  return link(location, location);
}

function interested(event) {
  return button(
    t(event.interested ? "events.interested" : "events.interest", { n: event.user_count ?? 0 }),
    async () => {
      try {
        await act(state.viewer.id, "interest", { event: event.id, interested: !event.interested });
      } catch (problem) {
        announce(problemWords(problem));
      }
    },
    {
      drawing: event.interested ? "check" : undefined,
      look: event.interested ? "success" : "quiet",
      "aria-pressed": String(Boolean(event.interested)),
      "data-event": event.id,
    },
  );
}
