"""What is told of all, of all but some, or of each, with whom it means named.

In a campaign of @a, @b and @c `semua udah deal kecuali @c` is `@a, @b udah deal`, and so is `the others have agreed
but @c hasn't`; `paid 300k to each of them` is `paid 300k to @a, @b, @c`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.money.words import WISHES
from core.nlu.campaigns.notes.denying import only_denies
from core.nlu.campaigns.notes.echoing import names_day
from core.nlu.campaigns.notes.news import names_deadline, tells_news
from core.nlu.campaigns.notes.parting import handles_in
from core.nlu.campaigns.notes.pending import in_between
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.campaigns.planning.postponing import postponed, postponed_days
from core.nlu.campaigns.planning.tasks import posts_in
from core.nlu.words.tenses import BY_NOW, NOT, NOT_YET

_THEM: Final = r"(?:orang|kreator(?:nya)?|creators?|influencers?)"
_OTHERS: Final = re.compile(
    rf"(?<![\w@.])(?:(?:semua\s{{1,3}})?(?:{_THEM}\s{{1,3}})?(?:yang|yg)\s{{1,3}}lain(?:nya)?|lainnya|selebihnya|sisanya(?=\s{{1,3}}(?:{BY_NOW}|semua))"
    rf"|(?:all\s{{1,3}})?(?:the\s{{1,3}})?others(?:\s{{1,3}}all)?|(?:all\s{{1,3}})?the\s{{1,3}}(?:other\s{{1,3}}{_THEM}|rest(?=\s{{1,3}}(?:of\s{{1,3}}them|has|have|all|agreed|posted)))(?:\s{{1,3}}of\s{{1,3}}(?:them|the\s{{1,3}}{_THEM}))?|every(?:one|body)\s{{1,3}}else)(?![\w@])",
    re.I,
)
"""All but who is named beside it."""

_ALL: Final = re.compile(
    rf"(?<![\w@.])(?:semua(?:nya)?(?:\s{{1,3}}{_THEM})?|mereka(?:\s{{1,3}}semua)?|(?:tiap|setiap)(?:-tiap)?\s{{1,3}}{_THEM}"
    rf"|every(?:one|body)(?:'s)?|every\s{{1,3}}creator|each(?:\s{{1,3}}one)?\s{{1,3}}of\s{{1,3}}(?:them|the\s{{1,3}}{_THEM})|(?:each|masing-?\s?masing)\s{{1,3}}{_THEM}|(?:each|masing-?\s?masing)(?=\s{{1,3}}(?:got|gets|gotten|was|were|received|{BY_NOW}|dapat|dapet|dibayar|ditransfer|terima)\b)"
    rf"|(?<!in )(?<!at )(?<!after )all(?!\s{{1,3}}(?:in|good|set|done|day|right|two|three|four|five|six|\d))(?:\s{{1,3}}(?:of\s{{1,3}})?(?:them|the\s{{1,3}}{_THEM}|{_THEM}))?|they\s{{1,3}}all)(?![\w@])",
    re.I,
)
_COUNTED: Final = {
    2: re.compile(
        r"(?<![\w@.])(?:both(?:\s{1,3}of\s{1,3}them)?|(?:ke|ber)dua(?:nya)?|dua-dua(?:nya)?)(?![\w@])",
        re.I,
    ),
    3: re.compile(
        r"(?<![\w@.])(?:all\s{1,3}three(?:\s{1,3}of\s{1,3}them)?|(?:ke|ber)tiga(?:nya)?|tiga-tiga(?:nya)?)(?![\w@])",
        re.I,
    ),
    4: re.compile(
        r"(?<![\w@.])(?:all\s{1,3}four(?:\s{1,3}of\s{1,3}them)?|(?:ke|ber)empat(?:nya)?|empat-empat(?:nya)?)(?![\w@])",
        re.I,
    ),
}
"""All, and how many they are."""

_OF_ALL: Final = re.compile(
    r"\b(?:every(?:one|body)'?s\s{1,3}|(?:all|semua)\s{1,3}(?:of\s{1,3})?(?:the\s{1,3}|their\s{1,3})?)(?P<thing>fee|honor|deadline|tenggat|jadwal(?:\s{1,3}tayang)?)s?(?:nya)?\b",
    re.I,
)
"""What is everyone's: `increase all fees`, `undur semua deadline 2 hari`."""

_NOBODY: Final = re.compile(
    rf"(?<![\w@.])(?:nobody|no[\s-]?one|none(?:\s{{1,3}}of\s{{1,3}}(?:them|the\s{{1,3}}{_THEM}))?|(?:(?:{NOT}|{NOT_YET})\s{{1,3}}ada|gaada|gada)\s{{1,3}}(?:satu\s?pun\s{{1,3}})?(?:yang|yg)(?:\s{{1,3}}(?:{BY_NOW}))?)(?![\w@])",
    re.I,
)
"""Nobody: with who is left out of it, those alone."""

_NAME: Final = r"(?:(?:si|kak|mbak|mba|mas|bang|bu|pak)\s{1,3})?@[\w.]{0,60}\w"
_LIST: Final = rf"{_NAME}(?:\s{{0,3}}(?:,|&|\+|/|\b(?:dan|sama|ama|serta|atau|and|or|nor)\b)\s{{0,3}}(?:(?:dan|sama|and|or)\s{{1,3}})?{_NAME}){{0,20}}"
_LEAVES_OUT: Final = (
    r"(?:ter)?kecuali|selain|di\s?luar|minus|tanpa|bukan|except(?:ing)?(?:\s{1,3}for)?|besides|apart\s{1,3}from|aside\s{1,3}from|other\s{1,3}than|excluding|save(?:\s{1,3}for)?|bar"
    r"|not\s{1,3}(?:counting|including)|but(?:\s{1,3}(?:not|for))?|without"
)
_EXCEPT: Final = re.compile(
    rf"[\s,;(]{{0,5}}(?<![\w@])(?:{_LEAVES_OUT})[\s:]{{1,3}}(?P<names>{_LIST})\)?", re.I
)
_UNNAMED: Final = re.compile(
    r"(?<![\w@])(?:kecuali|selain|except|apart\s{1,3}from|aside\s{1,3}from|other\s{1,3}than|excluding)(?![\w@])",
    re.I,
)
"""Somebody is left out, and nobody who is known is named."""

_OF_THEM: Final = re.compile(
    rf"[\s,;.]{{0,5}}(?:(?:dan|and|tapi|but|karena|soalnya|because|since|yang|yg|who)\s{{1,3}})?(?:(?:dia|doi|beliau|she|he|they|still|who)\b|(?:she|he|they)'|(?:has|have|did|is|was)(?:n'?t|\s{{1,3}}not)\b|(?:masih|baru|{NOT_YET}|minta|mau)\b|@)",
    re.I,
)
"""What goes on about those who were left out."""

_CLAUSE: Final = re.compile(
    r"\s{0,3}(?:[,;\n]|\.(?=\s)|(?<!\w)(?:tapi|tpi|tp|but|sedangkan|while|whereas)(?!\w)|(?=(?<!\w)(?:cuman?|hanya|tinggal|only|just)\s{1,3}@))\s{0,3}",
    re.I,
)
_STILL_OUT: Final = re.compile(
    rf"\b(?:{NOT_YET}|(?:has|have|did|is|was)(?:n'?t|\s{{1,3}}not)|not\s{{1,3}}yet)\b|\btinggal\s{{1,3}}@",
    re.I,
)
_ALL_OF_IT: Final = re.compile(r"semua(?:nya)?|all", re.I)
"""May be all of what is told beside it: `@a posted, semua udah dibayar`."""

_BARE: Final = re.compile(
    rf"\s{{0,3}}@all(?:\s{{1,3}}(?:{BY_NOW}|semua(?:nya)?|have|has|did|are|were|all|is|was|do|ya|kok|sih|kak)){{0,4}}\W{{0,3}}",
    re.I,
)
_DONE: Final = re.compile(
    r"\b(?P<post>post\w{0,4}|tayang|upload\w{0,4}|live)|\b(?P<agree>agree\w?|deal|setuju|sepakat|sign\w{0,2}|ttd|accept\w{0,2})|\b(?P<paid>(?:di)?bayar|lunas|pa(?:y|id)|(?:di)?transfer\w{0,3}|tf)\b",
    re.I,
)
_SAID: Final = {"post": "udah posting", "agree": "udah deal", "paid": "udah dibayar"}

_EACH: Final = re.compile(
    r"\b(?:each|apiece|masing-?\s?masing|per\s{1,3}(?:orang|person|kreator|creator)|seorang|(?:se)?tiap(?:-tiap)?|half|setengah|separ[ou]h|every(?:one|body))\b|\d\s?%",
    re.I,
)
"""What says that an amount, or a share, is each one's."""

_EXTRA: Final = re.compile(
    r"\b(?:bonus\w{0,3}|extra|ekstra|tambah(?:an|in)?|on\s{1,3}top|more|naik\w{0,3}|raise|increase)\b",
    re.I,
)
_REPORTS: Final = re.compile(
    r"\b(?:kirim\w*|lapor\w*|ringkas\w*|rekap\w*|in[ag]et\w*|report\w*|summar\w*|recap\w*|remind\w*|send)\b",
    re.I,
)
"""What comes on a day besides a post."""

_GETS: Final = re.compile(r"\b(?:got|gets?|received|dap[ae]t|terima)\b", re.I)
_AMOUNT: Final = re.compile(r"\d\s{0,2}(?:rb|ribu|k|jt|juta|m|million|%)\b|\brp\.?\s{0,2}\d", re.I)


class Spread(NamedTuple):
    """What a message tells of a group. told: of all but `out`, with `@all` where they stand, None where nobody
    knows who is left out. others: what it tells of whom by name, besides. size: how many all are said to be. ahead:
    it is of a day to come, which only who has not posted is told."""

    told: str | None
    out: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    size: int | None = None
    ahead: bool = False

    def parts(self, there: Sequence[str]) -> tuple[str, ...]:
        """Return what is told of whom, each named, where so many take part."""
        who = [handle for handle in there if handle not in self.out]
        if self.told is None or not who:
            return self.others
        named = [f"@{handle}" for handle in who]
        told = self.told.replace(
            "@all", " ".join(named)
        )  # a comma would part them from their money
        return (told, *self.others)


def spread_in(text: str) -> Spread | None:
    """Return what a message tells of all but some, or of each of all; None for any other."""
    if "?" in text or "@all" in text.casefold():
        return None
    text = _OF_ALL.sub(r"\g<thing> everyone", text)
    found = _excepting(text) or _apart(text) or _of_each(text) or _of_day(text)
    if found is None or found.told is None:
        return found
    told = _tells(found.told.replace("@all", "@a")) or gives_more(text)
    return found._replace(ahead=plans_day(found.told)) if told else None


def _excepting(text: str) -> Spread | None:
    """Return what is told where words leave somebody out: `everyone except @c`, `ga ada yang deal selain @b`."""
    left = _EXCEPT.search(text)
    if left is None:
        whom = _OTHERS.search(text) or _ALL.search(text)
        unnamed = whom and _UNNAMED.search(text) and "@" not in text and _tells(text)
        return Spread(None) if unnamed else None
    out = handles_in(left["names"])
    before, behind = text[: left.start()], text[left.end() :]
    if nobody := _NOBODY.search(before) or _NOBODY.search(behind):
        whole = f"{before} {behind}"
        done = "udah" if re.search(r"\bada|gada", nobody[0], re.I) else ""
        named = ", ".join(f"@{handle}" for handle in out)
        told = whole.replace(nobody[0], f"{named} {done}".strip(), 1)
        return Spread(told.strip(" ,"), (), ()) if "@all" not in told else None
    told, rest = before, behind
    if not _tells(before) or not _group(before):
        further = re.search(r"[,;]|\.(?=\s)", behind)
        cut = further.start() if further and _tells(behind[: further.start()]) else len(behind)
        told, rest = f"{before} {behind[:cut]}", behind[cut:]
    if not _OF_THEM.match(rest):
        told, rest = f"{told}{rest}", ""
    group = _group(told)
    if group is None or "@" in told:
        return None
    told = f"{told[: group.start()]}@all{told[group.end() :]}".strip(" ,")
    return Spread(told, out, _of_out(out, rest))


def _of_out(out: Sequence[str], rest: str) -> tuple[str, ...]:
    """Return what is told of those left out, named."""
    words = rest.strip(" ,;.")
    if not words or _only_denies(words):
        return ()
    return (words,) if "@" in words else (f"{', '.join(f'@{h}' for h in out)} {words}",)


def _apart(text: str) -> Spread | None:
    """Return what is told where clauses beside it speak of some by name: `semua udah posting, @c belum`."""
    clauses = [clause for clause in _CLAUSE.split(text) if clause.strip()]
    named = [clause for clause in clauses if "@" in clause]
    plain = [clause for clause in clauses if "@" not in clause]
    pairs = ((clause, group) for clause in plain if (group := _group(clause)))
    told, group = next(pairs, ("", None))
    if group is None or not named or len(named) + 1 < len(clauses):
        return None
    others = _OTHERS.fullmatch(group[0]) is not None
    out = tuple(
        h for clause in named if others or _is_out(clause, told) for h in handles_in(clause)
    )
    if not out and _ALL_OF_IT.fullmatch(group[0]):
        return None
    told = f"{told[: group.start()]}@all{told[group.end() :]}"
    if _BARE.fullmatch(told):
        done = next((m for clause in named if (m := _DONE.search(clause))), None)
        told = f"@all {_SAID[str(done.lastgroup)]}" if done else told
    if not _tells(told.replace("@all", "@a")):
        return None
    return Spread(told, out, tuple(clause for clause in named if not _only_denies(clause)))


def _is_out(clause: str, told: str) -> bool:
    """Return whether a clause says of whom it names that what is told of all is not so of them."""
    if _topic(clause) not in {None, _topic(told)} and stage_in(clause) != "dropped":
        return False
    if _STILL_OUT.search(clause) or in_between(clause) or stage_in(clause) == "dropped":
        return True
    return WISHES.search(clause.casefold()) is not None


def _topic(text: str) -> str | None:
    """Return what a text speaks of first: a post, an agreement or a payment."""
    done = _DONE.search(text)
    return done.lastgroup if done else None


def _only_denies(clause: str) -> bool:
    """Return whether a clause says no more of whom it names than that they are not so far."""
    return only_denies(clause) or (_STILL_OUT.search(clause) is not None and not in_between(clause))


def _of_each(text: str) -> Spread | None:
    """Return what is told of money that each of all is given: `paid 300k to each of them`."""
    if "@" in text or not (_EACH.search(text) or _EXTRA.search(text)):
        return None
    if not (_AMOUNT.search(text) or terms_in(text).paid_share):
        return None
    counted = ((n, m) for n, words in _COUNTED.items() if (m := words.search(text)))
    size, group = next(counted, (None, _ALL.search(text)))
    if group is None:
        return None
    return Spread(f"{text[: group.start()]}@all{text[group.end() :]}", size=size)


def _of_day(text: str) -> Spread | None:
    """Return what is told of the day of all who have not posted: `all of them post on december 15`."""
    group = _ALL.search(text)
    told = f"{text[: group.start()]}@all{text[group.end() :]}" if group and "@" not in text else ""
    return Spread(told) if plans_day(told) else None


def plans_day(text: str) -> bool:
    """Return whether a text says when somebody is to post, or that this moves, and not that they did."""
    if stage_in(text) is not None or only_denies(text):
        return False
    posts = posts_in(text) and not _REPORTS.search(text)
    moved = postponed(text) and (names_day(text) or postponed_days(text) is not None)
    return moved or ((posts or names_deadline(text)) and names_day(text))


def gives_more(text: str) -> bool:
    """Return whether a text tells of an amount that somebody gets besides, or of what each gets: `@a and @b got
    100k each as a bonus`."""
    given = _EXTRA.search(text) or (_GETS.search(text) and _EACH.search(text))
    return given is not None and _AMOUNT.search(text) is not None


def _group(text: str) -> re.Match[str] | None:
    return _OTHERS.search(text) or _ALL.search(text)


def _tells(text: str) -> bool:
    """Return whether words tell news, or of money, or deny something that could have been."""
    terms = terms_in(text)
    money = terms.moved or terms.agreed or bool(terms.planned) or gives_more(text)
    return tells_news(text) or money or only_denies(text) or plans_day(text)
