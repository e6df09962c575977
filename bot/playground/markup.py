"""HTML of the Bot API: text and entities, refused as tdlib's `parse_html` refuses it.

Source: td/telegram/MessageEntity.cpp of tdlib/td (behaviour and words of the refusals).
Stricter in one point: a blockquote within a blockquote, which the Bot API's manual forbids,
is refused here although some server versions only flatten it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.playground.cursor import SPACE, Cursor
from bot.playground.entities import Entity, checked_link, sort_entities, utf16

SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
TAGS = {*SIMPLE, "a", "code", "pre", "blockquote", "tg-emoji"}
ARGUMENTS = {
    ("a", "href"): "",
    ("tg-emoji", "emoji-id"): "",
    ("code", "class"): "language-",
    ("span", "class"): "tg-",
}

_SPECIAL = re.compile(r"[<&]")


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    offset: int
    begin: int


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Return the plain text and its entities, sorted, with offsets in UTF-16 code units.

    Raises:
        Refused: 400 "can't parse entities: ..." for everything that Telegram refuses.
    """
    if "<" not in source and "&" not in source:
        return source, []
    return _Parser(source).parse()


class _Parser(Cursor):
    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.text: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def parse(self) -> tuple[str, list[Entity]]:
        while found := _SPECIAL.search(self.source, self.at):
            self._write(self.source[self.at : found.start()])
            self.at = found.start()
            if found[0] == "&":
                self._write(self.reference() or self._ampersand())
            elif self.source.startswith("/", self.at + 1):
                self._close()
            else:
                self._start()
        self._write(self.source[self.at :])
        if self.open:
            tag = self.open[-1].tag
            raise self.refusal(f'Can\'t find end tag corresponding to start tag "{tag}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        return "".join(self.text), sort_entities(self.entities)

    def _write(self, piece: str) -> None:
        if piece:
            self.text.append(piece)
            self.length += utf16(piece)

    def _ampersand(self) -> str:
        self.at += 1
        return "&"

    def _start(self) -> None:
        begin = self.at
        self.at += 1
        tag = self.until(SPACE + ">").lower()
        if self.ended:
            raise self.refusal("Unclosed start tag", begin)
        if tag not in TAGS:
            raise self.refusal(f'Unsupported start tag "{tag}"', begin)
        argument = self._attributes(tag, begin)
        if tag == "span" and argument != "spoiler":
            raise self.refusal('Tag "span" must have class "tg-spoiler"', begin)
        if tag == "blockquote" and any(outer.tag == tag for outer in self.open):
            raise self.refusal("Blockquote entities can't be nested", begin)
        self.open.append(_Open(tag, argument, self.length, len(self.text)))

    def _attributes(self, tag: str, begin: int) -> str:
        argument = ""
        while True:
            self.skip_space()
            if self.sees(">"):
                self.at += 1
                return argument
            name = self.until(SPACE + "=>")
            if self.ended:
                raise self.refusal(f'Unclosed start tag "{tag}"', begin)
            if not name:
                raise self.refusal(f'Empty attribute name in the tag "{tag}"', begin)
            self.skip_space()
            if self.sees("="):
                argument = _argument(tag, name, self.value(tag, begin)) or argument
            elif (tag, name) == ("blockquote", "expandable"):
                argument = "1"
            else:
                words = f'Expected equal sign in declaration of an attribute of the tag "{tag}"'
                raise self.refusal(words, begin)

    def _close(self) -> None:
        begin = self.at
        if not self.open:
            raise self.refusal("Unexpected end tag", begin)
        self.at += 2
        name = self.until(SPACE + ">").lower()
        self.skip_space()
        if not self.sees(">"):
            raise self.refusal("Unclosed end tag", begin)
        self.at += 1
        opened = self.open.pop()
        if name and name != opened.tag:
            raise self.refusal(
                f"Unmatched end tag at byte offset {self.bytes_before(begin)}, expected "
                f'"</{opened.tag}>", found "</{name}>"'
            )
        if self.length > opened.offset:
            self._entity(opened)

    def _entity(self, opened: _Open) -> None:
        place: Entity = {"offset": opened.offset, "length": self.length - opened.offset}
        last = self.entities[-1] if self.entities else {}
        same = {key: last.get(key) for key in ("offset", "length")} == place
        if opened.tag in SIMPLE:
            self.entities.append({**place, "type": SIMPLE[opened.tag]})
        elif opened.tag == "a":
            self._link(opened, place)
        elif opened.tag == "blockquote":
            kind = "expandable_blockquote" if opened.argument else "blockquote"
            self.entities.append({**place, "type": kind})
        elif opened.tag == "tg-emoji":
            if not opened.argument.isdigit() or not int(opened.argument):
                raise self.refusal("Invalid custom emoji identifier specified")
            entity = {**place, "type": "custom_emoji", "custom_emoji_id": opened.argument}
            self.entities.append(entity)
        elif same and {opened.tag, last["type"]} == {"pre", "code"}:
            language = last.get("language") or opened.argument
            self.entities[-1] = {**place, "type": "pre", **_language(language)}
        else:
            language = opened.argument if opened.tag == "code" else ""
            self.entities.append({**place, "type": opened.tag, **_language(language)})

    def _link(self, opened: _Open, place: Entity) -> None:
        url = opened.argument or "".join(self.text[opened.begin :])
        if link := checked_link(url):
            self.entities.append({**place, "type": "text_link", "url": link})


def _argument(tag: str, name: str, value: str) -> str:
    if (tag, name) == ("blockquote", "expandable"):
        return "1"
    prefix = ARGUMENTS.get((tag, name))
    return value.removeprefix(prefix) if prefix is not None and value.startswith(prefix) else ""


def _language(language: str) -> Entity:
    return {"language": language} if language else {}
