import { t } from "../base/i18n.js";
import { openForm } from "../modal/form.js";
import { problemWords } from "../message/acting.js";
import { act } from "../state/wire.js";
import { state } from "../state/store.js";

/**
 * Sends a command. What comes back is shown by the feed or opens a form; when nothing comes, the filled command is at hand to be sent again.
 * @param {{ command: any, channel: string, filled: Record<string, any>, strip: ReturnType<typeof import("./strip.js").makeStrip>, bringBack: (problem: string) => void }} run
 */
export async function runCommand({ command, channel, filled, strip, bringBack }) {
  const name = `/${command.title}`;
  const done = strip.waiting(t("composer.running", { name }));
  try {
    const outcome = await act(state.viewer.id, "slash", { channel, command: command.path, options: filled });
    done();
    const words = t("composer.unanswered", { name, words: t("act.silent") });
    if (outcome.failure) strip.problem(words, { label: t("composer.again"), onPick: () => bringBack("") });
    else if (outcome.modal) openForm(outcome.modal, outcome.interaction);
  } catch (problem) {
    done();
    bringBack(problemWords(problem));
  }
}
