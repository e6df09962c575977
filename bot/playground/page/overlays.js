// What lies above the page: toasts, menus, choices, the enlarged picture.

import { byId, face, h, icon } from "./dom.js";
import { t } from "./i18n.js";

export function toast(text, kind = "") {
  const note = h("p", { class: `toast ${kind}` }, text);
  byId("toasts").append(note);
  setTimeout(() => note.classList.add("leaving"), 4200);
  setTimeout(() => note.remove(), 4600);
}

function dialog(className, label, ...content) {
  const box = h("dialog", { class: className, "aria-label": label }, ...content);
  box.addEventListener("click", (event) => event.target === box && box.close());
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
  return box;
}

export function alertBox(text) {
  const box = dialog("sheet alert", t("notice"), h("p", {}, text),
    h("button", { class: "plain strong", type: "button", onclick: () => box.close() }, t("ok")));
}

// A list to choose from. An item is {label, note, icon or who, chosen, danger, run}; a string is a heading.
export function choices(title, items, at = null) {
  const box = dialog(at ? "menu" : "sheet", title, at ? null : h("h2", {}, title),
    h("div", { class: "choices" }, items.map((item) => choice(item, () => box.close()))));
  if (at) put(box, at);
  const rows = [...box.querySelectorAll("button")];
  (rows.find((row) => row.getAttribute("aria-pressed") === "true") ?? rows[0])?.focus();
  box.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    rows[(rows.indexOf(document.activeElement) + step + rows.length) % rows.length].focus();
  });
}

function choice(item, close) {
  if (typeof item === "string") return h("h3", {}, item);
  const words = h("span", { class: "words" }, h("span", {}, item.label), item.note ? h("small", {}, item.note) : null);
  const mark = item.who ? face(item.who, "small") : item.icon ? icon(item.icon) : null;
  return h("button", {
    type: "button", class: item.danger ? "choice danger" : "choice",
    "aria-pressed": item.chosen === undefined ? null : String(item.chosen),
    onclick: () => { close(); item.run(); },
  }, mark, words, item.chosen ? icon("check") : null);
}

function put(box, { x, y }) {
  const { width, height } = box.getBoundingClientRect();
  box.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  box.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
}

export function enlarge(address, caption) {
  const box = dialog("lightbox", caption || t("picture"),
    h("img", { src: address, alt: caption || t("picture") }),
    h("div", { class: "lightbox-bar" },
      h("a", { class: "round", href: address, download: "", "aria-label": t("download"), title: t("download") }, icon("download")),
      h("button", { class: "round", type: "button", "aria-label": t("close"), title: t("close"), onclick: () => box.close() }, icon("close"))));
  box.querySelector("img").addEventListener("click", () => box.close());
}
