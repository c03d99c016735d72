import { fill, h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { mountComposer } from "../composer/composer.js";
import { channelOf, on, state } from "../state/store.js";
import { place } from "../state/place.js";
import { renderEvents } from "./events.js";
import { renderForum } from "./forum.js";
import { renderHead } from "./head.js";
import { mountLog } from "./log.js";

/**
 * The middle of the page: a channel's head, its messages and the line to write on; or a forum's posts; or the events to come.
 * @param {HTMLElement} stage
 */
export function mountStage(stage) {
  const head = h("header", { class: "stage-head" });
  const board = h("div", { class: "board" });
  const log = h("div", { class: "log-frame" });
  const composer = h("div", { class: "composer" });
  stage.append(head, board, log, composer);
  mountLog(log);
  mountComposer(composer);
  const draw = () => {
    if (!state.viewer) return;
    const channel = channelOf(place.channel);
    const isBoard = place.view === "events" || channel?.kind === "Forum";
    renderHead(head, channel);
    board.hidden = !isBoard;
    log.hidden = composer.hidden = isBoard || !channel;
    if (place.view === "events") renderEvents(board);
    else if (channel?.kind === "Forum") renderForum(board, channel);
    else fill(board, channel ? null : h("p", { class: "soft" }, t("stage.nowhere")));
    document.title = `${place.view === "events" ? t("events.title") : (channel?.name ?? "…")} · ${state.viewer.name} · ${t("bar.rehearsal")}`;
  };
  for (const topic of ["reset", "place", "channels", "events", "drawer"]) on(topic, draw);
}
