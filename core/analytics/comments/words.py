"""Cuts a comment into words: links, mentions and amounts by kind, slang as the dictionary has it.

Slang pairs: indoNLP (MIT) and IndoCollex (MIT, Wibowo et al. 2021), see `data/slang.csv`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from core.analytics.comments.folding import fold

_SPACED = re.compile(r"(?<![\w'])[^\W_](?:(?:[^\w,;:!?.]{1,3}|[._])[^\W_]){3,}(?!\w)")
_BETWEEN = re.compile(r"[\W_]+")
_ORDINARY = "(?:ribet|ngebet|robet|sambet|alfabet|edwin|erwin|darwin|alwin|kelvin|gelgel)\\b"
_KINDS = (
    (re.compile(r"https?:\S+|www\.\S+|\b[\w\-]+\.(?:com|id|me|ly|net|co|link|site|xyz|org)\b\S*"), " §link "),
    (re.compile(r"\S+@\w+\.\w+"), " §surel "),
    (re.compile(r"@[\w.]+"), " §akun "),
    (re.compile(r"\b\d{1,2}[:.]\d\d\b(?::\d\d)?"), " §jam "),
    (re.compile(r"(?:\+62|\b0)8[\dx\- ]{2,}\d*"), " §telepon "),
    (re.compile(r"(?:rp\.?\s*)\d[\d.,]*|\b\d[\d.,]*\s*(?:rb|rban|ribu|k|jt|jtan|juta|perak)\b"), " §uang "),
    (re.compile(r"\b\d[\d.,]*\b"), " §angka "),
)  # fmt: skip
_ENDS = "win|bet|toto|slot|togel|hoki|jp|wd|gaming|casino|poker|gacor"
_NAMES = (
    (re.compile(rf"\b(?!{_ORDINARY})[a-z]{{2,}}(?:{_ENDS})\d*\b"), " §situs "),
    (
        re.compile(r"\b[a-z]{3,}(\d)\1{1,2}\b|\b[a-z]{3,}(?:138|168|303|328|212|855)\b"),
        " §situsangka ",
    ),
    (re.compile(r"\b[a-z]{3,}\d(?:[/.]\d)+\b"), " §situsangka "),
    (re.compile(r"\b[a-z]{3,}\d{2,4}[a-z]?\b"), " §berangka "),
)
"""Names of betting sites by shape, so that one never seen is read like those seen."""
_THINGS = re.compile(
    r"\b(iphone|ipad|poco|redmi|oppo|vivo|realme|samsung|galaxy|infinix|xiaomi|vario|nmax|beat|pcx|"
    r"aerox|scoopy|cbr|cb|ninja|supra|honda|yamaha|windows|android|rtx|gtx|ram|ssd|core|ryzen|sma|"
    r"smp|sdn|smk|sman|smpn|angkatan|kelas|juz|bab|hari|day|part|eps|episode|season|level|rank|usia|"
    r"umur|tahun|shade|spf|grade|step|minggu|week|bulan|menit|detik|tanggal|tgl|jam|nomor|no|ke|km)"
    r"\d{1,4}[a-z]{0,3}\b"
)
"""Things that people number without selling bets."""
_THANKS = re.compile(r"\bt(?:e?ri)?ma ?ka?si?h?\b")
_LOTTERY = re.compile(r"\b[a-z]{2,}[345]d\d?\b")
_STRETCH = re.compile(r"([a-z])\1{2,}")
_TWICE = re.compile(r"\b([a-z]{2,})(?:2|²|\"+)(nya|an)?\b")
_MIXED = re.compile(r"\b(?=[a-z]*\d+[a-z])(?=\d*[a-z])(?!\d+[a-z]+\b)[a-z\d]{4,}\b")
_LEET = str.maketrans("013457", "oieast")
"""Digits within words stand for letters: m4xw1n."""
EMOJI = "\u203c-\u3299\U0001f000-\U0001faff"
_TOKEN = re.compile(rf"§?[a-z0-9]+|[?!]+|\.{{2,}}|[{EMOJI}]|[^\W_]+")
DENIES = frozenset(
    [
        "tidak",
        "bukan",
        "jangan",
        "kurang",
        "belum",
        "tanpa",
        "gak",
        "ga",
        "nggak",
        "engga",
        "enggak",
        "kagak",
        "tak",
        "not",
        "no",
    ]
)
"""Words that turn the two words after them."""


@dataclass(frozen=True, slots=True)
class Words:
    """A comment as it was read.

    text: plain lower-case text with kinds (§link, §akun, ...) for what differs in every comment;
    tokens: its words and emoji, slang resolved; cased: the plain text in its own case;
    disguised: how many characters were disguised; spaced: words written with gaps.
    """

    text: str
    tokens: tuple[str, ...]
    cased: str
    disguised: int
    spaced: int


def read(comment: str) -> Words:
    """Return the words of a comment."""
    plain, disguised = fold(comment)
    cased, spaced = _SPACED.subn(lambda m: _BETWEEN.sub("", m[0]), plain)
    text = cased.lower()
    for pattern, kind in _KINDS:
        text = pattern.sub(kind, text)
    text = _TWICE.sub(r"\1\2 \1\2", _STRETCH.sub(r"\1", text))
    text = _THANKS.sub("terimakasih", text)
    text = _THINGS.sub(r"\1 §angka", text)
    text = _LOTTERY.sub(" §situs ", text)
    text = _MIXED.sub(lambda m: m[0].translate(_LEET), text)
    for pattern, kind in _NAMES:
        text = pattern.sub(kind, text)
    tokens = tuple(_formal(t) for t in _TOKEN.findall(text))
    return Words(" ".join(text.split()), tokens, cased, disguised, spaced)


def denied(tokens: tuple[str, ...]) -> list[str]:
    """Return the two words after each denial, marked: "tidak enak banget" → ¬enak ¬banget."""
    return [
        f"¬{tokens[at + step]}"
        for at, token in enumerate(tokens)
        if token in DENIES
        for step in (1, 2)
        if at + step < len(tokens)
    ]


@lru_cache(maxsize=50_000)
def _formal(token: str) -> str:
    return slang().get(token, token)


@cache
def slang() -> dict[str, str]:
    """Return informal words with the formal ones that they stand for."""
    file = resources.files("core.analytics.comments.data").joinpath("slang.csv")
    lines = file.read_text(encoding="utf-8").splitlines()
    return dict(line.split(",") for line in lines)
