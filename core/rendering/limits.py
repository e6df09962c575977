"""Telegram's limits on text, counted as Telegram counts: UTF-16 units after entity parsing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

MAX_TEXT = 4096
MAX_CAPTION = 1024

_TOKEN = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-zA-Z][\w-]*)[^>]*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);|(?s:.)"
)
_BORDERS = ("\n\n", "\n", " ")


def units(text: str) -> int:
    """Return the length of plain text in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def visible_length(html: str) -> int:
    """Return the length of Telegram HTML after entity parsing, in UTF-16 units."""
    return units(unescape(re.sub(r"</?[a-zA-Z][^>]*>", "", html)))


def split(html: str, limit: int = MAX_TEXT) -> tuple[str, ...]:
    """Return Telegram HTML in pieces of at most `limit` visible units.

    Cuts between sections where possible, else between lines, words, characters; never inside a
    tag, an entity or a character. Tags that are open at a cut are closed and opened again.
    White space at a cut is dropped. `limit` is at least 2, the width of the widest character.
    """
    if len(html) * 2 <= limit or visible_length(html) <= limit:
        return (html,) if html else ()
    return tuple(_pieces(html, limit))


@dataclass(slots=True)
class _Piece:
    """The piece being filled: its tokens, their visible text, and the tags open before it."""

    opened: tuple[str, ...] = ()
    tokens: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, token: str, text: str) -> None:
        self.tokens.append(token)
        self.shown.append(text)
        self.length += units(text)

    def border(self) -> int:
        """Return how many tokens stay in this piece: up to its best border."""
        text = "".join(shown[:1] or "\0" for shown in self.shown)
        for border in _BORDERS:
            at = text.rfind(border, len(text) // 3)
            if at > 0 and text[:at].strip("\0 \n"):
                return at
        return len(self.tokens)

    def html(self) -> str:
        """Return the piece with every tag closed, without white space at its ends."""
        start, end = 0, len(self.tokens)
        while start < end and not self.shown[start].strip():
            start += 1
        while end > start and not self.shown[end - 1].strip():
            end -= 1
        if start == end:
            return ""
        left = _open_after(self.opened, self.tokens[:start])
        right = _open_after(left, self.tokens[start:end])
        return "".join([*left, *self.tokens[start:end], *map(_closing, reversed(right))])


def _pieces(html: str, limit: int) -> Iterator[str]:
    piece = _Piece()
    for token, text in _tokens(html):
        while piece.length + units(text) > limit:
            full, piece = _cut(piece)
            if shown := full.html():
                yield shown
        piece.add(token, text)
    if shown := piece.html():
        yield shown


def _cut(piece: _Piece) -> tuple[_Piece, _Piece]:
    at = piece.border()
    full, rest = _Piece(piece.opened), _Piece(_open_after(piece.opened, piece.tokens[:at]))
    for index, (token, text) in enumerate(zip(piece.tokens, piece.shown, strict=True)):
        (full if index < at else rest).add(token, text)
    return full, rest


def _tokens(html: str) -> Iterator[tuple[str, str]]:
    """Yield each tag, entity and character with the text that it shows."""
    for match in _TOKEN.finditer(html):
        token = match.group()
        yield token, "" if match["tag"] else unescape(token)


def _open_after(opened: tuple[str, ...], tokens: list[str]) -> tuple[str, ...]:
    stack = list(opened)
    for token in tokens:
        if token.startswith("</"):
            if stack:
                stack.pop()
        elif token.startswith("<") and len(token) > 1:
            stack.append(token)
    return tuple(stack)


def _closing(tag: str) -> str:
    return f"</{tag[1:-1].split(maxsplit=1)[0]}>"
