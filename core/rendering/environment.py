"""The one Jinja2 environment: every word that a person reads passes through it, escaped."""

from __future__ import annotations

from datetime import tzinfo
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

import templates
from core.rendering.locale import Locale, is_unknown


@cache
def environment() -> Environment:
    """Return the environment, built once: autoescaping, strict, compiled templates kept."""
    env = Environment(
        loader=FileSystemLoader(next(iter(templates.__path__))),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=-1,
        auto_reload=False,
    )
    env.filters |= {
        "rupiah": rupiah,
        "rupiah_ringkas": rupiah_ringkas,
        "persen": persen,
        "angka": angka,
        "ringkas": ringkas,
        "tanggal": tanggal,
        "jam": jam,
    }
    env.tests["known"] = lambda value: not is_unknown(value)
    env.globals |= {"phrase": phrase}
    return env


@cache
def template(language: str, kind: str, name: str) -> Template:
    """Return a compiled template; `kind` is `telegram` or `report`.

    Raises:
        jinja2.TemplateNotFound: there is none of this name.
    """
    return environment().get_template(f"{language}/{kind}/{name}.html.jinja")


@cache
def words(language: str) -> Any:
    """Return the shared macros and vocabulary of a language, as a module of its templates."""
    return (
        environment()
        .get_template(f"{language}/macros.html.jinja")
        .make_module({"language": language})
    )


@cache
def locale(language: str) -> Locale:
    """Return how a language writes numbers and dates."""
    module = words(language)
    return Locale(**{name: getattr(module, name) for name in Locale.__slots__})


def render_block(source: Template, block: str, variables: dict[str, Any]) -> str:
    """Return one block of a template, neither trimmed nor split.

    Raises:
        KeyError: the template has no such block.
        jinja2.UndefinedError: the block names a variable that is not there.
    """
    function = source.blocks[block]
    # `shared` saves walking Jinja's chain of globals for every block: half the time of a reply.
    known = environment().globals | variables
    try:
        return "".join(function(source.new_context(known, shared=True)))
    except Exception:
        source.environment.handle_exception()


@cache
def _phrase(language: str, name: str, block: str) -> Markup:
    variables = {"language": language, "words": words(language)}
    # The block escaped what it holds when it was rendered.
    return Markup(render_block(template(language, "telegram", name), block, variables).strip())  # noqa: S704


@pass_context
def phrase(context: Context, name: str, block: str) -> Markup:
    """Return a fixed block (`menu`, `example`) of another capability, in the same language."""
    return _phrase(context["language"], name, block)


@pass_context
def rupiah(context: Context, value: object) -> str:
    """Format whole rupiah: Rp1.500.000."""
    return locale(context["language"]).money(value)


@pass_context
def rupiah_ringkas(context: Context, value: object) -> str:
    """Format rupiah in short: Rp1,5 jt."""
    return locale(context["language"]).short_money(value)


@pass_context
def persen(context: Context, value: object, decimals: int = 2) -> str:
    """Format a share 0..1: 4,41%."""
    return locale(context["language"]).percent(value, decimals)


@pass_context
def angka(context: Context, value: object, decimals: int | None = None) -> str:
    """Format a number: 12.400."""
    return locale(context["language"]).number(value, decimals)


@pass_context
def ringkas(context: Context, value: object) -> str:
    """Format a number in short: 12,4 rb."""
    return locale(context["language"]).short(value)


@pass_context
def tanggal(context: Context, value: object) -> str:
    """Format a date, or an aware time in the chat's zone: 23 November 2026."""
    zone: tzinfo = context["zone"]
    return locale(context["language"]).date(value, zone)


@pass_context
def jam(context: Context, value: object, zone: tzinfo | None = None) -> str:
    """Format the time of day of an aware time, in the chat's zone unless told: 10.00 WIB."""
    return locale(context["language"]).time(value, zone or context["zone"])
