"""Outcomes become messages: words from templates, pictures, files, buttons, within the limits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache, partial
from html import unescape
from typing import Any
from zoneinfo import ZoneInfo

from core.capabilities.base import Chart, Choice, Choices, Notice, Outcome
from core.messages import Button, Picture, Reply
from core.rendering import limits, listing
from core.rendering.environment import render_block, template, words

ASSISTANT = "_assistant"
"""The template of what the assistant says for itself."""


class Renderer:
    """Puts outcomes into words. Holds nothing: templates are compiled once per process."""

    def replies(
        self, name: str, outcome: Outcome[Any], *, language: str, zone: ZoneInfo
    ) -> tuple[Reply, ...]:
        """Return what is sent for an outcome of the capability `name`, in order.

        Pictures and reports take up to a second (see `is_slow`); text takes microseconds.
        """
        variables = _variables(outcome.view)
        block = f"ask_{outcome.asks}" if outcome.asks else outcome.block
        said = [one for one in (outcome.first, block) if one]
        text = "\n\n".join(
            self.block(name, one, variables, language=language, zone=zone) for one in said
        )
        picture = _picture(outcome.chart, language) if outcome.chart else None
        messages = _messages(text, picture)
        buttons = self._buttons(name, outcome.choices, language, zone)
        files = _files(outcome, variables, language, zone)
        if outcome.listing is not None:
            words_ = partial(self.block, name, language=language, zone=zone)
            files += (Reply("", document=listing.document(outcome.listing, words_)),)
        return (*_with_buttons(messages, buttons), *files)

    def notice(self, name: str, notice: Notice[Any], *, language: str, zone: ZoneInfo) -> Reply:
        """Return what is sent to another chat."""
        text = self.part(name, notice.block, notice.view, language=language, zone=zone)
        return Reply(text, self._buttons(name, notice.choices, language, zone))

    def say(
        self,
        block: str,
        variables: Mapping[str, object],
        buttons: Choices = (),
        *,
        language: str,
        zone: ZoneInfo,
    ) -> Reply:
        """Return a message of the assistant itself; buttons are named as a capability's are."""
        text = self.block(ASSISTANT, block, variables, language=language, zone=zone)
        return Reply(text, self._buttons(ASSISTANT, buttons, language, zone))

    def block(
        self,
        name: str,
        block: str,
        variables: Mapping[str, object],
        *,
        language: str,
        zone: ZoneInfo,
    ) -> str:
        """Return one block of a Telegram template as trimmed HTML.

        Raises:
            jinja2.TemplateNotFound: no capability of this name has words in this language.
            KeyError: the template has no such block.
            jinja2.UndefinedError: the block names a variable that is not there.
        """
        source = template(language, "telegram", name)
        known = {**variables, "language": language, "zone": zone, "words": words(language)}
        return _tidy(render_block(source, block, known))

    def knows(self, name: str, block: str, *, language: str) -> bool:
        """Return whether a template has a block of its own."""
        return block in template(language, "telegram", name).blocks

    def part(self, name: str, block: str, view: Any, *, language: str, zone: ZoneInfo) -> str:
        """Return one block of a capability's template, said of a view."""
        return self.block(name, block, _variables(view), language=language, zone=zone)

    def _buttons(
        self, name: str, choices: Choices, language: str, zone: ZoneInfo
    ) -> tuple[tuple[Button, ...], ...]:
        return tuple(
            tuple(
                Button(
                    self.label(name, choice, language=language, zone=zone),
                    payload=choice.payload,
                    share=self._query(name, choice, language, zone),
                    url=choice.url,
                )
                for choice in row
            )
            for row in choices
            if row
        )

    def _query(self, name: str, choice: Choice, language: str, zone: ZoneInfo) -> str | None:
        if choice.query is None:
            return choice.share
        return self._plain(name, choice.query, choice, language, zone)

    def label(self, name: str, choice: Choice, *, language: str, zone: ZoneInfo) -> str:
        """Return the plain text of a button."""
        return self._plain(name, choice.label, choice, language, zone)

    def _plain(self, name: str, label: str, choice: Choice, language: str, zone: ZoneInfo) -> str:
        said = {"button": choice.args}
        html = self.block(name, f"button_{label}", said, language=language, zone=zone)
        return " ".join(unescape(html).split())


def is_slow(outcome: Outcome[Any]) -> bool:
    """Return whether rendering an outcome deserves a thread of its own."""
    return outcome.chart is not None or outcome.report is not None


def _messages(text: str, picture: Picture | None) -> tuple[Reply, ...]:
    if picture is None:
        return tuple(Reply(piece) for piece in limits.split(text))
    if limits.visible_length(text) <= limits.MAX_CAPTION:
        return (Reply(text, picture=picture),)
    return (Reply("", picture=picture), *(Reply(piece) for piece in limits.split(text)))


def _with_buttons(
    messages: tuple[Reply, ...], buttons: tuple[tuple[Button, ...], ...]
) -> tuple[Reply, ...]:
    if not messages or not buttons:
        return messages
    return (*messages[:-1], replace(messages[-1], buttons=buttons))


def _picture(chart: Chart, language: str) -> Picture:
    from core.rendering import charts

    return Picture(f"{chart.kind}.png", charts.draw(chart.kind, chart.data, language))


def _files(
    outcome: Outcome[Any], variables: Mapping[str, object], language: str, zone: ZoneInfo
) -> tuple[Reply, ...]:
    documents = list(outcome.files)
    if outcome.report:
        from core.rendering import report

        name = outcome.report_name or outcome.report
        documents.insert(
            0, report.document(outcome.report, variables, name, language=language, zone=zone)
        )
    return tuple(Reply("", document=document) for document in documents)


def _tidy(html: str) -> str:
    return re.sub(r"[ \t]*\n(?:[ \t]*\n){2,}", "\n\n", html.strip())


def _variables(view: Any) -> dict[str, Any]:
    kind: Any = type(view)
    return {name: getattr(view, name) for name in _names(kind)}


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
