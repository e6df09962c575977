"""The small language in which rules say what they look for.

Words apart by blanks must follow each other within a sentence. `a|b` is either word, `(a b|c)`
either phrase, `{name}` one of a list of phrases, `~3` up to three words of any kind, `~~3` the same across sentences, `word?` may
be missing, `word*` and `*word` may go on. Words of four letters or more may bear -nya, -ku, -mu,
-lah, -kah. Every letter may be written twice. `re:` begins a plain regular expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

Terms = Mapping[str, str]
"""Lists of words by name: words or phrases apart by `|`."""

BETWEEN = r"[^\w.!?;\n]+"
ACROSS = r"[^\w]+"
ENCLITIC = r"(?:nya|ku|mu|lah|kah)?"
ARROW = " => "

Tree = dict[str, "Tree"]

_LETTER = {" ": BETWEEN, "*": r"\w*"}
_TOKEN = re.compile(r"\([^)]*\)\??|\S+")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern as a regular expression, compiled when it is first needed.

    openings: the beginnings of the words that it can begin with (see `openings`), so that most
    patterns need not be searched for at all; empty where it may begin with anything.
    """

    expression: str
    openings: frozenset[str]

    def matches(self, text: str, there: frozenset[str]) -> Iterator[re.Match[str]]:
        """Find the pattern in folded text whose words have the beginnings `there`."""
        if self.openings and self.openings.isdisjoint(there):
            return iter(())
        return regex(self.expression).finditer(text)


@cache
def regex(expression: str) -> re.Pattern[str]:
    """Compile an expression once."""
    return re.compile(expression)


def openings(text: str) -> frozenset[str]:
    """Return the first one, two and three letters of every word, doubled letters taken as one."""
    words = map(_single, set(re.findall(r"\w+", text)))
    return frozenset(word[:n] for word in words for n in (1, 2, 3))


def _single(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


def compiled(pattern: str, terms: Terms) -> Pattern:
    """Return what finds a pattern in folded text.

    Raises:
        KeyError: the pattern names a list that is not there.
    """
    wanted = pattern.split(ARROW, maxsplit=1)[0].strip()
    if wanted.startswith("re:"):
        return Pattern(wanted[3:], frozenset())
    tokens = _TOKEN.findall(wanted)
    return Pattern(_expression(tokens, terms), _beginnings(tokens, terms))


def _expression(tokens: list[str], terms: Terms) -> str:
    out, glue = "", ""
    for token in tokens:
        if token.startswith("~"):
            apart = ACROSS if token.startswith("~~") else BETWEEN
            glue = rf"(?:{apart}\w+){{0,{int(token.strip('~'))}}}?{apart}"
            continue
        word = _token(token.rstrip("?"), terms)
        if not token.endswith("?"):
            out, glue = out + glue + word, BETWEEN
        elif glue:
            out, glue = out + f"(?:{glue}{word})?", BETWEEN
        else:
            out += f"(?:{word}{BETWEEN})?"
    return rf"(?<!\w){out}(?!\w)"


def _beginnings(tokens: list[str], terms: Terms) -> frozenset[str]:
    found: set[str] = set()
    for token in tokens:
        for part in token.rstrip("?").strip("()").split("|"):
            for phrase in _listed(part, terms):
                if phrase.startswith("*"):
                    return frozenset()
                first = re.search(r"\w+", phrase)
                found |= {_single(first[0])[:3]} if first else set()
        if not token.endswith("?"):
            break
    return frozenset(found)


def _listed(part: str, terms: Terms) -> list[str]:
    return terms[part.strip("{}")].split("|") if part.startswith("{") else [part]


def _token(token: str, terms: Terms) -> str:
    parts = token.strip("()").split("|")
    return _either(frozenset(phrase for part in parts for phrase in _listed(part, terms)))


@cache
def _either(phrases: frozenset[str]) -> str:
    """Return an expression for any of the phrases, their common beginnings written once."""
    tree: Tree = {}
    for phrase in phrases:
        node = tree
        for step in _steps(phrase):
            node = node.setdefault(step, {})
        node[""] = {}
    return _branches(tree)


def _steps(phrase: str) -> list[str]:
    """Return a phrase letter by letter as expressions, with what may follow its last word."""
    steps = [_LETTER.get(c) or (f"{c}+" if c.isalpha() else re.escape(c)) for c in phrase]
    last = phrase.rpartition(" ")[2]
    return [*steps, ENCLITIC] if len(last) >= 4 and last.isalpha() else steps


def _branches(tree: Tree) -> str:
    """Return the expression for a tree of steps; longer ways are tried before shorter ones."""
    ways = [step + _branches(rest) for step, rest in sorted(tree.items()) if step]
    if not ways:
        return ""
    if "" in tree:
        return f"(?:{'|'.join(ways)})?"
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


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
