import { speak } from "../base/i18n.js";
import { state } from "../state/store.js";

// How this browser likes the page: its own language or the viewer's, light, dark or as the system says. A browser that keeps nothing forgets it.

const THEMES = ["auto", "light", "dark"];

/** @param {"language" | "theme"} name @returns {string} « auto » until chosen */
export function preference(name) {
  try {
    return localStorage.getItem(`rehearsal.${name}`) ?? "auto";
  } catch {
    return chosen.get(name) ?? "auto";
  }
}

/** @param {"language" | "theme"} name @param {string} value */
export function prefer(name, value) {
  chosen.set(name, value);
  try {
    localStorage.setItem(`rehearsal.${name}`, value);
  } catch {
    // A browser that refuses storage keeps the choice as long as the window.
  }
  applyPreferences();
}

/** Puts language and theme into effect. */
export function applyPreferences() {
  const language = preference("language");
  speak(language === "auto" ? (state.viewer?.locale ?? navigator.language) : language);
  document.documentElement.dataset.theme = THEMES.includes(preference("theme")) ? preference("theme") : "auto";
}

/** Whether the page is dark at present. */
export function isDark() {
  const theme = preference("theme");
  return theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
}

const chosen = new Map();
