"""The arguments of one call, whichever way they came: query, JSON, form or multipart."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, unquote

from bot.playground.errors import bad


@dataclass(frozen=True, slots=True)
class Upload:
    """A file within a multipart body."""

    name: str
    mime_type: str
    content: bytes


class Arguments(dict[str, Any]):
    """Names to values: JSON values, strings of a form, or `Upload`s."""

    def text(self, name: str) -> str:
        """Return a string; '' if it is missing."""
        value = self.get(name)
        return value if isinstance(value, str) else "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """Return a whole number, or `default` if it is missing or none."""
        try:
            return int(self.get(name, default))
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        """Return whether the argument is true, in any of the spellings Telegram accepts."""
        return str(self.get(name, "")).lower() in {"true", "yes", "1"}

    def data(self, name: str) -> Any:
        """Return an object or a list, decoded if it came as text; None if it is missing.

        Raises:
            Refused: 400, the text is no JSON.
        """
        value = self.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError as error:
            raise bad(f"can't parse {name} JSON object") from error

    def mapping(self, name: str) -> dict[str, Any]:
        """Return an object; {} if it is missing. Raises `Refused` if it is something else."""
        value = self.data(name)
        return {} if value is None else _mapping(value, name)

    def items_of(self, name: str) -> list[Any]:
        """Return a list; [] if it is missing. Raises `Refused` if it is something else."""
        value = self.data(name)
        if value is not None and not isinstance(value, list):
            raise bad(f"can't parse {name} JSON object")
        return value or []

    def objects(self, name: str) -> list[dict[str, Any]]:
        """Return a list of objects; [] if it is missing. Raises `Refused` for anything else."""
        return [_mapping(item, name) for item in self.items_of(name)]

    def integers(self, name: str) -> list[int]:
        """Return a list of whole numbers; [] if it is missing. Raises `Refused` for others."""
        items = self.items_of(name)
        if not all(isinstance(item, int) for item in items):
            raise bad(f"can't parse {name} JSON object")
        return items


def _mapping(value: Any, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise bad(f"can't parse {name} JSON object")
    return value


def parse(body: bytes, content_type: str, query: str = "") -> Arguments:
    """Read the arguments of one call.

    Raises:
        Refused: 400, the body is not what its content type says.
    """
    arguments = Arguments(parse_qsl(query, keep_blank_values=True) if query else ())
    if not body:
        return arguments
    if content_type.startswith("application/json"):
        arguments.update(_json(body))
    elif content_type.startswith("multipart/form-data"):
        arguments.update(_multipart(body, content_type))
    else:
        arguments.update(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    return arguments


def _json(body: bytes) -> dict[str, Any]:
    try:
        value = json.loads(body)
    except ValueError as error:
        raise bad("can't parse request body as JSON object") from error
    return _mapping(value, "request body as")


def _multipart(body: bytes, content_type: str) -> dict[str, Any]:
    boundary = content_type.partition("boundary=")[2].partition(";")[0].strip().strip('"')
    fields: dict[str, Any] = {}
    for part in (b"\r\n" + body).split(b"\r\n--" + boundary.encode())[1:]:
        if part.startswith(b"--"):
            break
        head, _, content = part.partition(b"\r\n\r\n")
        headers = _headers(head.decode("utf-8", "replace"))
        options = _options(headers.get("content-disposition", ""))
        name, filename = options.get("name", ""), options.get("filename")
        if filename is None:
            fields[name] = content.decode("utf-8", "replace")
        else:
            mime_type = headers.get("content-type", "application/octet-stream")
            fields[name] = Upload(filename, mime_type, content)
    return fields


def _headers(head: str) -> dict[str, str]:
    lines = (line.partition(":") for line in head.split("\r\n") if ":" in line)
    return {name.strip().lower(): value.strip() for name, _, value in lines}


def _options(header: str) -> dict[str, str]:
    """Return the parameters of a Content-Disposition, `filename*` of RFC 5987 included."""
    options: dict[str, str] = {}
    for piece in header.split(";")[1:]:
        name, _, value = piece.strip().partition("=")
        value = value.strip().strip('"')
        if name.endswith("*"):
            options[name[:-1]] = unquote(value.rpartition("'")[2])
        else:
            options.setdefault(name, unquote(value) if "%" in value else value)
    return options
