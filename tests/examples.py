"""How many examples a property is tried with: few each time, many where somebody asks for them.

Each run draws other examples, so that many runs see many of them; under `CI=true` Hypothesis draws
the same ones. `pytest --hypothesis-profile thorough` tries 25 times as many.
"""

from __future__ import annotations

from typing import Any, Final

from hypothesis import settings

USUAL: Final = 40
"""Examples of a property in `make test`, but where it says `examples` itself."""

THOROUGH: Final = 1_000


def register() -> None:
    """Make both profiles known, and take the usual one. No test is judged by the clock: machines
    that run several things at once would fail it."""
    settings.register_profile("gandeng", deadline=None, max_examples=USUAL)
    settings.register_profile("thorough", deadline=None, max_examples=THOROUGH)
    settings.load_profile("gandeng")


def examples(usual: int, **more: Any) -> settings:
    """Settings of a property whose examples cost so much, or differ so much, that it is usually tried
    with another number of them; the profile changes this one in proportion."""
    return settings(max_examples=usual * settings.default.max_examples // USUAL, **more)
