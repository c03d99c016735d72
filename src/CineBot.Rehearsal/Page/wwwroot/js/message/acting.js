import { announce } from "../base/announce.js";
import { fill } from "../base/dom.js";
import { t, tOr } from "../base/i18n.js";
import { openForm } from "../modal/form.js";
import { act, Unreachable } from "../state/wire.js";
import { state } from "../state/store.js";

/**
 * Does something on a message as the viewer, shows that it is under way, opens the form that comes back, and says beside the message when nothing came.
 * @param {any} message
 * @param {HTMLElement} control what was pressed
 * @param {"click" | "select" | "message-menu"} what
 * @param {object} details
 */
export async function actOnMessage(message, control, what, details) {
  say(message, "");
  control.setAttribute("aria-busy", "true");
  try {
    await settle(await act(state.viewer.id, what, details), (words) => say(message, words));
  } catch (problem) {
    say(message, problemWords(problem));
  } finally {
    control.removeAttribute("aria-busy");
  }
}

/**
 * Goes on from an outcome: a form opens, a failure is said.
 * @param {any} outcome
 * @param {(words: string) => void} sayFailure
 */
export function settle(outcome, sayFailure) {
  if (outcome.failure) sayFailure(t("act.silent"));
  else if (outcome.modal) openForm(outcome.modal, outcome.interaction);
}

/**
 * Why something could not be done, for whoever did it.
 * @param {Error} problem
 */
export function problemWords(problem) {
  return problem instanceof Unreachable ? t("act.unreachable") : refusalWords(problem.message, problem.why);
}

/**
 * A refusal of the rehearsal's in the viewer's language; one that people hardly meet is quoted as it came.
 * @param {string} problem
 * @param {string | null} [why]
 */
export function refusalWords(problem, why) {
  return tOr(`refused.${why}`, t("refused.other", { problem }));
}

function say(message, words) {
  const place = document.querySelector(`[data-message="${message.id}"] .message-problem`);
  if (place) fill(place, words);
  else if (words) announce(words);
}
