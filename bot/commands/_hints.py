"""What is probably not meant so, and keeps nothing from working: said by `gandeng doctor` and at the
start of `gandeng run`."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.commands._checks import Check

if TYPE_CHECKING:
    from bot.settings import Settings

LEAST_KEY: Final = 16
KEY_IS_SHORT: Final = (
    f"fewer than {LEAST_KEY} characters can be guessed, and phone and bank numbers with them: for a "
    "new installation take a long random text"
)
TABLE: Final = "the table in README has all"


def hints(chosen: Settings) -> Iterator[Check]:
    """Give what a person should look at once more."""
    from bot.written import origins, strangers, unprefixed

    for variable in strangers():
        near = get_close_matches(variable, [f"GANDENG_{n.upper()}" for n in origins()], n=1)
        advice = f"perhaps {near[0]} is meant" if near else TABLE
        yield _doubt(variable, "no setting of this version, passed over", advice)
    for variable in unprefixed():
        yield _doubt(variable, "in .env, passed over", f"perhaps GANDENG_{variable} is meant")
    key = chosen.secret_key
    if key is not None and len(key.get_secret_value()) < LEAST_KEY:
        yield _doubt("GANDENG_SECRET_KEY", "it is short", KEY_IS_SHORT)
    file = Path(".env")
    if file.is_file() and file.stat().st_mode & 0o077 and _tells_secrets(chosen):
        yield _doubt(".env", "others on this machine may read it", "chmod 600 .env")


def unread(number: int) -> Check:
    """Return what is said of a line of `.env` that is none."""
    return _doubt(".env", f"line {number} is no NAME=value, passed over", TABLE)


def _doubt(name: str, found: str, advice: str) -> Check:
    return Check(True, name, found, advice, doubt=True)


def _tells_secrets(chosen: Settings) -> bool:
    from pydantic import SecretStr

    from bot.written import origins

    written = [name for name, origin in origins().items() if origin == ".env"]
    return any(isinstance(getattr(chosen, name), SecretStr) for name in written)
