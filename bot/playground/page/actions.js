// What can be done with a message: tap its buttons, reply, edit, copy, forward.

import { act } from "./api.js";
import { say, fill, setContext, trying } from "./composer.js";
import { t } from "./i18n.js";
import { expectAnswer, reveal } from "./log.js";
import { alertBox, choices, enlarge, toast } from "./overlays.js";
import { safeLink, startOf } from "./rich.js";
import { facing, myChats, nameOf, store } from "./store.js";

const WAIT_MS = 15000;
const taps = new Map(); // callback query id -> the tapped key
const early = new Map(); // answers that came before the tap's own id did

export const on = {
  command: (text) => say(text),
  start, press, reveal, enlarge, menu,
  key(message, event, element) {
    const run = { r: () => setContext("reply", message), f: () => forward(message), e: () => editable(message) && setContext("edit", message) }[event.key.toLowerCase()];
    const { left, bottom } = element.querySelector(".bubble").getBoundingClientRect();
    if (event.key === "Enter" || event.key === "ContextMenu") menu(message, { clientX: left + 16, clientY: bottom });
    else if (run && !event.ctrlKey && !event.metaKey) run();
    else return;
    event.preventDefault();
  },
};

const editable = (message) => message.from.id === store.me && message.text && !message.forward_origin && !message.via_bot;

async function press(message, button, element) {
  if (button.url) return open_(button.url);
  if (button.copy_text) return copy(button.copy_text.text);
  if ("switch_inline_query_current_chat" in button) return fill(`@${store.bot.username} ${button.switch_inline_query_current_chat}`);
  const share = button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query;
  if (share !== undefined) return chooseChat(t("share_where"), () => fill(`@${store.bot.username} ${share}`));
  if (!button.callback_data) return toast(t("unsupported"));
  element.classList.add("waiting");
  expectAnswer();
  const wish = { person: store.me, chat: message.chat.id, message: message.message_id, data: button.callback_data };
  const id = await trying(act("press", wish));
  if (early.delete(id) || !id) return element.classList.remove("waiting");
  taps.set(id, element);
  return setTimeout(() => release(id), WAIT_MS);
}

function open_(address) {
  const link = safeLink(address);
  if (link && !start(link)) window.open(link, "_blank", "noopener,noreferrer");
}

// A link to this bot opens its own chat and starts it there, as Telegram does; says whether it was one.
function start(link) {
  const wanted = startOf(link);
  if (!wanted) return false;
  openChatById(store.me);
  say(`/start ${wanted}`);
  return true;
}

function release(id) {
  taps.get(id)?.classList.remove("waiting");
  return taps.delete(id);
}

export function answered({ id, user_id: user, text, show_alert: loud, url }) {
  if (user !== store.me) return;
  if (!release(id)) early.set(id, true);
  if (text && loud) alertBox(text);
  else if (text) toast(text);
  if (url) open_(url);
}

function menu(message, { clientX: x, clientY: y }) {
  const text = message.text ?? message.caption;
  const items = [{ label: t("reply"), icon: "reply", run: () => setContext("reply", message) },
    editable(message) && { label: t("edit"), icon: "edit", run: () => setContext("edit", message) },
    text && { label: t("copy"), icon: "copy", run: () => copy(text) },
    { label: t("forward"), icon: "forward", run: () => forward(message) }];
  choices(t("actions"), items.filter(Boolean), { x, y });
}

async function copy(text) {
  await navigator.clipboard?.writeText(text).then(() => toast(t("copied")), () => toast(t("not_copied")));
}

function forward(message) {
  const source = message.chat.id;
  chooseChat(t("forward_where"), (chat) => trying(act("forward", { person: store.me, source, message: message.message_id, chat })));
}

let openChatById = () => {};
export const connectOpen = (open) => { openChatById = open; };

function chooseChat(title, then) {
  const row = (chat) => ({ label: nameOf(facing(chat)), who: facing(chat), run: () => { openChatById(chat.info.id); then(chat.info.id); } });
  choices(title, myChats().map(row));
}
