// What the page knows: people, chats and messages, changed by the server's events only.

import { loadState } from "./api.js";
import { language } from "./i18n.js";

export const store = {
  bot: {}, cast: [], people: new Map(), chats: new Map(), settings: {}, suggestions: [],
  me: 0, open: 0, unread: new Map(), typing: new Map(),
};

export async function load() {
  const state = await loadState();
  Object.assign(store, { bot: state.bot, cast: state.cast, settings: state.settings, suggestions: state.suggestions });
  store.people = new Map(state.people.map((person) => [person.id, person]));
  store.chats = new Map(state.chats.map((chat) => [chat.info.id, readChat(chat)]));
  const remembered = Number(localStorage.getItem("me"));
  if (!store.me) store.me = store.cast.some((person) => person.id === remembered) ? remembered : store.cast[0].id;
  if (!store.open) store.open = store.me;
  return state.last_event_id;
}

const readChat = (chat) => ({
  info: chat.info,
  members: new Map(Object.entries(chat.members).map(([id, status]) => [Number(id), status])),
  messages: new Map((chat.messages ?? []).map((message) => [message.message_id, message])),
});

const HANDLERS = {
  person: (person) => store.people.set(person.id, person),
  chat: (chat) => store.chats.set(chat.info.id, readChat(chat)),
  member: ({ chat_id, user_id, status }) => store.chats.get(chat_id)?.members.set(user_id, status),
  message(message) {
    const chat = store.chats.get(message.chat.id);
    if (!chat) return;
    const fresh = !chat.messages.has(message.message_id);
    chat.messages.set(message.message_id, message);
    if (fresh && message.from.id !== store.me && message.chat.id !== store.open) {
      store.unread.set(message.chat.id, (store.unread.get(message.chat.id) ?? 0) + 1);
    }
    if (message.from.is_bot) store.typing.delete(message.chat.id);
  },
  deleted({ chat_id, message_ids }) {
    for (const number of message_ids) store.chats.get(chat_id)?.messages.delete(number);
  },
  setting: ({ name, value }) => { store.settings[name] = value; },
};

export const apply = (kind, data) => HANDLERS[kind]?.(data);

export const me = () => store.cast.find((person) => person.id === store.me);

// The chats that the current person sees: their own with the bot first, then their groups.
export function myChats() {
  const own = store.chats.get(store.me) ?? emptyChat();
  const groups = [...store.chats.values()].filter((chat) => chat.info.id < 0 && chat.members.has(store.me));
  return [own, ...groups];
}

const emptyChat = () => ({
  info: { ...me(), type: "private" }, members: new Map([[store.me, "member"], [store.bot.id, "member"]]), messages: new Map(),
});

export const openChat = () => myChats().find((chat) => chat.info.id === store.open) ?? myChats()[0];

export const isPrivate = (chat) => chat.info.type === "private";

export const botAway = (chat) => !isPrivate(chat) && ["left", "kicked"].includes(botStatus(chat));
export const botStatus = (chat) => chat.members.get(store.bot.id) ?? "left";

// Whom a chat shows: the bot in a private chat, the group itself otherwise.
export const facing = (chat) => (isPrivate(chat) ? { ...store.bot, first_name: botName() } : chat.info);

export const botName = () => store.settings[`name ${language}`] || store.settings["name "] || store.bot.first_name;

export const nameOf = (who) => who.title ?? [who.first_name, who.last_name].filter(Boolean).join(" ");

export const described = (name) => store.settings[`${name} ${language}`] || store.settings[`${name} `] || "";

// The commands of the narrowest scope that has any, as Telegram chooses them.
export function commands(chat) {
  const everywhere = isPrivate(chat) ? "all_private_chats" : "all_group_chats";
  const scopes = [`{"chat_id": ${chat.info.id}, "type": "chat"}`, `{"type": "${everywhere}"}`, '{"type": "default"}'];
  for (const scope of scopes) {
    for (const spoken of [language, ""]) {
      const found = store.settings[`commands ${scope} ${spoken}`];
      if (found?.length) return found;
    }
  }
  return [];
}
