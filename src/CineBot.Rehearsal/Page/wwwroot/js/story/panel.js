import { announce } from "../base/announce.js";
import { fill, h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { problemWords } from "../message/acting.js";
import { button, iconButton } from "../parts/buttons.js";
import { openChannel, place } from "../state/place.js";
import { emit, on } from "../state/store.js";
import { fetchStory, playStory, stopStory } from "../state/wire.js";
import { renderEnding } from "./ending.js";
import { renderFigures } from "./figures.js";

const STEPS = ["recommend", "react", "press", "kill", "restart", "again", "judge"];
/** @type {HTMLElement} */
let panel;
let [story, hidden, said, problem] = [null, true, "", ""];

/**
 * The story: ninety seconds in which the real bot is recommended to, pressed by forty, killed and started again; followed here step by step.
 * @param {HTMLElement} element
 */
export function mountStory(element) {
  panel = element;
  on("story", (news) => {
    problem = "";
    follow(news);
    draw();
  });
  on("reset", async () => {
    try {
      const latest = await fetchStory();
      if (latest.step) story = latest;
    } catch {
      // Without an answer there is no story to go on with; the button says so when it is pressed.
    }
    if (story && !story.over) hidden = false;
    draw();
  });
}

/** Plays it from the beginning, or shows the one that is being played. */
export async function startStory() {
  hidden = false;
  problem = "";
  if (!story || story.over) {
    try {
      follow(await playStory());
    } catch (refusal) {
      problem = problemWords(refusal);
    }
  }
  draw();
  panel.querySelector("h2")?.focus();
}

function follow(news) {
  const begins = story?.id !== news.id;
  story = { ...news, step: news.step ?? STEPS[0] };
  if (begins) hidden = false;
  if (news.channel && news.channel !== place.channel && (begins || news.step === "recommend")) openChannel(news.channel);
  if (news.card && !news.over) emit("show-message", { id: news.card });
  const words = news.over ? t("story.over") : t(`story.step.${story.step}`);
  if (words !== said) announce(words);
  said = words;
}

function draw() {
  panel.hidden = hidden || (!story && !problem);
  if (panel.hidden) return fill(panel);
  const focused = panel.contains(document.activeElement) ? (document.activeElement.dataset.key ?? "title") : null;
  panel.classList.toggle("is-over", Boolean(story?.over));
  fill(
    panel,
    h(
      "div",
      { class: "story-head" },
      h("h2", { tabindex: "-1", "data-key": "title" }, t(story?.over ? "story.end_title" : "story.title")),
      iconButton("close", t("story.hide"), hide, { "data-key": "hide" }),
    ),
    problem && h("p", { class: "problem", role: "alert" }, problem),
    story && (story.over ? renderEnding(story) : playing()),
    foot(),
  );
  if (focused) panel.querySelector(`[data-key="${focused}"]`)?.focus();
  return undefined;
}

function playing() {
  const at = STEPS.indexOf(story.step);
  return [
    h(
      "ol",
      { class: "story-steps" },
      STEPS.map((step, index) =>
        h(
          "li",
          { class: index < at ? "is-done" : index === at ? "is-now" : "", "aria-current": index === at ? "step" : null },
          h("span", { class: "story-step" }, t(`story.short.${step}`)),
        ),
      ),
    ),
    h("p", { class: "story-now" }, t(`story.step.${story.step}`, { film: story.film ?? "" })),
    renderFigures(story.figures, ["pressed", "kept", "cards", "pinged"]),
  ];
}

function foot() {
  return h(
    "div",
    { class: "story-foot" },
    story && !story.over
      ? button(t("story.stop"), stop, { drawing: "stop", "data-key": "stop" })
      : button(t(story ? "story.again" : "story.play"), startStory, { drawing: "play", look: "primary", "data-key": "again" }),
  );
}

async function stop() {
  try {
    await stopStory();
  } catch (refusal) {
    problem = problemWords(refusal);
    draw();
  }
}

function hide() {
  hidden = true;
  draw();
  document.querySelector(".bar-story")?.focus();
}
