// The list above the composer: commands, or the cards of inline mode.

import { act } from "./api.js";
import { byId, h, icon } from "./dom.js";
import { t } from "./i18n.js";
import { commands, isPrivate, openChat, store } from "./store.js";

const box = byId("offers");
const write = byId("write");
const PAUSE_MS = 250;
let rows = [];
let chosen = -1;
let timer = 0;
let asked = 0;

export const offersOpen = () => !box.hidden;

export function closeOffers() {
  clearTimeout(timer);
  asked += 1;
  rows = [];
  chosen = -1;
  box.hidden = true;
  box.replaceChildren();
  write.setAttribute("aria-expanded", "false");
  write.removeAttribute("aria-activedescendant");
  byId("commands").setAttribute("aria-expanded", "false");
}

function open(list, first) {
  rows = list;
  box.replaceChildren(...rows.map((row, index) => {
    row.element.id = `offer-${index}`;
    row.element.addEventListener("mousedown", (event) => event.preventDefault());
    row.element.addEventListener("click", row.run);
    return row.element;
  }));
  box.hidden = false;
  write.setAttribute("aria-expanded", "true");
  mark(first);
}

function mark(index) {
  chosen = index;
  rows.forEach((row, at) => row.element.setAttribute("aria-selected", String(at === index)));
  if (index < 0) return write.removeAttribute("aria-activedescendant");
  write.setAttribute("aria-activedescendant", `offer-${index}`);
  return rows[index].element.scrollIntoView({ block: "nearest" });
}

// Keys of the composer that belong to the list; returns whether one was used.
export function offersKey(event) {
  if (box.hidden) return false;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && rows.length) mark((chosen + step + rows.length) % rows.length);
  else if (event.key === "Escape") closeOffers();
  else if ((event.key === "Enter" || event.key === "Tab") && chosen >= 0) rows[chosen].run();
  else return false;
  event.preventDefault();
  return true;
}

const option = (title, note, extra = null) => h("div", { class: "offer", role: "option", "aria-selected": "false" }, extra,
  h("span", { class: "words" }, h("strong", {}, title), note ? h("small", {}, note) : null));

export function offerCommands(prefix, run) {
  const known = commands(openChat()).filter(({ command }) => command.startsWith(prefix.toLowerCase()));
  if (!known.length) return closeOffers();
  const suffix = isPrivate(openChat()) ? "" : `@${store.bot.username}`;
  open(known.map(({ command, description }) => ({
    element: option(`/${command}`, description), run: () => run(`/${command}${suffix}`),
  })), prefix ? 0 : -1);
  return byId("commands").setAttribute("aria-expanded", "true");
}

// Asks the bot for cards a moment after the last key.
export function offerCards(query, run) {
  clearTimeout(timer);
  timer = setTimeout(() => ask(query, run), PAUSE_MS);
}

async function ask(query, run) {
  const mine = ++asked;
  if (box.hidden) open([{ element: h("div", { class: "offer quiet", role: "option" }, t("searching")), run: () => {} }], -1);
  const answer = await act("inline", { person: store.me, chat: store.open, query }).catch(() => ({ results: [] }));
  if (mine !== asked) return;
  if (!answer.results.length) {
    open([{ element: h("div", { class: "offer quiet", role: "option" }, t("no_cards")), run: () => {} }], -1);
    return;
  }
  open(answer.results.map((card) => ({
    element: option(card.title, card.description, h("span", { class: "card-mark", "aria-hidden": "true" }, icon("share"))), run: () => run(query, card),
  })), 0);
}
