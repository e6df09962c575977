// The page's words: loaded from templates/<language>/playground.json, never written in code.

let words = {};
export let language = "id";

const SPOKEN = ["id", "en"];

// What somebody switched to; else the first of the browser's languages that the page speaks.
export function preferred() {
  const wanted = [localStorage.getItem("language"), ...navigator.languages.map((tag) => tag.split("-")[0].toLowerCase())];
  return wanted.find((one) => SPOKEN.includes(one)) ?? SPOKEN[0];
}

export const remember = (wanted) => localStorage.setItem("language", wanted);

export async function speak(wanted) {
  const answer = await fetch(`page/words/${wanted}`);
  words = await answer.json();
  language = wanted;
  document.documentElement.lang = wanted;
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
    if (element.matches("button")) element.title = t(element.dataset.tLabel);
  }
  for (const element of document.querySelectorAll("[data-t-placeholder]")) {
    element.placeholder = t(element.dataset.tPlaceholder);
  }
}

export function t(key, values = {}) {
  const text = words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

const locale = () => (language === "id" ? "id-ID" : "en-GB");

export const clockTime = (seconds) =>
  new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit" }).format(seconds * 1000);

export function dayName(seconds) {
  const day = new Date(seconds * 1000);
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(day).setHours(0, 0, 0, 0)) / 864e5);
  if (days === 0) return t("today");
  if (days === 1) return t("yesterday");
  return new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", year: "numeric" }).format(day);
}

export function fileSize(bytes) {
  const [value, unit] = bytes >= 1e6 ? [bytes / 1e6, "MB"] : bytes >= 1e3 ? [bytes / 1e3, "KB"] : [bytes, "B"];
  return `${new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value)} ${unit}`;
}
