// Writing: text, commands, inline mode, replies, edits, files.

import { act, upload } from "./api.js";
import { byId, h, icon } from "./dom.js";
import { t } from "./i18n.js";
import { summary } from "./message.js";
import { closeOffers, offerCards, offerCommands, offersKey, offersOpen } from "./offers.js";
import { toast } from "./overlays.js";
import { nameOf, openChat, store } from "./store.js";

const write = byId("write");
const send = byId("send");
let context = null; // {kind: "reply" | "edit", message}

export async function trying(work) {
  try {
    return await work;
  } catch (error) {
    toast(error instanceof TypeError ? t("unreachable") : t(error.code === 413 ? "too_large" : "refused", { reason: error.message }), "error");
    return null;
  }
}

// Returns the message, or null if it could not be sent.
export function say(text) {
  const wish = { person: store.me, chat: store.open, text };
  if (context?.kind === "edit") {
    return trying(act("edit", { ...wish, message: context.message.message_id }));
  }
  return trying(act("say", { ...wish, reply_to: context?.message.message_id }));
}

// What was written and not sent stays with its chat, also when the page is loaded anew.
const draftOf = () => `draft ${store.me} ${store.open}`;
const draft = () => localStorage.getItem(draftOf()) ?? "";

function keepDraft() {
  if (context?.kind === "edit") return;
  if (write.value) localStorage.setItem(draftOf(), write.value); else localStorage.removeItem(draftOf());
}

// To be called whenever what is written changed.
function fit() {
  keepDraft();
  write.style.height = "auto";
  write.style.height = `${Math.min(write.scrollHeight, 160)}px`;
  send.disabled = !write.value.trim();
}

export function fill(text) {
  write.value = text;
  fit();
  changed();
  write.focus();
}

export function setContext(kind, message) {
  context = message ? { kind, message } : null;
  const bar = byId("context");
  bar.hidden = !context;
  bar.replaceChildren();
  if (!context) return;
  bar.append(icon(kind === "edit" ? "edit" : "reply"),
    h("span", { class: "words" }, h("strong", {}, kind === "edit" ? t("editing") : nameOf(message.from)), h("span", {}, summary(message))),
    h("button", { type: "button", class: "round", "aria-label": t("cancel"), title: t("cancel"), onclick: () => leaveContext() }, icon("close")));
  if (kind === "edit") { write.value = message.text; fit(); }
  write.focus();
}

function leaveContext() {
  takeUp();
  write.focus();
}

// Ends a reply or an edit; what was written before it, or on an earlier visit, stands in the box again.
export function takeUp() {
  setContext(null, null);
  write.value = draft();
  closeOffers();
  fit();
}

// What is being written decides what is offered above the composer.
function changed() {
  const command = write.value.match(/^\/(\w*)$/);
  const inline = write.value.match(new RegExp(`^@${store.bot.username}(?:\\s+([\\s\\S]*))?$`, "i"));
  if (command) offerCommands(command[1], run);
  else if (inline && write.value.length > store.bot.username.length + 1) offerCards((inline[1] ?? "").trim(), choose);
  else closeOffers();
}

function run(command) {
  write.value = "";
  fit();
  closeOffers();
  say(command);
  write.focus();
}

async function choose(query, card) {
  write.value = "";
  fit();
  closeOffers();
  await trying(act("choose", { person: store.me, chat: store.open, query, card }));
}

async function submit() {
  const text = write.value.trim();
  if (!text) return;
  write.value = "";
  fit();
  closeOffers();
  const saying = say(text);
  takeUp();
  if (!(await saying) && !write.value) fill(text);
}

byId("composer").addEventListener("submit", (event) => { event.preventDefault(); submit(); });
write.addEventListener("input", () => { fit(); changed(); });
write.addEventListener("keydown", (event) => {
  if (event.isComposing || offersKey(event)) return;
  if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); submit(); }
  if (event.key === "Escape" && context) leaveContext();
  if (event.key === "ArrowUp" && !write.value && !context) editLast(event);
});

function editLast(event) {
  const own = [...openChat().messages.values()].filter((message) => message.from.id === store.me && message.text).at(-1);
  if (!own) return;
  event.preventDefault();
  setContext("edit", own);
}

byId("commands").addEventListener("click", () => {
  if (offersOpen()) closeOffers(); else { offerCommands("", run); write.focus(); }
});

// Files: picked, dropped or pasted. What is written goes along as the first one's caption.
export async function sendFiles(files) {
  const [full, empty] = [files.filter((file) => file.size), files.filter((file) => !file.size)];
  if (empty.length) toast(t("empty_file", { name: empty.map((file) => file.name).join(", ") }), "error");
  if (!full.length) return;
  let caption = write.value.trim();
  write.value = "";
  fit();
  for (const file of full) {
    await trying(upload(store.me, store.open, file, caption));
    caption = "";
  }
}

byId("attach").addEventListener("click", () => byId("files").click());
byId("files").addEventListener("change", (event) => { sendFiles([...event.target.files]); event.target.value = ""; });
write.addEventListener("paste", (event) => {
  if (!event.clipboardData?.files.length) return;
  event.preventDefault();
  sendFiles([...event.clipboardData.files]);
});

const drop = byId("drop");
const chat = byId("chat");
const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
chat.addEventListener("dragover", (event) => { if (carriesFiles(event)) { event.preventDefault(); drop.hidden = false; } });
chat.addEventListener("dragleave", (event) => { if (!chat.contains(event.relatedTarget)) drop.hidden = true; });
chat.addEventListener("drop", (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  drop.hidden = true;
  sendFiles([...event.dataTransfer.files]);
});
