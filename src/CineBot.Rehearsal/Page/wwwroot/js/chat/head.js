import { fill, h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { isDrawerOpen, isNarrow, toggleDrawer } from "../layout/drawers.js";
import { renderLine } from "../markdown/render.js";
import { iconButton } from "../parts/buttons.js";
import { channelKind, channelSign, isThread } from "../parts/channel-sign.js";
import { openChannel, place } from "../state/place.js";
import { readerIn } from "../state/reader.js";
import { channelOf, guildOf } from "../state/store.js";

/**
 * The channel's name, what it is for, and the way to the list of members.
 * @param {HTMLElement} head
 * @param {any} channel undefined for the events
 */
export function renderHead(head, channel) {
  const title = place.view === "events" ? [icon("calendar"), t("events.title")] : channel ? [channelSign(channel), channel.name] : [];
  const parent = channel && isThread(channel) ? channelOf(channel.parent) : null;
  fill(
    head,
    parent && h("button", { type: "button", class: "crumb", onclick: () => openChannel(parent.id) }, channelSign(parent), parent.name, icon("right")),
    h("h1", { class: "stage-title" }, title),
    channel && channelKind(channel) && h("p", { class: "stage-kind" }, channelKind(channel)),
    channel?.archived && h("p", { class: "stage-kind" }, t("thread.archived")),
    channel?.topic && h("p", { class: "stage-topic" }, renderLine(channel.topic, readerIn(guildOf(channel.id)))),
    h(
      "div",
      { class: "stage-tools" },
      iconButton("people", t("bar.members"), () => (isNarrow() ? toggleDrawer("members") : hideMembers()), {
        "data-opens": "members",
        "aria-controls": "members",
        "aria-expanded": String(isNarrow() ? isDrawerOpen("members") : !document.body.classList.contains("without-members")),
      }),
    ),
  );
}

function hideMembers() {
  const hidden = document.body.classList.toggle("without-members");
  document.querySelector('[data-opens="members"]')?.setAttribute("aria-expanded", String(!hidden));
}
