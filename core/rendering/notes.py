"""Notes of the analytics in words, as plain text: what `gandeng evaluate` and `suggest` print."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from html import unescape

from core.analytics.evaluation.notes import Note
from core.rendering.environment import environment, words


def speaker(language: str) -> Callable[[Note], str]:
    """Return a function that says a note in a language, for the `say` of `to_json`."""
    module = (
        environment()
        .get_template(f"{language}/evaluation.html.jinja")
        .make_module({"language": language, "zone": UTC, "words": words(language)})
    )

    def say(note: Note) -> str:
        return " ".join(unescape(str(module.note(note.code, note.values))).split())  # type: ignore[attr-defined]

    return say
