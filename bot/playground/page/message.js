// One message as an element.

import { fileAddress } from "./api.js";
import { face, h, icon } from "./dom.js";
import { clockTime, fileSize, t } from "./i18n.js";
import { rich } from "./rich.js";
import { isPrivate, nameOf, openChat, store } from "./store.js";

const PICTURE_WIDTH = 460;
const PICTURE_HEIGHT = 420;

// `on` holds what a person can do with it: command, start, press, menu, enlarge, reveal.
export function messageElement(message, on) {
  const mine = message.from.id === store.me;
  const bubble = h("div", { class: bubbleClass(message) },
    header(message, mine), quote(message, on), media(message, on), body(message, on), meta(message));
  const element = h("li", {
    class: `message ${mine ? "mine" : "theirs"}`, tabindex: "-1", id: `message-${message.message_id}`,
    "aria-label": label(message), data: { number: message.message_id, from: message.from.id },
  },
  mine || isPrivate(openChat()) ? null : face(message.from, "tiny"),
  h("div", { class: "stack" }, bubble, keyboard(message, on)),
  h("button", { class: "round handle", type: "button", tabindex: "-1", "aria-label": t("actions"), title: t("actions"), onclick: (event) => on.menu(message, event) }, icon("more")));
  listen(element, message, on);
  return element;
}

const bubbleClass = (message) => {
  const text = message.text ?? message.caption;
  return ["bubble", message.photo ? "with-photo" : "", message.photo && !text ? "bare" : "", message.document ? "with-document" : ""].filter(Boolean).join(" ");
};

function label(message) {
  const name = message.from.id === store.me ? t("you") : nameOf(message.from);
  const content = message.text ?? message.caption ?? message.document?.file_name ?? t("picture");
  return t("message_label", { name, time: clockTime(message.date), text: content });
}

function header(message, mine) {
  const origin = message.forward_origin?.sender_user;
  const sender = mine || isPrivate(openChat()) ? null
    : h("p", { class: `sender hue-${message.from.is_bot ? "bot" : Math.abs(message.from.id) % 6}` }, nameOf(message.from));
  return [sender,
    origin ? h("p", { class: "origin" }, t("forwarded_from", { name: nameOf(origin) })) : null,
    message.via_bot ? h("p", { class: "origin" }, t("via", { name: `@${message.via_bot.username}` })) : null];
}

function quote(message, on) {
  const target = message.reply_to_message;
  if (!target) return null;
  return h("button", { class: "quote", type: "button", onclick: () => on.reveal(target.message_id) },
    h("strong", {}, target.from.id === store.me ? t("you") : nameOf(target.from)),
    h("span", {}, summary(target)));
}

export const summary = (message) => {
  const words = (message.text ?? message.caption ?? "").replace(/\s+/g, " ").trim();
  if (words) return words.length > 120 ? `${words.slice(0, 119)}…` : words;
  return message.document ? message.document.file_name : t("picture");
};

function media(message, on) {
  if (message.photo) {
    const photo = message.photo.at(-1);
    const address = fileAddress(photo.file_id);
    const picture = h("img", { src: address, alt: message.caption ?? t("picture"), loading: "lazy", decoding: "async" });
    const ratio = photo.width / photo.height;
    picture.style.aspectRatio = String(ratio);
    picture.style.width = `${Math.round(Math.max(140, Math.min(photo.width, PICTURE_WIDTH, PICTURE_HEIGHT * ratio)))}px`;
    return h("button", { class: "photo", type: "button", "aria-label": t("enlarge"), onclick: () => on.enlarge(address, message.caption ?? "") }, picture);
  }
  if (!message.document) return null;
  const { file_id, file_name, file_size } = message.document;
  const suffix = (file_name.match(/\.([a-z0-9]{1,5})$/i)?.[1] ?? "file").toUpperCase();
  return h("a", { class: "document", href: fileAddress(file_id), download: file_name, "aria-label": t("download_named", { name: file_name }) },
    h("span", { class: "sheet-icon", "aria-hidden": "true" }, suffix),
    h("span", { class: "words" }, h("span", { class: "file-name" }, file_name), h("small", {}, fileSize(file_size))),
    icon("download"));
}

function body(message, on) {
  const text = message.text ?? message.caption;
  if (!text) return null;
  return h("div", { class: message.edit_date ? "text edited" : "text" }, rich(text, message.entities ?? message.caption_entities, on));
}

const meta = (message) => h("p", { class: "meta" }, message.edit_date ? h("span", {}, t("edited")) : null,
  h("time", { datetime: new Date(message.date * 1000).toISOString() }, clockTime(message.date)));

function keyboard(message, on) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return h("div", { class: "keyboard", role: "group", "aria-label": t("buttons") },
    rows.map((row) => h("div", { class: "keyboard-row" }, row.map((button) => key(message, button, on)))));
}

function key(message, button, on) {
  const shares = ["switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat"].some((name) => name in button);
  const mark = button.url ? "link" : shares ? "share" : button.copy_text ? "copy" : null;
  return h("button", { type: "button", class: `key ${button.style ?? ""}`, onclick: (event) => on.press(message, button, event.currentTarget) },
    h("span", {}, button.text), mark ? icon(mark) : null);
}

function listen(element, message, on) {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  element.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a, img")) return;
    event.preventDefault();
    on.menu(message, event);
  });
  element.addEventListener("touchstart", (event) => {
    const [{ clientX, clientY }] = event.touches;
    timer = setTimeout(() => on.menu(message, { clientX, clientY }), 520);
  }, { passive: true });
  for (const kind of ["touchend", "touchmove", "touchcancel"]) element.addEventListener(kind, stop, { passive: true });
  element.addEventListener("keydown", (event) => event.target === element && on.key(message, event, element));
}
