// Light, dark, or what the system says.

import { h } from "./dom.js";

const MODES = ["system", "light", "dark"];
const system = matchMedia("(prefers-color-scheme: dark)");

export const mode = () => (MODES.includes(localStorage.getItem("theme")) ? localStorage.getItem("theme") : "system");

export function choose(wanted) {
  localStorage.setItem("theme", wanted);
  paint();
}

export function paint() {
  const dark = mode() === "dark" || (mode() === "system" && system.matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  document.querySelector("meta[name=theme-color]")?.replaceWith(
    h("meta", { name: "theme-color", content: dark ? "#221c18" : "#fbf7f0" }));
}

system.addEventListener("change", paint);
