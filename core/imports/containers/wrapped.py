"""JSON with something around it: a callback or an assignment, or a whole text written as a string."""

from __future__ import annotations

import io
import json
import re
from typing import Final

from core.capabilities.ports import UnreadableFileError
from core.imports.limits import Limits

_BEFORE: Final = re.compile(
    r"\ufeff?\s*(?:(?:var|let|const|export\s+default)\s+)?[A-Za-z_$][\w.$]{0,80}\s*(?:\(|=)\s*"
    r"(?=\{\s*\"|\[\s*[\[{])"
)
_AS_A_STRING: Final = re.compile(r'\ufeff?\s*"\s*\[?\s*\{\s*\\"')


def unwrapped(text: io.TextIOWrapper, sample: str, limits: Limits) -> io.StringIO | None:
    """Return the JSON inside, or None where nothing is around it. sample: the text's beginning.

    Raises:
        UnreadableFileError: `too_large`, `broken_json`.
    """
    before = _BEFORE.match(sample)
    if before is None and not _AS_A_STRING.match(sample):
        return None
    whole = text.read(limits.value // 4)
    if text.read(1):
        raise UnreadableFileError("too_large")
    if before is not None:
        return io.StringIO(_without_end(whole[before.end() :]))
    try:
        inner = json.loads(whole.lstrip("\ufeff"))
    except (json.JSONDecodeError, RecursionError) as error:
        raise UnreadableFileError("broken_json") from error
    return io.StringIO(str(inner))


def _without_end(text: str) -> str:
    """Return a text without the bracket and the semicolon that end a callback."""
    return text.rstrip().removesuffix(";").rstrip().removesuffix(")").rstrip()
