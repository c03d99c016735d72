import { fill, h } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { t } from "../base/i18n.js";
import { rove, settleRoving } from "../base/roving.js";
import { channelKind, channelSign, isThread } from "../parts/channel-sign.js";
import { face } from "../parts/face.js";
import { addressOf, openChannel, openEvents, place } from "../state/place.js";
import { on, state } from "../state/store.js";
import { unreadOf } from "../state/unread.js";
import { plain } from "./rail.js";

const MOST_THREADS = 8;

/**
 * The channels of the present server as its person sees them: by category, threads under the channel they hang from.
 * @param {HTMLElement} pane
 */
export function mountChannels(pane) {
  rove(pane, "a");
  for (const topic of ["reset", "place", "channels", "unread", "events"]) on(topic, () => draw(pane));
}

function draw(pane) {
  const focused = pane.contains(document.activeElement) ? document.activeElement.dataset.channel : undefined;
  const guild = state.guilds.find((known) => known.id === place.guild);
  const scroll = pane.querySelector(".channel-scroll")?.scrollTop ?? 0;
  fill(
    pane,
    h("h2", { class: "channels-title" }, guild?.name ?? t("rail.dms")),
    h("div", { class: "channel-scroll" }, guild ? ofGuild(guild) : ofDms()),
  );
  pane.querySelector(".channel-scroll").scrollTop = scroll;
  settleRoving(pane, "a");
  if (focused !== undefined) pane.querySelector(`[data-channel="${focused}"]`)?.focus();
}

function ofDms() {
  return h(
    "ul",
    { class: "channel-list" },
    state.dms.map((dm) => h("li", {}, row(dm, face(state.people.get(dm.with), "small")))),
  );
}

function ofGuild(guild) {
  const tops = guild.channels.filter((channel) => !isThread(channel) && channel.kind !== "Category").sort(inOrder);
  const categories = guild.channels.filter((channel) => channel.kind === "Category").sort(inOrder);
  const under = (parent) => tops.filter((channel) => (channel.parent ?? null) === parent);
  return [eventsRow(guild), group(guild, null, under(null)), categories.map((category) => group(guild, category, under(category.id)))];
}

function inOrder(one, other) {
  return isHeard(one) - isHeard(other) || one.position - other.position;
}

function isHeard(channel) {
  return Number(channel.kind === "Voice" || channel.kind === "Stage");
}

function group(guild, category, channels) {
  if (channels.length === 0) return null;
  const list = h(
    "ul",
    { class: "channel-list" },
    channels.map((channel) => h("li", {}, row(channel, channelSign(channel)), threadsOf(guild, channel))),
  );
  return category ? h("section", {}, h("h3", { class: "channel-group" }, category.name), list) : list;
}

/** Threads that are still going on; a forum's are in its own list. */
function threadsOf(guild, channel) {
  const threads = guild.channels.filter((thread) => isThread(thread) && thread.parent === channel.id);
  const shown =
    channel.kind === "Forum"
      ? threads.filter((thread) => thread.id === place.channel)
      : threads.filter((thread) => !thread.archived || thread.id === place.channel);
  if (shown.length === 0) return null;
  return h(
    "ul",
    { class: "channel-list is-threads" },
    shown.slice(-MOST_THREADS).map((thread) => h("li", {}, row(thread, channelSign(thread)))),
  );
}

function eventsRow(guild) {
  const coming = guild.events.filter((event) => event.status <= 2).length;
  return h(
    "ul",
    { class: "channel-list" },
    h(
      "li",
      {},
      h(
        "a",
        {
          class: "channel-row",
          href: addressOf(state.viewer.name, null, "events"),
          "data-channel": "events",
          "aria-current": place.view === "events" ? "page" : null,
          onclick: (press) => {
            if (plain(press)) openEvents(guild.id);
          },
        },
        icon("calendar"),
        h("span", { class: "channel-name" }, t("events.title")),
        coming > 0 && h("span", { class: "count" }, coming.toLocaleString()),
      ),
    ),
  );
}

function row(channel, sign) {
  const [unread, kind] = [unreadOf(channel.id), channelKind(channel)];
  return h(
    "a",
    {
      class: `channel-row${unread ? " is-unread" : ""}`,
      href: addressOf(state.viewer.name, channel.id),
      "data-channel": channel.id,
      "aria-current": place.channel === channel.id ? "page" : null,
      onclick: (press) => {
        if (plain(press)) openChannel(channel.id);
      },
    },
    sign,
    h("span", { class: "channel-name" }, channel.name),
    kind && h("span", { class: "sr-only" }, ` (${kind})`),
    unread &&
      h(
        "span",
        { class: unread.pinged ? "ping" : "dot" },
        h("span", { class: "sr-only" }, ` ${t(unread.pinged ? "channel.pinged" : "channel.unread")}`),
      ),
  );
}
