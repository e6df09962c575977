"""What is told of all, of all but some, or of each, with whom it means named.

In a campaign of @a, @b and @c `semua udah deal kecuali @c` is `@a, @b udah deal`, and so is `the others have agreed
but @c hasn't`; `paid 300k to each of them` is `paid 300k to @a, @b, @c`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.money.raising import moves_fee
from core.nlu.campaigns.money.words import WISHES
from core.nlu.campaigns.notes.corrections import corrects
from core.nlu.campaigns.notes.denying import only_denies
from core.nlu.campaigns.notes.echoing import completed, echoes, names_day
from core.nlu.campaigns.notes.everybody import counted, names_each
from core.nlu.campaigns.notes.groups import ALL, NOBODY, OF_ALL, OTHERS, SOME
from core.nlu.campaigns.notes.news import names_deadline, tells_news
from core.nlu.campaigns.notes.parting import handles_in
from core.nlu.campaigns.notes.pending import in_between
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.campaigns.planning.postponing import postponed, postponed_days
from core.nlu.campaigns.planning.tasks import posts_in, task_in
from core.nlu.words.tenses import BY_NOW, NOT, NOT_YET

_NAME: Final = r"(?:(?:si|kak|mbak|mba|mas|bang|bu|pak|punya(?:nya)?|fee(?:nya)?|konten(?:nya)?|paket(?:nya)?|draft?(?:nya)?|postingan)\s{1,3}){0,2}@[\w.]{0,60}\w(?:['’]s(?:\s{1,3}(?:posts?|fees?|drafts?|parcels?|packages?|content|one))?(?!\w))?"
_LIST: Final = rf"{_NAME}(?:\s{{0,3}}(?:,|&|\+|/|\b(?:dan|sama|ama|serta|atau|and|or|nor)\b)\s{{0,3}}(?:(?:dan|sama|and|or)\s{{1,3}})?{_NAME}){{0,20}}"
_LEAVES_OUT: Final = (
    r"(?:ter)?ke?cuali|s[e]?lain|di\s?luar|minus|tanpa|bukan|e[xk]?c?ept(?:ing)?(?:\s{1,3}for)?|besides|apart\s{1,3}from|aside\s{1,3}from|other\s{1,3}than|excluding|save(?:\s{1,3}for)?|bar"
    r"|not\s{1,3}(?:counting|including)|but(?:\s{1,3}(?:not|for))?|without"
)
_EXCEPT: Final = re.compile(
    rf"[\s,;(]{{0,5}}(?<![\w@])(?:{_LEAVES_OUT})[\s:]{{1,3}}(?P<names>{_LIST})\)?", re.I
)
_UNNAMED: Final = re.compile(
    r"(?<![\w@])(?:ke?cuali|s[e]?lain|except|but\s{1,3}not|apart\s{1,3}from|aside\s{1,3}from|other\s{1,3}than|excluding)(?![\w@])(?!\s{1,3}(?:for\s{1,3}|the\s{1,3}|yang\s{1,3})?(?:reels?|stor(?:y|ies)|videos?|konten|content|posts?|feeds?|tiktok|ig|instagram|youtube|ongkir|shipping|pajak|tax(?:es)?|komisi|bonus|weekends?|hari)\b)",
    re.I,
)
"""Somebody is left out, and nobody who is known is named."""

_BUT_NOT: Final = re.compile(
    rf"[\s,;(]{{0,5}}(?<![\w@])(?:(?:tapi|tp|but|and|dan)\s{{1,3}})?(?:not|bukan|(?:{NOT})(?=\s{{1,3}}(?:sama|ama|dengan|dgn|ke|buat)\b)|instead\s{{1,3}}of|rather\s{{1,3}}than|daripada|kecuali|selain|except(?:\s{{1,3}}for)?)\s{{1,3}}(?:(?:sama|ama|dengan|dgn|ke|buat|with|to|for)\s{{1,3}})?(?P<names>{_LIST})(?!['’]s)\)?",
    re.I,
)
"""Whom something is not told of, beside others who are named: `deal sama @a tapi ga sama @b`."""

_ALSO: Final = re.compile(r"\b(?:juga|jg|also|too)\b", re.I)

_OF_THEM: Final = re.compile(
    rf"[\s,;.]{{0,5}}(?:(?:dan|and|tapi|but|karena|soalnya|because|since|yang|yg|who)\s{{1,3}})?(?:(?:dia|doi|beliau|she|he|they|still|who)\b|(?:she|he|they)'|(?:has|have|did|is|was)(?:n'?t|\s{{1,3}}not)\b|(?:masih|baru|{NOT_YET}|minta|mau)\b|@)",
    re.I,
)
"""What goes on about those who were left out."""

_CLAUSE: Final = re.compile(
    r"\s{0,3}(?:[,;\n]|\.(?=\s)|(?<!\w)(?:tapi|tpi|tp|but|sedangkan|while|whereas)(?!\w)|(?=(?<!\w)(?<!bayar\s)(?<!bayarin\s)(?<!dibayar\s)(?<!lunasin\s)(?<!lunasi\s)(?<!transfer\s)(?<!tf\s)(?:cuman?|hanya|tinggal|sisa|kurang|only|just)\s{1,3}@))\s{0,3}",
    re.I,
)
_STILL_OUT: Final = re.compile(
    rf"\b(?:{NOT_YET}|(?:has|have|did|is|was)(?:n'?t|\s{{1,3}}not)|not\s{{1,3}}yet)\b|\b(?:tinggal|sisa|kurang)\s{{1,3}}@",
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

_GETS: Final = re.compile(
    r"\b(?:got|gets?|gave|given|received|dap[ae]t|terima|(?:nga|di)?kasih?)\b", re.I
)
_AMOUNT: Final = re.compile(
    r"\d\s{0,2}(?:(?:rb|ribu|k|jt|juta|m|million|persen|percent)\b|%)|\brp\.?\s{0,2}\d", re.I
)


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
        return completed((told, *self.others))


def spread_in(text: str) -> Spread | None:
    """Return what a message tells of all but some, or of each of all; None for any other."""
    if "?" in text or "@all" in text.casefold():
        return None
    if SOME.search(text) and "@" not in text:
        return Spread(None) if _tells(text) else None
    text = OF_ALL.sub(r"\g<thing> everyone", text)
    found = _excepting(text) or _apart(text) or _of_each(text) or _of_day(text) or _but_not(text)
    if found is None or found.told is None:
        return found
    told = _tells(found.told.replace("@all", "@a")) or gives_more(text)
    return found._replace(ahead=plans_day(found.told)) if told else None


def leaves_out(text: str) -> bool:
    """Return whether words leave somebody out of a group, whatever is told of it."""
    left = _EXCEPT.search(text) or _UNNAMED.search(text)
    named = left is not None and "@" in text[: left.start()]
    return left is not None and not named and (_group(text) or NOBODY.search(text)) is not None


def _excepting(text: str) -> Spread | None:
    """Return what is told where words leave somebody out: `everyone except @c`, `ga ada yang deal selain @b`."""
    left = _EXCEPT.search(text)
    if left is None:
        unnamed = _UNNAMED.search(text) if _group(text) or NOBODY.search(text) else None
        if unnamed is None or "@" in text[: unnamed.start()]:
            return None  # `@a udah dibayar semua kecuali ongkir`
        return Spread(None) if _tells(text) else None
    out = handles_in(left["names"])
    before, behind = text[: left.start()], text[left.end() :]
    if nobody := NOBODY.search(before) or NOBODY.search(behind):
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
    own_day = names_day(before) and echoes(rest.strip())  # `semua posting kemarin kecuali @c besok`
    if not (_OF_THEM.match(rest) or own_day):
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
    first = bool(clauses) and "@" not in clauses[0]
    if group is None and named and first and all(map(_only_denies, named)):
        # `udah deal, @c belum` is of nobody who is named, `@c belum lunas, baru 300rb` of who is
        return Spread(None) if any(map(tells_news, plain)) else None
    if group is None or not named or len(named) + 1 < len(clauses):
        return None
    others = OTHERS.fullmatch(group[0]) is not None
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


def _but_not(text: str) -> Spread | None:
    """Return what is told of some who are named, where it says of whom it is not so; no correction, which says
    whose a note is instead: `bukan @a, @b`."""
    left = _BUT_NOT.search(text)
    if left is None or _ALSO.search(text) or corrects(text):
        return None
    before, behind = text[: left.start()], text[left.end() :]
    told = f"{before}{behind}".strip(" ,;")
    named = "@" in before and _tells(told)
    return Spread(told, handles_in(left["names"])) if named else None


def _of_each(text: str) -> Spread | None:
    """Return what is told of money that each of all is given: `paid 300k to each of them`."""
    if "@" in text or not (names_each(text) or _EACH.search(text) or _EXTRA.search(text)):
        return None
    if not (_AMOUNT.search(text) or terms_in(text).paid_share):
        return None
    size, group = counted(text) or (None, ALL.search(text))
    if group is None:
        return None
    return Spread(f"{text[: group.start()]}@all{text[group.end() :]}", size=size)


_VERB: Final = re.compile(
    r"\W{0,3}(?:(?:kalau|eh|oke?|ya|kak|min)\W{1,3}){0,2}(?:posting|post|tayang|upload|live|naik)(?:nya|in)?\s{1,3}",
    re.I,
)
"""What they do, before who they are: `posting semua tgl 10`."""


def _of_day(text: str) -> Spread | None:
    """Return what is told of the day of all who have not posted: `all of them post on december 15`."""
    group = ALL.search(text)
    if group is None or "@" in text:
        return None
    before, behind = text[: group.start()], text[group.end() :]
    first = f"@all {before.strip()}{behind}" if _VERB.fullmatch(before) else f"{before}@all{behind}"
    return Spread(first) if plans_day(first) else None


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
    return OTHERS.search(text) or ALL.search(text)


def _tells(text: str) -> bool:
    """Return whether words tell news, or of money, or deny something that could have been."""
    terms = terms_in(text)
    money = terms.moved or terms.agreed or bool(terms.planned) or gives_more(text)
    moved = moves_fee(text)
    told = tells_news(text) or money or moved or only_denies(text)
    return told or plans_day(text) or task_in(text)
