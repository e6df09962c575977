"""What the chat says of files, as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bot.commands import _shared

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from core.capabilities.ports import Skipped, TakenBack


class Words:
    """Says what the chat says, as plain text."""

    def __init__(self, language: str, zone: ZoneInfo) -> None:
        self._language, self._zone = language, zone

    def refusal(self, name: str, error: Exception) -> str:
        """Return what happened to a file that was refused, what was kept, and what to do next."""
        from core.capabilities.importing.telling import ImportView
        from core.capabilities.ports import UnreadableFileError

        if not isinstance(error, UnreadableFileError):
            return f"nothing was kept: {str(error) or type(error).__name__}"
        view = ImportView(file=name, reason=error.reason, detail=error.detail)
        return self._block("refused", _shared.variables(view))

    def skipped(self, reason: str) -> str:
        """Return why a row or a column was left out, or what of a file is not sure."""
        return self._block("listing_word", {"cell": reason})

    def guesses(self, left_out: Iterable[str], kept: Mapping[str, str]) -> list[str]:
        """Return what columns that nothing states the meaning of were left out, and what others, by the
        field, were taken for."""
        return [
            *(f"{column}: {self.skipped('column_guessed')}" for column in left_out),
            *(
                self._block("listing_guess", {"cell": {"column": column, "field": field}})
                for column, field in kept.items()
            ),
        ]

    def unkept(self, columns: Sequence[str]) -> list[str]:
        """Return which columns were left out because nothing is kept of what they hold."""
        return [self._block("listing_unkept", {"cell": columns})] if columns else []

    def doubts(self, codes: Sequence[str], about: Mapping[str, Sequence[str]]) -> list[str]:
        """Return what was assumed or is not sure, and what it is about."""
        return [
            self._block("listing_doubt", {"cell": {"code": code, "about": about}}) for code in codes
        ]

    def rows(self, skipped: Sequence[Skipped]) -> list[str]:
        """Return which rows were left out and why, the first ten."""
        return [
            f"line {one.line}: {self.skipped(one.reason)}{f' ({one.text})' if one.text else ''}"
            for one in skipped[:10]
        ]

    def way_back(self, *, noted: bool) -> str:
        """Return how to undo what was kept. noted: whether it can be taken back as a whole."""
        return self._block("listing_way_back", {"cell": noted})

    def in_chat(self, taken: TakenBack) -> str:
        """Return that an import noted something in campaigns, which is taken back in the chat."""
        return self._block("listing_in_chat", {"cell": taken.title})

    def taken_back(self, taken: TakenBack) -> str:
        """Return what became of the wish to take an import back."""
        block = "body" if taken.state == "done" else taken.state
        return self._block(block, {"taken": taken, "notes": 0}, "import_undo")

    def _block(self, block: str, variables: dict[str, Any], of: str = "import") -> str:
        from core.rendering.telegram import Renderer

        said = Renderer().block(of, block, variables, language=self._language, zone=self._zone)
        return " ".join(_shared.plain(said).split())
