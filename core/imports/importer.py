"""From a file to canonical frames: open it, find out which export it is, read it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from core.capabilities.ports import UNOWNED, ImportedFrames, Skipped, UnreadableFileError
from core.imports.containers import open_records
from core.imports.containers.gathering import at_positions, gathered, join_poorer
from core.imports.containers.packed_json import PackedDocuments
from core.imports.exports.fields import is_error
from core.imports.exports.known import kind_of_keys, kind_of_table, kind_of_text
from core.imports.formats import Format, detect
from core.imports.limits import Limits
from core.imports.lists.across import across
from core.imports.lists.ages import Age, age_of
from core.imports.lists.others import are_others
from core.imports.lists.paired import parted
from core.imports.lists.people import people_in, with_people
from core.imports.lists.shapes import cards, turned
from core.imports.lists.trackers import with_tracker
from core.imports.records.joining import (
    combine,
    posts_differ,
    with_undated,
    with_unread,
    without_guests,
)
from core.imports.records.parts import left_out, refused
from core.imports.records.reading import DIFFERING, POSTS_DIFFERING, Moment, differ
from core.imports.records.records import Documents, Records, Table, Text
from core.imports.responses import inside, is_empty

MOST_SHAPES = 10_000
"""Orders of keys that are remembered: more of them are no export's."""

Aged = tuple[Age, ImportedFrames]
"""A reading, and how old what it was read from is."""

DEEPEST = 6
"""So many responses may be wrapped in each other."""


def pieces_of(stream: BinaryIO, moment: Moment, limits: Limits) -> Iterator[ImportedFrames]:
    """Yield the frames of a file, chunk by chunk; what was said before comes again.

    Raises:
        UnreadableFileError: the file is refused, no format fits (`unknown_format`), there is
            nothing in it (`empty`), or everything in it was left out for one reason (that reason).
    """
    finder = _Finder()
    reasons: Counter[str] = Counter()
    kept = 0
    for piece in _together(_read(stream, finder, moment, limits), limits):
        kept += len(piece.creators) + len(piece.posts) + len(piece.comments)
        kept += len(piece.extras)
        reasons.update(skip.reason for skip in piece.skipped)
        yield piece
    if not kept:
        raise _why_nothing(reasons, finder)


def _read(stream: BinaryIO, finder: _Finder, moment: Moment, limits: Limits) -> Iterator[Aged]:
    today = moment.today
    for records in gathered(open_records(stream, limits), limits):
        age = age_of(records.origin, today)
        yield from ((age, piece) for piece in finder.read(records, moment))


def _together(pieces: Iterator[Aged], limits: Limits) -> Iterator[ImportedFrames]:
    """Yield pieces, small ones as one: of an account on several sheets the last known values count,
    as they do within one, those of sheets that are older by their names before the others."""
    waiting: list[Aged] = []
    rows = weight = 0
    for age, piece in pieces:
        waiting.append((age, piece))
        rows += piece.read
        weight += piece.weight
        if rows * 2 >= limits.chunk or weight * 2 >= limits.weight:
            yield _joined(waiting)
            waiting, rows, weight = [], 0, 0
    if waiting:
        yield _joined(waiting)


def _joined(aged: list[Aged]) -> ImportedFrames:
    pieces = [piece for _, piece in sorted(aged, key=lambda one: one[0])]
    if len(pieces) == 1:
        return pieces[0]
    pieces = without_guests(pieces)
    whole = combine(pieces)
    rows = [
        row
        for piece in pieces
        for row in piece.creators[["creator_id", "followers", "rate_idr"]].itertuples(index=False)
    ]
    keys = [row[0] for row in rows]
    differing = differ(keys, [row[1] for row in rows]) or differ(keys, [row[2] for row in rows])
    doubts = (DIFFERING,) * differing + (POSTS_DIFFERING,) * posts_differ(pieces)
    return replace(whole, warnings=tuple(dict.fromkeys((*whole.warnings, *doubts))))


def _why_nothing(reasons: Counter[str], finder: _Finder) -> UnreadableFileError:
    if not finder.recognised and (finder.unknown or reasons):
        return UnreadableFileError(finder.why, ", ".join(finder.unknown[:8])[:200])
    if not reasons:
        return finder.refused or UnreadableFileError("empty")
    reason, number = reasons.most_common(1)[0]
    if UNOWNED in reasons:  # which a person can tell
        return UnreadableFileError(UNOWNED, str(reasons[UNOWNED]))
    if "uncoded_order" in reasons:
        return UnreadableFileError("uncoded_order", str(reasons["uncoded_order"]))
    return UnreadableFileError("nothing_usable" if len(reasons) > 1 else reason, str(number))


class _Finder:
    """Finds the format of records and remembers what it found for shapes that come again."""

    def __init__(self) -> None:
        self._known: dict[object, Format | None] = {}
        self._seen: dict[object, Format | None] = {}
        self.unknown: list[str] = []
        self.recognised = False
        self.why = "unknown_format"
        self.refused: UnreadableFileError | None = None
        self._accounts: set[str] = set()
        self._people: dict[str, str] = {}

    def read(self, records: Records, moment: Moment) -> Iterator[ImportedFrames]:
        """Yield one reading for every format that the records hold."""
        if records.unseen:
            yield left_out(0, (), ("sheets_hidden",), records.origin)
        elif records.refused is not None:
            yield self._of_a_part(records, records.refused)
        elif records.origin:
            try:
                yield from self._read(records, moment)
            except UnreadableFileError as error:
                yield self._of_a_part(records, error)
        else:
            yield from self._read(records, moment)

    def _of_a_part(self, records: Records, why: UnreadableFileError) -> ImportedFrames:
        """Return what is said of a file in an archive, or of a sheet, that is refused where others are not."""
        self.refused = self.refused or why
        return refused(records, why)

    def _read(self, records: Records, moment: Moment) -> Iterator[ImportedFrames]:
        if isinstance(records, Table) and records.origin:
            self._people |= people_in(records)
            records = with_people(records, self._people)
        parts = list(self._parts(records))
        read_otherwise = isinstance(records, Table) and parts[0][1] is not records
        if records.skipped and not read_otherwise:
            yield left_out(len(records.skipped), records.skipped)
        for found, part in parts:
            self.recognised = self.recognised or found is not None
            if found is not None:
                whose = self._of_the_only_account(moment) if found.lone else moment
                piece = with_undated(with_unread(found.read(part, whose), part), part)
                if len(self._accounts) < 2:
                    self._accounts.update(piece.creators["handle"].head(2))
                yield with_tracker(piece, part)
            elif isinstance(part, Documents):
                yield left_out(len(part), self._refused(part))
            else:
                yield left_out(0, (), ("parts_ignored",), records.origin)

    def _of_the_only_account(self, moment: Moment) -> Moment:
        """Return the moment with the one account that the parts before are of, as whose what names nobody is."""
        only = next(iter(self._accounts)) if len(self._accounts) == 1 else None
        return replace(moment, owner=moment.owner or only)

    def _refused(self, documents: Documents) -> tuple[Skipped, ...]:
        said = [item.get("error") or item.get("#error") for item in documents.items]
        errors = [error is True or is_error(error) for error in said]
        self.recognised = self.recognised or any(errors)
        return tuple(
            Skipped(line, "error_item" if error else "unknown_shape")
            for line, error in zip(documents.lines, errors, strict=True)
        )

    def _parts(self, records: Records) -> Iterator[tuple[Format | None, Records]]:
        if isinstance(records, Documents):
            yield from self._by_shape(records, 0)
        elif isinstance(records, Table):
            yield from self._of_table(records)
        elif len(records):
            yield from self._of_text(records)

    def _of_table(self, table: Table) -> Iterator[tuple[Format | None, Records]]:
        """Try the table as it stands, turned on its side, and as the lines that it was; one whose columns tell
        that it holds nothing to keep is no list of lines."""
        if (turned_over := across(table)) and turned_over.table is None:
            self._explained("figures_unnamed")
            self.unknown += [name for name in table.header if name.strip()]
            yield None, table
            return
        tries: list[Records] = [turned_over.table or table] if turned_over else [table]
        if table.raw is not None and not (kind_of_keys(table.header) or are_others(table)):
            others = [parted(table), turned(table), *cards(table.raw), table.raw]
            tries += [records for records in others if len(records)]
        for number, records in enumerate(tries):
            found = self._format(records, (number, *table.header))
            if found is not None:
                yield found, records
                return
        self._explained(kind_of_table(table))
        self.unknown += [name for name in table.header if name.strip()]
        yield None, table

    def _by_shape(
        self, documents: Documents, depth: int
    ) -> Iterator[tuple[Format | None, Records]]:
        if isinstance(documents, PackedDocuments) and (
            found := self._of(documents.sample.items[0], depth)
        ):
            yield found, documents
            return
        groups: dict[str, list[int]] = {}
        formats: dict[str, Format | None] = {}
        for position, item in enumerate(documents.items):
            found = self._of(item, depth)
            name = found.name if found else ""
            formats[name] = found
            groups.setdefault(name, []).append(position)
        for name, found in formats.items():
            if found is not None and found.loose and "" in groups:
                join_poorer(documents.items, groups, name)
        for name, positions in groups.items():
            part = at_positions(documents, positions)
            if formats[name] is not None:
                yield formats[name], part
            else:
                yield from self._unwrapped(part, depth)

    def _of(self, item: dict[str, Any], depth: int) -> Format | None:
        """Return the format of a document; keys in the same order have it at a glance, as deep in
        the file: columns have the keys of the rows in them."""
        nested = tuple([(k, tuple(v)) for k, v in item.items() if isinstance(v, dict)])
        keys = (depth, tuple(item), nested)
        if keys not in self._seen:
            shape = (depth, _shape(item))
            if shape not in self._known:
                self._known[shape] = detect(Documents([item]))
            if len(self._seen) > MOST_SHAPES:
                self._seen.clear()
            self._seen[keys] = self._known[shape]
        return self._seen[keys]

    def _unwrapped(
        self, documents: Documents, depth: int
    ) -> Iterator[tuple[Format | None, Records]]:
        """Look into responses that wrap the items, such as `{"data": {"items": [...]}}`."""
        items = (
            [inner for item in documents.items for inner in inside(item)] if depth < DEEPEST else []
        )
        if items:
            yield from self._by_shape(Documents(items), depth + 1)
        elif documents.items and all(map(is_empty, documents.items)):
            self.recognised = True
        elif len(documents):
            self.unknown += [str(key) for key in documents.items[0]]
            self._explained(kind_of_keys([str(key) for key in documents.items[0]]))
            yield None, documents

    def _of_text(self, text: Records) -> Iterator[tuple[Format | None, Records]]:
        for table in cards(text) if isinstance(text, Text) else ():
            found = self._format(table, ("cards", *table.header))
            if found is not None:
                yield found, table
                return
        found = self._format(text, "text")
        if found is None and isinstance(text, Text):
            self._explained(kind_of_text(text))
            self.unknown += text.items[:1]
        yield found, text

    def _explained(self, code: str) -> None:
        """Remember what the first part is that no format reads and that is known nevertheless."""
        self.why = code if code and self.why == "unknown_format" else self.why

    def _format(self, records: Records, shape: object) -> Format | None:
        if shape not in self._known:
            self._known[shape] = detect(records)
        return self._known[shape]


def _shape(item: dict[str, Any]) -> object:
    """Return something equal for documents whose keys, and keys one below, are the same."""
    return (
        frozenset(item),
        frozenset(
            (key, frozenset(value)) for key, value in item.items() if isinstance(value, dict)
        ),
    )
