// The messages of the open chat: drawn once, then changed one by one.

import { byId, face, h, icon, keepingFocus } from "./dom.js";
import { dayName, t } from "./i18n.js";
import { messageElement } from "./message.js";
import { botAway, described, facing, isPrivate, nameOf, openChat, store } from "./store.js";

const log = byId("log");
const scroll = byId("scroll");
const GROUPED_S = 300;
let actions = {};
let below = 0;
const NEVER = -Infinity; // 0 would be a moment ago while the page is young
let touched = NEVER; // when somebody last scrolled by hand
let following = true; // until somebody scrolls away from the end

export const connect = (wanted) => { actions = wanted; };

export const atEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 90;

export function toEnd(smooth = false) {
  const near = scroll.scrollHeight - scroll.scrollTop < scroll.clientHeight * 3;
  scroll.scrollTo({ top: scroll.scrollHeight, behavior: smooth && near ? "smooth" : "instant" });
  below = 0;
  following = true;
  touched = NEVER;
  showJump();
}

// Somebody who taps or writes wants to see the answer, wherever they had scrolled to.
export const expectAnswer = () => { following = true; touched = NEVER; };

function showJump() {
  const jump = byId("jump");
  jump.hidden = following || atEnd();
  jump.dataset.count = below || "";
}

// Only a person's own scrolling ends the following, never one that the page does itself.
function arrived() {
  if (atEnd()) { below = 0; following = true; }
  else if (performance.now() - touched < 1000) following = false;
  showJump();
}

scroll.addEventListener("scroll", arrived, { passive: true });
for (const kind of ["wheel", "touchmove", "keydown", "pointerdown"]) {
  scroll.addEventListener(kind, () => { touched = performance.now(); }, { passive: true });
}
byId("jump").addEventListener("click", () => toEnd(true));

export function drawLog() {
  log.setAttribute("aria-busy", "true");
  log.replaceChildren();
  for (const message of openChat().messages.values()) place(message);
  log.removeAttribute("aria-busy");
  drawWelcome();
  drawTyping();
  drawAway();
  toEnd();
  requestAnimationFrame(() => toEnd());
}

// Shows a new message or the new face of an old one.
export function showMessage(message) {
  const old = byId(`message-${message.message_id}`);
  const follow = following || message.from.id === store.me;
  if (old) {
    keepingFocus(() => byId(old.id), () => old.replaceWith(messageElement(message, actions)));
    join(byId(old.id));
  } else {
    place(message).classList.add("arriving");
    if (!follow) below += 1;
  }
  drawWelcome();
  drawTyping();
  drawAway();
  if (follow && old) toEnd();
  else if (follow) bringIn(byId(`message-${message.message_id}`));
  showJump();
}

// A new message is shown whole; of one that is taller than the screen, its beginning.
function bringIn(element) {
  const tall = element.offsetHeight > scroll.clientHeight - 40;
  if (!tall) return toEnd(true);
  following = false;
  return scroll.scrollTo({ top: element.offsetTop - 14, behavior: "smooth" });
}

export function dropMessages(numbers) {
  for (const number of numbers) byId(`message-${number}`)?.remove();
  for (const element of log.querySelectorAll(".message")) join(element);
  drawWelcome();
}

function place(message) {
  byId("typing")?.remove();
  const last = [...log.querySelectorAll(".message")].at(-1);
  const before = last && openChat().messages.get(Number(last.dataset.number));
  if (!before || dayName(before.date) !== dayName(message.date)) {
    log.append(h("li", { class: "day", role: "separator" }, h("span", {}, dayName(message.date))));
  }
  const element = messageElement(message, actions);
  log.append(element);
  join(element);
  return element;
}

// Messages of one person that follow each other closely stand together.
function join(element) {
  for (const one of [element, element.nextElementSibling]) {
    if (!one?.classList.contains("message")) continue;
    const above = one.previousElementSibling;
    const joined = above?.classList.contains("message") && above.dataset.from === one.dataset.from
      && seconds(one) - seconds(above) < GROUPED_S;
    one.classList.toggle("joined", Boolean(joined));
    if (above?.classList.contains("message")) above.classList.toggle("leads", Boolean(joined));
  }
  if (!element.nextElementSibling?.classList.contains("message")) element.classList.remove("leads");
}

const seconds = (element) => openChat().messages.get(Number(element.dataset.number))?.date ?? 0;

export function reveal(number) {
  const element = byId(`message-${number}`);
  if (!element) return;
  element.scrollIntoView({ block: "center", behavior: "smooth" });
  element.classList.remove("found");
  requestAnimationFrame(() => element.classList.add("found"));
  element.focus({ preventScroll: true });
}

export function drawTyping() {
  byId("typing")?.remove();
  if (!store.typing.has(store.open)) return;
  const follow = following;
  log.append(h("li", { id: "typing", class: "message theirs typing", "aria-hidden": "true" },
    h("div", { class: "stack" }, h("div", { class: "bubble" }, h("i"), h("i"), h("i")))));
  if (follow) toEnd();
}

// A group without the bot says so below its messages, where Telegram says who left.
export function drawAway() {
  byId("away")?.remove();
  if (!botAway(openChat())) return;
  log.append(h("li", { id: "away", class: "day", role: "note" }, h("span", {}, t("bot_gone"))));
}

function drawWelcome() {
  const chat = openChat();
  const welcome = byId("welcome");
  welcome.hidden = chat.messages.size > 0;
  log.hidden = !welcome.hidden;
  if (welcome.hidden) return welcome.replaceChildren();
  const bot = facing(chat);
  const description = described("description") || t("default_description");
  const group = h("p", {}, t("empty_group", { bot: `@${store.bot.username}` }));
  welcome.replaceChildren(
    isPrivate(chat) ? h("span", { class: "logo large", "aria-hidden": "true" }) : face(bot, "large"),
    h("h2", {}, isPrivate(chat) ? t("welcome", { name: nameOf(bot) }) : nameOf(bot)),
    isPrivate(chat) ? h("p", {}, description) : group,
    isPrivate(chat) ? h("ul", { class: "starters", "aria-label": t("starters") }, starters().map(starter)) : "",
    isPrivate(chat) ? h("small", { class: "fiction-note" }, t("fiction")) : "");
  return welcome;
}

const starters = () => (store.suggestions.length ? store.suggestions : [1, 2, 3].map((number) => t(`starter_${number}`)));

const starter = (text) => h("li", {}, h("button", { type: "button", class: "starter", onclick: () => actions.command(text) },
  h("span", {}, text), icon("send")));

// Arrow keys walk through the messages.
scroll.addEventListener("keydown", (event) => {
  if (!["ArrowUp", "ArrowDown", "End", "Home"].includes(event.key) || event.target.closest("button, a")) return;
  const all = [...log.querySelectorAll(".message:not(.typing)")];
  if (!all.length) return;
  const here = all.indexOf(event.target.closest(".message"));
  const index = { ArrowUp: here < 0 ? all.length - 1 : Math.max(here - 1, 0), ArrowDown: here < 0 ? all.length - 1 : Math.min(here + 1, all.length - 1), Home: 0, End: all.length - 1 }[event.key];
  event.preventDefault();
  all[index].focus();
});
