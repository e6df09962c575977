"""Words for a group of those who take part: all, the others, nobody, and what is neither all nor nobody."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.tenses import BY_NOW, NOT, NOT_YET

THEM: Final = r"(?:orang|kreator(?:nya)?|creators?|influencers?)"
EVERY: Final = r"s[ae]?mua"

OTHERS: Final = re.compile(
    rf"(?<![\w@.])(?:(?:{EVERY}\s{{1,3}})?(?:{THEM}\s{{1,3}})?(?:yang|yg)\s{{1,3}}la[ie]n(?:nya)?|la[ie]nnya|selebihnya|sisanya(?=\s{{1,3}}(?:{BY_NOW}|semua))"
    rf"|(?:all\s{{1,3}})?(?:the\s{{1,3}})?others(?:\s{{1,3}}all)?|(?:all\s{{1,3}})?the\s{{1,3}}(?:other\s{{1,3}}{THEM}|rest(?=\s{{1,3}}(?:of\s{{1,3}}them|has|have|all|agreed|posted)))(?:\s{{1,3}}of\s{{1,3}}(?:them|the\s{{1,3}}{THEM}))?|every(?:one|body)\s{{1,3}}else)(?![\w@])",
    re.I,
)
"""All but who is named beside it."""

ALL: Final = re.compile(
    rf"(?<![\w@.])(?:{EVERY}(?:nya)?(?:\s{{1,3}}{THEM})?|mereka(?:\s{{1,3}}semua)?|pada(?=\s{{1,3}}(?:{BY_NOW}|posting|deal|setuju|tayang|lunas))|(?<=udah )pada(?=\s{{1,3}}(?:posting|deal|setuju|tayang|lunas|dibayar))|(?:tiap|setiap)(?:-tiap)?\s{{1,3}}{THEM}"
    rf"|every(?:one|body)(?:'s)?|every\s{{1,3}}creator|each(?:\s{{1,3}}one)?\s{{1,3}}of\s{{1,3}}(?:them|the\s{{1,3}}{THEM})|(?:each|masing-?\s?masing)\s{{1,3}}{THEM}|(?:each|masing-?\s?masing)(?=\s{{1,3}}(?:got|gets|gotten|was|were|received|{BY_NOW}|dapat|dapet|dibayar|ditransfer|terima)\b)"
    rf"|(?<!in )(?<!at )(?<!after )all(?!\s{{1,3}}(?:in|good|set|done|day|right|two|three|four|five|six|\d))(?:\s{{1,3}}(?:of\s{{1,3}})?(?:them|the\s{{1,3}}{THEM}|{THEM}))?|they\s{{1,3}}all)(?![\w@])",
    re.I,
)
OF_ALL: Final = re.compile(
    r"\b(?:every(?:one|body)'?s\s{1,3}|(?:all|semua)\s{1,3}(?:of\s{1,3})?(?:the\s{1,3}|their\s{1,3})?)(?P<thing>fee|honor|deadline|tenggat|jadwal(?:\s{1,3}tayang)?)s?(?:nya)?\b",
    re.I,
)
"""What is everyone's: `increase all fees`, `undur semua deadline 2 hari`."""

NOBODY: Final = re.compile(
    rf"(?<![\w@.])(?:nobody|no[\s-]?one|none(?:\s{{1,3}}of\s{{1,3}}(?:them|the\s{{1,3}}{THEM}))?|(?:(?:{NOT}|{NOT_YET})\s{{1,3}}ada|gaada|gada)\s{{1,3}}(?:satu\s?pun\s{{1,3}})?(?:yang|yg)(?:\s{{1,3}}(?:{BY_NOW}))?)(?![\w@])",
    re.I,
)
"""Nobody: with who is left out of it, those alone."""

SOME: Final = re.compile(
    rf"(?<![\w@])(?:(?:almost|nearly|not\s{{1,3}}quite|practically|virtually|hampir|nyaris)\s{{1,3}}(?:{EVERY}(?:nya)?|all|every(?:one|body))|{EVERY}(?:nya)?\s{{1,3}}(?:hampir|nyaris)|all\s{{1,3}}but\s{{1,3}}(?:\d|one|two|three|four|a\s{{1,3}}few|some)"
    rf"|(?<!the )(?<!all )(?:most|some|half|many|a\s{{1,3}}few|several|one|two|three|\d{{1,2}})\s{{1,3}}of\s{{1,3}}(?:them|the\s{{1,3}}{THEM})|(?:sebagian|beberapa|kebanyakan|separ[ou]h|setengah)\s{{1,3}}(?:dari\s{{1,3}})?(?:mereka|besar|{THEM})|(?:beberapa|kebanyakan)(?=\s{{1,3}}(?:{BY_NOW})))(?![\w@])",
    re.I,
)
"""Some, or nearly all, and nobody says who."""


def names_group(text: str) -> bool:
    """Return whether a text has a word for all, the others or nobody."""
    return any(words.search(text) for words in (ALL, OTHERS, NOBODY))
