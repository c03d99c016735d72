import en from "../texts/texts.en.js";
import fr from "../texts/texts.fr.js";

const LANGUAGES = { fr, en };
let language = "fr";
let plurals = new Intl.PluralRules(language);

/** The two letters of the page's present language. */
export const pageLanguage = () => language;

/**
 * Sets the language of the page's own words; anything but French is English.
 * @param {string} locale
 */
export function speak(locale) {
  language = locale.toLowerCase().startsWith("fr") ? "fr" : "en";
  plurals = new Intl.PluralRules(language);
  document.documentElement.lang = language;
}

/**
 * A text of the page. `{name}` is filled from the values; a key with `.one` and `.other` goes by the value `n`.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  const texts = LANGUAGES[language];
  const text = texts[key] ?? texts[`${key}.${plurals.select(Number(values.n)) === "one" ? "one" : "other"}`];
  if (text === undefined) throw new Error(`No text « ${key} » in ${language}.`);
  return text.replace(/\{(\w+)\}/g, (hole, name) => (name in values ? shown(values[name]) : hole));
}

/**
 * A text of the page, or the word as it came when the page has none for it.
 * @param {string} key
 * @param {string} word
 */
export const tOr = (key, word) => LANGUAGES[language][key] ?? word;

function shown(value) {
  return typeof value === "number" ? value.toLocaleString(language) : String(value);
}
