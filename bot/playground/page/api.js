// Talking to the playground's server.

import { t } from "./i18n.js";

async function read(answer) {
  const body = await answer.json();
  if (!body.ok) throw Object.assign(new Error(body.description ?? answer.statusText), { code: body.error_code });
  return body.result;
}

export async function act(name, wish) {
  const options = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(wish) };
  return read(await fetch(`page/act/${name}`, options));
}

export async function upload(person, chat, file, caption) {
  const picture = /^image\/(png|jpeg|webp|gif)$/.test(file.type);
  const query = new URLSearchParams({ person, chat, caption, name: file.name || t("pasted"), kind: picture ? "photo" : "document" });
  const send = () => fetch(`page/upload?${query}`, { method: "POST", headers: { "Content-Type": file.type || "application/octet-stream" }, body: file });
  const answer = await send();
  if (answer.ok || !picture) return read(answer);
  query.set("kind", "document");
  return read(await send());
}

export const loadState = async () => (await fetch("page/state", { cache: "no-store" })).json();

export const fileAddress = (fileId) => `page/files/${encodeURIComponent(fileId)}`;

const KINDS = ["person", "chat", "member", "message", "deleted", "setting", "typing", "answer", "reset"];

// Follows the live events; the browser comes back by itself with the id of the last one it saw.
export function follow(lastEventId, onEvent, onLink) {
  const source = new EventSource(`page/events?after=${encodeURIComponent(lastEventId)}`);
  source.addEventListener("open", () => onLink(true));
  source.addEventListener("error", () => {
    onLink(false);
    if (source.readyState === EventSource.CLOSED) setTimeout(() => onEvent("reset", {}), 1500);
  });
  for (const kind of KINDS) {
    source.addEventListener(kind, (event) => onEvent(kind, JSON.parse(event.data)));
  }
  return source;
}
