// Building elements. Text only ever goes in as text: nothing here can turn words into markup.

export const byId = (id) => document.getElementById(id);

export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (name === "data") Object.assign(element.dataset, value);
    else if (name in element && typeof value !== "string") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

const ICONS = {
  back: "M15 5l-7 7 7 7",
  bell: "M6 17h12l-1.6-2.4V11a4.4 4.4 0 0 0-8.8 0v3.6zM10.4 20h3.2",
  check: "M5 12.5l4.5 4.5L19 7.5",
  clip: "M20 11.2l-8.1 8.1a5 5 0 0 1-7.1-7.1l8.4-8.4a3.3 3.3 0 0 1 4.7 4.7l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4l7.4-7.4",
  close: "M6 6l12 12M18 6L6 18",
  copy: "M9 9h10v11H9zM6 15H5V4h10v2",
  door: "M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9",
  down: "M6 9l6 6 6-6",
  download: "M12 4v11M7 11l5 5 5-5M5 20h14",
  edit: "M4 20l1-4.5L16.2 4.3a1.6 1.6 0 0 1 2.3 0l1.2 1.2a1.6 1.6 0 0 1 0 2.3L8.5 19z",
  forward: "M14 6l6 6-6 6M20 12H9a5 5 0 0 0-5 5v1",
  leaf: "M5 19c0-8 5-13 14-14 0 9-5 14-12 13M5 19l7-7",
  link: "M8 16L17 7M10 7h7v7",
  more: "M12 5.6v.1M12 12v.1M12 18.4v.1",
  plus: "M12 5v14M5 12h14",
  reply: "M10 6l-6 6 6 6M4 12h11a5 5 0 0 1 5 5v1",
  send: "M5 12h13M12 5l7 7-7 7",
  share: "M12 15V4M8 7.5L12 4l4 3.5M6 11v8h12v-8",
  shield: "M12 4l7 2.5v5c0 4.5-3 7.5-7 8.5-4-1-7-4-7-8.5v-5z",
  tune: "M5 8h8M17 8h2M5 16h2M11 16h8M15 6v4M9 14v4",
};

const SVG = "http://www.w3.org/2000/svg";

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon", `icon-${name}`);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name] ?? "");
  svg.append(path);
  return svg;
}

export function dressIcons(root) {
  for (const element of root.querySelectorAll("[data-icon]")) {
    if (!element.querySelector("svg")) element.prepend(icon(element.dataset.icon));
  }
}

const initials = (name) =>
  name.replace(/^(bu|pak|kak|mas|mbak)\s+/i, "").split(/\s+/).slice(0, 2)
    .map((word) => [...word][0] ?? "").join("").toUpperCase() || "?";

// A person's or group's face: initials on a colour that stays theirs; the bot wears the logo.
export function face(who, size = "") {
  if (who.is_bot) return h("span", { class: `face bot ${size}`, "aria-hidden": "true" });
  const name = who.title ?? [who.first_name, who.last_name].filter(Boolean).join(" ");
  const hue = Math.abs(who.id) % 6;
  return h("span", { class: `face hue-${hue} ${size}`, "aria-hidden": "true" }, initials(name));
}

// Draws something anew without taking the keyboard's place away: the focus goes to the same
// control of the new drawing.
export function keepingFocus(parent, draw) {
  const controls = () => [...parent().querySelectorAll("button, a[href], [tabindex='0']")];
  const here = controls().indexOf(document.activeElement);
  const whole = parent() === document.activeElement;
  draw();
  if (here >= 0) (controls()[here] ?? parent()).focus({ preventScroll: true });
  else if (whole) parent().focus({ preventScroll: true });
}
