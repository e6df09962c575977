"""What is typed as a button of the answer before is labelled does what that button does."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from core.messages import Inbound, Payload, Reply
from core.nlu.files.kinds import kind_wanted

_WORD: Final = re.compile(r"[^\W_]+")
_LETTER: Final = re.compile(r"[^\W\d_]")


def labels_of(replies: Sequence[Reply]) -> dict[str, str]:
    """Return the keys of an answer's buttons by the words of their labels.

    A label without a letter has none: a number is typed for many things. Nor have two of the same words.
    """
    found: dict[str, set[str]] = {}
    for reply in replies:
        for button in (button for row in reply.buttons for button in row):
            if button.payload is not None:
                found.setdefault(_words(button.label), set()).add(button.payload.key())
    return {
        words: key
        for words, (key, *others) in found.items()
        if _LETTER.search(words) and not others
    }


def tapped(inbound: Inbound, labels: Mapping[str, str]) -> Inbound:
    """Return the tap on a button that a message is typed like, case, emoji and punctuation aside; any
    other message, and one that was edited or forwarded, as it is. A kind of file that is asked for is the
    one button that names it: `minta pdf nya`."""
    typed = inbound.payload is None and inbound.payload_key is None and inbound.document is None
    theirs = typed and inbound.edited_from is None and not inbound.forwarded
    key = _meant(_words(inbound.text), labels) if theirs and labels else None
    if key is None:
        return inbound
    if key.startswith("#"):
        return replace(inbound, text="", payload_key=key)
    return replace(inbound, text="", payload=Payload.decode(key))


def _meant(words: str, labels: Mapping[str, str]) -> str | None:
    kind = kind_wanted(words)
    if words in labels or kind is None:
        return labels.get(words)
    named = [key for label, key in labels.items() if kind in label.split()]
    return named[0] if len(named) == 1 else None


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
