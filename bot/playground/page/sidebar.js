// The list of chats, who one is, and the open chat's head.

import { byId, face, h, keepingFocus } from "./dom.js";
import { clockTime, t } from "./i18n.js";
import { summary } from "./message.js";
import { botAway, botStatus, facing, isPrivate, me, myChats, nameOf, openChat, store } from "./store.js";

export function drawSidebar(onOpen) {
  const list = () => h("ul", {}, myChats().map((chat) => h("li", {}, chatButton(chat, onOpen))));
  keepingFocus(() => byId("chats"), () => byId("chats").replaceChildren(list()));
  const person = me();
  const role = t(`role_${person.role}`);
  byId("me").replaceChildren(face(person, "small"), h("span", { class: "words" }, h("small", {}, t("you_are")), h("span", {}, nameOf(person), h("small", {}, ` · ${role}`))), h("span", { class: "swap" }, t("switch")));
  byId("me").setAttribute("aria-label", t("switch_person", { name: nameOf(person) }));
  byId("me-small").replaceChildren(face(person, "small"));
  byId("me-small").setAttribute("aria-label", t("switch_person", { name: nameOf(person) }));
  byId("me-small").title = t("switch_person", { name: nameOf(person) });
}

function chatButton(chat, onOpen) {
  const last = [...chat.messages.values()].at(-1);
  const unread = store.unread.get(chat.info.id) ?? 0;
  const who = facing(chat);
  return h("button", { type: "button", class: "chat-button", "aria-current": chat.info.id === store.open ? "true" : null, onclick: () => onOpen(chat.info.id) },
    face(who),
    h("span", { class: "words" }, h("span", { class: "line" }, h("strong", {}, nameOf(who)), last ? h("time", {}, clockTime(last.date)) : null),
      h("span", { class: "line" }, h("small", {}, last ? preview(chat, last) : t("no_messages")),
        unread ? h("span", { class: "unread", "aria-label": t("unread", { count: unread }) }, String(unread)) : null)));
}

function preview(chat, message) {
  if (message.from.id === store.me) return `${t("you")}: ${summary(message)}`;
  return isPrivate(chat) ? summary(message) : `${nameOf(message.from)}: ${summary(message)}`;
}

export function drawHead() {
  const chat = openChat();
  byId("face").replaceChildren(face(facing(chat)));
  byId("name").textContent = nameOf(facing(chat));
  const status = byId("status");
  const typing = store.typing.get(chat.info.id);
  status.classList.toggle("busy", Boolean(typing));
  status.textContent = typing ? t(typing === "typing" ? "typing" : "sending") : standing(chat);
  document.title = `${nameOf(facing(chat))} · ${t("title")}`;
}

function standing(chat) {
  const status = botStatus(chat);
  if (isPrivate(chat)) return status === "kicked" ? t("blocked") : t("online");
  const names = [...chat.members].filter(([id, is]) => id !== store.bot.id && !["left", "kicked"].includes(is))
    .map(([id]) => nameOf(store.people.get(id) ?? { first_name: "" }));
  return [...names, botAway(chat) ? t("bot_gone") : nameOf(store.bot)].join(", ");
}
