import { fill, h } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { t } from "../base/i18n.js";
import { rove, settleRoving } from "../base/roving.js";
import { addressOf, openGuild, place } from "../state/place.js";
import { on, state } from "../state/store.js";
import { unreadIn } from "../state/unread.js";

/**
 * The servers' column: private conversations first, then each server.
 * @param {HTMLElement} rail
 */
export function mountRail(rail) {
  rove(rail, "a");
  for (const topic of ["reset", "place", "channels", "unread"]) on(topic, () => draw(rail));
}

function draw(rail) {
  const focused = rail.contains(document.activeElement) ? document.activeElement.dataset.guild : undefined;
  fill(
    rail,
    h(
      "ul",
      {},
      h("li", {}, entry(null, t("rail.dms"), icon("person"), state.dms)),
      h("li", { class: "rail-line", "aria-hidden": "true" }),
      state.guilds.map((guild) =>
        h("li", {}, entry(guild.id, guild.name, h("img", { src: guild.icon, alt: "", width: 48, height: 48 }), guild.channels)),
      ),
    ),
  );
  settleRoving(rail, "a");
  if (focused !== undefined) rail.querySelector(`[data-guild="${focused}"]`)?.focus();
}

function entry(guild, name, drawing, channels) {
  const unread = unreadIn(channels);
  return h(
    "a",
    {
      class: "rail-entry",
      href: addressOf(state.viewer.name, channels[0]?.id),
      "data-guild": guild ?? "",
      title: name,
      "aria-current": place.guild === guild ? "page" : null,
      onclick: (event) => {
        if (plain(event)) openGuild(guild);
      },
    },
    drawing,
    h("span", { class: "sr-only" }, name),
    unread && h("span", { class: "rail-mark" }, h("span", { class: "sr-only" }, t("channel.unread"))),
  );
}

/** A press that is not meant for another window; it is taken over from the browser. */
export function plain(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return false;
  event.preventDefault();
  return true;
}
