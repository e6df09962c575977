"""The small language in which rules say what they look for.

Words apart by blanks must follow each other within a sentence. `a|b` is either word, `(a b|c)`
either phrase, `{name}` one of a list of phrases, `~3` up to three words of any kind, `word?` may
be missing, `word*` and `*word` may go on. Words of four letters or more may bear -nya, -ku, -mu,
-lah, -kah. Every letter may be written twice. `re:` begins a plain regular expression.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

Terms = Mapping[str, str]
"""Lists of words by name: words or phrases apart by `|`."""

BETWEEN = r"[^\w.!?;\n]+"
ENCLITIC = r"(?:nya|ku|mu|lah|kah)?"
ARROW = " => "

_TOKEN = re.compile(r"\([^)]*\)\??|\S+")


def compiled(pattern: str, terms: Terms) -> re.Pattern[str]:
    """Return the expression that finds a pattern in folded text.

    Raises:
        KeyError: the pattern names a list that is not there.
    """
    return _compiled(pattern.split(ARROW, maxsplit=1)[0].strip(), tuple(sorted(terms.items())))


@cache
def _compiled(pattern: str, items: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    if pattern.startswith("re:"):
        return re.compile(pattern[3:])
    out, glue = "", ""
    for token in _TOKEN.findall(pattern):
        if token.startswith("~"):
            glue = rf"(?:{BETWEEN}\w+){{0,{int(token[1:])}}}?{BETWEEN}"
            continue
        word = _token(token.rstrip("?"), dict(items))
        if token.endswith("?"):
            out += f"(?:{glue}{word})?" if out else f"(?:{word}{BETWEEN})?"
        else:
            out += glue + word
        glue = BETWEEN if out and not (token.endswith("?") and out.endswith(f"{BETWEEN})?")) else ""
    return re.compile(rf"(?<!\w){out}(?!\w)")


def _token(token: str, terms: Terms) -> str:
    parts = (_phrases(part, terms) for part in token.strip("()").split("|"))
    return "(?:" + "|".join(phrase for part in parts for phrase in part) + ")"


def _phrases(part: str, terms: Terms) -> list[str]:
    phrases = terms[part.strip("{}")].split("|") if part.startswith("{") else [part]
    longest_first = sorted(phrases, key=lambda p: -len(p))
    return [BETWEEN.join(map(_word, phrase.split())) for phrase in longest_first]


def _word(word: str) -> str:
    bare = word.strip("*")
    body = "".join(f"{re.escape(c)}+" if c.isalpha() else re.escape(c) for c in bare)
    before = r"\w*" if word.startswith("*") else ""
    if word.endswith("*"):
        return before + body + r"\w*"
    return before + body + (ENCLITIC if len(bare) >= 4 and bare.isalpha() else "")


def instead(pattern: str) -> str | None:
    """Return the words that a pattern offers in place of what it finds, if it does."""
    _, arrow, words = pattern.partition(ARROW)
    return words.strip() if arrow else None


def vocabulary(pattern: str, terms: Terms) -> frozenset[str]:
    """Return the single words of four letters or more that a pattern looks for."""
    if pattern.startswith("re:"):
        return frozenset()
    words = re.sub(r"\{(\w+)\}", lambda m: terms[m[1]], pattern.split(ARROW, maxsplit=1)[0])
    return frozenset(w for w in re.split(r"[^a-z]+", words) if len(w) >= 4)
