import { h } from "../base/dom.js";
import { t, tOr } from "../base/i18n.js";
import { timeElement } from "../base/time.js";
import { state } from "../state/store.js";
import { raw } from "./raw.js";

/**
 * One interaction from end to end: the event that Discord sent, each request of the bot, the rows of its outbox; in words, and raw below.
 * @param {any} entry
 */
export function renderExchange(entry) {
  return h(
    "div",
    { class: "exchange" },
    h("h3", { class: "exchange-title" }, entry.what || t(`history.kind.${entry.kind}`)),
    h("p", { class: "soft" }, t(`history.kind.${entry.kind}`), " · ", timeElement(Date.parse(entry.at), "S", state.viewer)),
    h(
      "dl",
      { class: "facts" },
      fact("exchange.first_answer", entry.ms === null ? "…" : t("history.ms", { ms: entry.ms })),
      fact("exchange.answer", answerWords(entry)),
      entry.failure && fact("exchange.failure", t("act.silent")),
    ),
    h(
      "ol",
      { class: "steps" },
      step("→", t("exchange.event"), t("exchange.event_says"), null, entry.gateway),
      (entry.rest ?? []).map((request) =>
        step(
          "←",
          requestWords(request),
          `${request.method} ${request.path}`,
          request,
          { body: request.body, answer: request.answer },
          Date.parse(request.at) - Date.parse(entry.at),
        ),
      ),
    ),
    h("h4", {}, t("exchange.outbox")),
    outbox(entry),
  );
}

function fact(key, words) {
  return h("div", {}, h("dt", {}, t(key)), h("dd", {}, words));
}

function answerWords(entry) {
  if (entry.answer === null) return t("exchange.none");
  return entry.deferred
    ? `${t(`exchange.type.${entry.answer}`)} ${t(entry.settled ? "exchange.then_filled" : "exchange.still_thinking")}`
    : t(`exchange.type.${entry.answer}`);
}

function step(sign, title, path, request, json, after) {
  const bad = request?.status >= 400;
  return h(
    "li",
    { class: `step${bad ? " is-bad" : ""}` },
    h("span", { class: "step-sign", "aria-hidden": "true" }, sign),
    h(
      "div",
      { class: "step-words" },
      h("p", { class: "step-title" }, title),
      h("p", { class: "step-path" }, path),
      request &&
        h("p", { class: "soft" }, answeredWords(request, Math.max(0, after))),
      raw(json),
    ),
  );
}

/** No status, a while after it went, is an answer that was lost on its way. */
function answeredWords({ status, ms }, after) {
  if (status === 0) return t("exchange.lost", { after });
  return t("exchange.request", { status: status ?? "…", ms: ms ?? "…", after });
}

function requestWords({ method, path, body }) {
  if (path.endsWith("/callback")) return t(`exchange.type.${body?.type}`);
  if (path.endsWith("@original")) return t(method === "PATCH" ? "exchange.edit" : method === "DELETE" ? "exchange.delete" : "exchange.read");
  return t(method === "POST" ? "exchange.follow_up" : "exchange.other");
}

function outbox(entry) {
  if (entry.outbox_problem) return h("p", { class: "soft" }, t("outbox.unreadable", { problem: entry.outbox_problem }));
  const rows = entry.outbox ?? [];
  if (rows.length === 0) return h("p", { class: "soft" }, t("outbox.empty"));
  return h(
    "ul",
    { class: "outbox" },
    rows.map((row) =>
      h(
        "li",
        { class: `outbox-row is-${row.state}` },
        h(
          "p",
          {},
          h("strong", {}, tOr(`outbox.action.${row.action}`, row.action)),
          " ",
          [row.card_kind, row.card_number].filter((part) => part !== null && part !== undefined).join(" "),
          h("span", { class: "state-tag" }, tOr(`outbox.state.${row.state}`, row.state)),
        ),
        h(
          "p",
          { class: "soft" },
          t("outbox.row", { n: row.number, attempts: row.attempts }),
          row.due_at && [" · ", timeElement(typeof row.due_at === "number" ? row.due_at : Date.parse(row.due_at), "S", state.viewer)],
        ),
      ),
    ),
  );
}
