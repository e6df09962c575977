// A text and its entities become elements; offsets count UTF-16 units, as JavaScript does.

import { h } from "./dom.js";
import { t } from "./i18n.js";
import { store } from "./store.js";

const PLAIN = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

// `on` holds what a person can do with words: command, start.
export function rich(text, entities = [], on = {}) {
  const fragment = document.createDocumentFragment();
  build(fragment, text, [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length), 0, text.length, on);
  return fragment;
}

function build(parent, text, entities, start, end, on) {
  let at = start;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    if (entity.offset < at) continue;
    const stop = Math.min(entity.offset + entity.length, end);
    parent.append(text.slice(at, entity.offset));
    const inner = entities.slice(index + 1).filter((other) => other.offset < stop);
    const element = wrap(entity, text.slice(entity.offset, stop), on);
    build(element.querySelector("[data-hole]") ?? element, text, inner, entity.offset, stop, on);
    parent.append(element);
    at = stop;
  }
  parent.append(text.slice(at, end));
}

function wrap(entity, words, on) {
  const { type } = entity;
  if (PLAIN[type]) return h(PLAIN[type]);
  if (type === "pre") return h("pre", {}, h("code", { data: { hole: "", language: entity.language ?? "" } }));
  if (type === "blockquote") return h("blockquote");
  if (type === "expandable_blockquote") return expandable();
  if (type === "spoiler") return spoiler();
  if (type === "bot_command" && on.command) {
    return h("button", { type: "button", class: "inline-command", onclick: () => on.command(words) });
  }
  const address = { text_link: entity.url, url: words, email: `mailto:${words}` }[type];
  const link = address && safeLink(address);
  if (link) return h("a", { href: link, target: "_blank", rel: "noopener noreferrer", onclick: (event) => on.start?.(link) && event.preventDefault() });
  if (type === "mention" && !known(words)) return h("span");
  return h("span", { class: type });
}

// Telegram takes every @name for one of its people; only those of this playground are shown so.
const known = (words) => [store.bot, ...store.people.values()].some((who) => `@${who.username}`.toLowerCase() === words.toLowerCase());

function expandable() {
  const quote = h("blockquote", { class: "folded", tabindex: "0", role: "button", "aria-expanded": "false", title: t("unfold") });
  const toggle = () => quote.setAttribute("aria-expanded", String(!quote.classList.toggle("folded")));
  quote.addEventListener("click", toggle);
  quote.addEventListener("keydown", (event) => event.key === "Enter" && toggle());
  return quote;
}

function spoiler() {
  const span = h("span", { class: "spoiler hidden", tabindex: "0", role: "button", "aria-label": t("spoiler") });
  const show = () => { span.classList.remove("hidden"); span.removeAttribute("aria-label"); };
  span.addEventListener("click", show);
  span.addEventListener("keydown", (event) => event.key === "Enter" && show());
  return span;
}

// What a link starts this bot with, null where it leads elsewhere.
export function startOf(address) {
  const { hostname, pathname, searchParams } = new URL(address);
  const here = /^(t|telegram)\.me$/.test(hostname) && pathname.slice(1).toLowerCase() === store.bot.username.toLowerCase();
  return here ? searchParams.get("start") : null;
}

// Links may lead to the web or to a mail program, never to script.
export function safeLink(address) {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  return /^(https?|mailto|tel|tg):/i.test(whole) ? whole : null;
}
