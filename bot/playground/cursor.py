"""Reading HTML character by character, as tdlib's parser does."""

from __future__ import annotations

import re

from bot.playground.errors import Refused, bad

SPACE = " \t\r\n\0\v"
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
CODE_POINT_LIMIT = 0x10FFFF

_REFERENCE = re.compile(r"&(?:#(?:x([0-9a-fA-F]+)|([0-9]+))|([a-zA-Z]+));?")
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")


class Cursor:
    """A place in a source text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0

    @property
    def ended(self) -> bool:
        """Whether everything was read."""
        return self.at >= len(self.source)

    def sees(self, text: str) -> bool:
        """Return whether `text` comes next."""
        return self.source.startswith(text, self.at)

    def until(self, stops: str) -> str:
        """Read up to one of the characters in `stops`, or to the end."""
        start = self.at
        while self.at < len(self.source) and self.source[self.at] not in stops:
            self.at += 1
        return self.source[start : self.at]

    def skip_space(self) -> None:
        """Step over white space."""
        while self.at < len(self.source) and self.source[self.at] in SPACE:
            self.at += 1

    def reference(self) -> str:
        """Read a character reference and return its character; '' and no step if there is none."""
        found = _REFERENCE.match(self.source, self.at)
        character = _character(found) if found else ""
        if found and character:
            self.at = found.end()
        return character

    def value(self, tag: str, begin: int) -> str:
        """Read `= value` of an attribute of a tag that began at `begin`.

        Raises:
            Refused: 400, the tag does not end or the value is no name token.
        """
        self.at += 1
        self.skip_space()
        if self.ended:
            raise self.refusal(f'Unclosed start tag "{tag}"', begin)
        quote = self.source[self.at]
        value = self._quoted(quote) if quote in "'\"" else self._name_token()
        if self.ended:
            raise self.refusal("Unclosed start tag", begin)
        return value

    def _name_token(self) -> str:
        start = self.at
        found = _NAME_TOKEN.match(self.source, start)
        self.at = found.end() if found else start
        if not self.ended and self.source[self.at] not in SPACE + ">":
            raise self.refusal("Unexpected end of name token", start)
        return self.source[start : self.at].lower()

    def _quoted(self, quote: str) -> str:
        self.at += 1
        value: list[str] = []
        while not self.ended and self.source[self.at] != quote:
            if self.sees("&") and (character := self.reference()):
                value.append(character)
                continue
            value.append(self.source[self.at])
            self.at += 1
        self.at += 1
        return "".join(value)

    def refusal(self, words: str, begin: int | None = None) -> Refused:
        """Return Telegram's refusal, with the place in bytes if one is given."""
        place = "" if begin is None else f" at byte offset {self.bytes_before(begin)}"
        return bad(f"can't parse entities: {words}{place}")

    def bytes_before(self, index: int) -> int:
        """Return the length in UTF-8 of what lies before a character."""
        return len(self.source[:index].encode("utf-8", "surrogatepass"))


def _character(found: re.Match[str]) -> str:
    hexadecimal, decimal, name = found.groups()
    if name:
        return NAMED.get(name, "")
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    too_long = len(found[0].rstrip(";")) >= 10
    return "" if code == 0 or code >= CODE_POINT_LIMIT or too_long else chr(code)
