// The page's start: load, draw, follow.

import { act, follow } from "./api.js";
import { answered, connectOpen, on } from "./actions.js";
import { takeUp, trying } from "./composer.js";
import { byId, dressIcons } from "./dom.js";
import { language, preferred, remember, speak, t } from "./i18n.js";
import { connect, drawAway, drawLog, drawTyping, dropMessages, showMessage } from "./log.js";
import { choices } from "./overlays.js";
import { drawHead, drawSidebar } from "./sidebar.js";
import { apply, botStatus, facing, isPrivate, load, nameOf, openChat, store } from "./store.js";
import * as theme from "./theme.js";

const TYPING_MS = 5500;
let source = null;

function drawAll() {
  drawSidebar(open);
  drawHead();
  drawLog();
}

function open(chat) {
  store.open = chat;
  store.unread.delete(chat);
  takeUp();
  byId("app").dataset.view = "chat";
  drawAll();
  if (matchMedia("(hover: hover)").matches) byId("write").focus();
}

function become(person) {
  store.me = person;
  localStorage.setItem("me", person);
  store.unread.clear();
  open(store.open < 0 && store.chats.get(store.open)?.members.has(person) ? store.open : person);
}

function choosePerson() {
  choices(t("who_are_you"), store.cast.map((person) => ({
    label: nameOf(person), note: t(`role_${person.role}`), who: person, chosen: person.id === store.me, run: () => become(person.id),
  })));
}

async function setLanguage(wanted) {
  remember(wanted);
  await speak(wanted);
  drawAll();
}

function settings(title = t("settings"), chatItems = []) {
  const modes = ["system", "light", "dark"].map((mode) => ({ label: t(`theme_${mode}`), chosen: theme.mode() === mode, run: () => theme.choose(mode) }));
  const languages = [["id", "Bahasa Indonesia"], ["en", "English"]].map(([code, label]) => ({ label, chosen: language === code, run: () => setLanguage(code) }));
  choices(title, [...chatItems, t("appearance"), ...modes, t("language"), ...languages]);
}

function chatMenu() {
  const chat = openChat();
  const status = botStatus(chat);
  const away = ["left", "kicked"].includes(status);
  const become_ = (wanted) => () => trying(act("membership", { person: store.me, chat: chat.info.id, status: wanted }));
  const rows = isPrivate(chat)
    ? [away ? { label: t("unblock"), icon: "shield", run: become_("member") } : { label: t("block"), icon: "shield", danger: true, run: become_("kicked") }]
    : [away ? { label: t("add_bot"), icon: "plus", run: become_("member") } : { label: t("remove_bot"), icon: "door", danger: true, run: become_("kicked") },
      !away && { label: t(status === "administrator" ? "demote_bot" : "promote_bot"), note: t("promote_note"), icon: "shield", run: become_(status === "administrator" ? "member" : "administrator") }].filter(Boolean);
  settings(nameOf(facing(chat)), rows);
}

function typing({ chat_id: chat, action }) {
  const until = Date.now() + TYPING_MS;
  store.typing.set(chat, action);
  setTimeout(() => {
    if (Date.now() < until - 50) return;
    store.typing.delete(chat);
    refreshTyping(chat);
  }, TYPING_MS);
  refreshTyping(chat);
}

function refreshTyping(chat) {
  if (chat !== store.open) return;
  drawHead();
  drawTyping();
}

const here = (kind, data) => ({ message: data.chat?.id, chat: data.info?.id, deleted: data.chat_id, member: data.chat_id }[kind]) === store.open;

function receive(kind, data) {
  if (kind === "reset") return restart();
  if (kind === "typing") return typing(data);
  if (kind === "answer") return answered(data);
  apply(kind, data);
  if (kind === "message" && here(kind, data)) showMessage(data);
  if (kind === "deleted" && here(kind, data)) dropMessages(data.message_ids);
  if (kind === "member" && here(kind, data)) drawAway();
  if (["setting", "person"].includes(kind) && !openChat().messages.size) drawLog();
  drawHead();
  return drawSidebar(open);
}

async function restart() {
  source?.close();
  const first = !store.me;
  try {
    const last = await load();
    if (first) takeUp();
    drawAll();
    source = follow(last, receive, (linked) => { byId("offline").hidden = linked; });
  } catch {
    byId("offline").hidden = false;
    setTimeout(restart, 1500);
  }
}

async function start() {
  theme.paint();
  dressIcons(document);
  connect(on);
  connectOpen(open);
  await speak(preferred());
  byId("back").addEventListener("click", () => { byId("app").dataset.view = "list"; byId("chats").querySelector("button")?.focus(); });
  byId("me").addEventListener("click", choosePerson);
  byId("me-small").addEventListener("click", choosePerson);
  byId("settings").addEventListener("click", () => settings());
  byId("more").addEventListener("click", chatMenu);
  await restart();
  document.body.dataset.ready = "true";
  if (matchMedia("(hover: hover)").matches) byId("write").focus();
}

start();
