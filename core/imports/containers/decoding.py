"""One JSON value of a text, as Python's own objects."""

from __future__ import annotations

import json
from typing import Any

from core.capabilities.ports import UnreadableFileError

DECODER = json.JSONDecoder(parse_constant=lambda _: None)
"""NaN and Infinity are no numbers: they are read as unknown."""


def _short_int(digits: str) -> int | None:
    return int(digits) if len(digits) < 40 else None


_CAREFUL = json.JSONDecoder(parse_constant=lambda _: None, parse_int=_short_int)


def decode(text: str, start: int = 0) -> tuple[Any, int]:
    """Return the JSON value at `start` and where it ends.

    Raises:
        json.JSONDecodeError: there is none, or it is cut off.
        UnreadableFileError: `too_deep`, nested beyond what any export does.
    """
    for decoder in (DECODER, _CAREFUL):
        try:
            return decoder.raw_decode(text, start)
        except json.JSONDecodeError:
            raise
        except RecursionError:
            raise UnreadableFileError("too_deep") from None
        except ValueError:  # an integer longer than Python converts
            continue
    raise UnreadableFileError("broken_json")
