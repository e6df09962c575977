"""`gandeng suggest`: the best set of creators of a file within a budget."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands import _frames, _shared
from bot.commands._busy import busy
from core.analytics.frames.schemas import CATEGORIES, PLATFORMS
from core.analytics.tiers import NAMES

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from core.analytics.portfolio.proposal import Suggestion

MOST_IDR = 10**15


def _category(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """Return the category that a word names in either language."""
    from core.nlu.searching.topics import phrases

    if value is None:
        return None
    word = " ".join(value.lower().split())
    found = word if word in CATEGORIES else phrases().get(word)
    if found is None:
        raise click.BadParameter(f"{value!r} is none of {', '.join(CATEGORIES)}.")
    return found


@click.command(
    epilog="Example: gandeng suggest creators.csv --budget 2000000 --city Bandung --json"
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--budget", required=True, type=click.IntRange(1, MOST_IDR), help="Whole rupiah.")
@click.option(
    "--category", callback=_category, metavar="NAME", help="food, or as people say: kuliner."
)
@click.option("--city", help="As people write it: sby, Kota Bandung, Jogja.")
@click.option("--platform", type=click.Choice(PLATFORMS))
@click.option("--count", type=click.IntRange(1, 1_000), help="Exactly this many creators.")
@click.option("--tier", type=click.Choice(NAMES))
@click.option("--product", help="What is promoted: creators who speak of it fit better.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout.")
@click.option("--language", type=click.Choice(["id", "en"]), help="Default: the setting.")
@click.option("--now", help="Judge as of this moment, ISO 8601; default: now.")
def command(
    file: Path,
    budget: int,
    category: str | None,
    city: str | None,
    platform: str | None,
    count: int | None,
    tier: str | None,
    product: str | None,
    as_json: bool,
    language: str | None,
    now: str | None,
) -> None:
    """Choose from FILE the creators who together bring most for the money."""
    from core.analytics.portfolio.request import Request
    from core.analytics.portfolio.suggestion import suggest
    from core.nlu.places.regions import cities_of
    from core.rendering.notes import speaker

    place = _canonical(city)
    chosen = _shared.settings()
    moment = _shared.moment(now, chosen.zone)
    words = language or chosen.default_language
    request = Request(
        budget_idr=budget,
        category=category,
        city=place,
        cities=cities_of(place) if place else (),
        product=product,
        platform=platform,
        count=count,
        tier=tier,
    )
    with busy(file.name):
        frames = _frames.read(file, moment, chosen.zone, words)
        found = suggest(
            request,
            frames.creators,
            frames.posts,
            frames.comments,
            now=moment.astimezone(UTC),
            tiers=chosen.tiers,
        )
    _warn_let_go(found)
    text = _said(found, words, chosen.zone)
    if as_json:
        why = {"problem": _block(found), "reason": " ".join(text.split())}
        _shared.emit(found.to_json(speaker(words)) | ({} if found.picks else why))
    else:
        click.echo(text)


def _warn_let_go(found: Suggestion) -> None:
    """Say on stderr what was asked for and not kept: the contract's keys have no place for it."""
    for name, wanted in (("city", found.request.city), ("tier", found.request.tier)):
        if name in found.relaxed:
            click.echo(f"Warning: no set with --{name} {wanted} fits; chosen without.", err=True)


def _block(found: Suggestion) -> str:
    """Return the block that says a set, or why there is none."""
    return "body" if found.picks else found.problem or "nobody"


def _said(found: Suggestion, language: str, zone: ZoneInfo) -> str:
    """Return a set in words. In a terminal there is nothing to tap: what a chat keeps behind buttons is
    said at once."""
    from core.capabilities.searching.shown_set import AboutSetView, with_bounds
    from core.capabilities.suggest import SuggestView
    from core.nlu.searching.about_set import DETAILS, PICKED
    from core.rendering.telegram import Renderer

    view = SuggestView(found, any(pick.demo for pick in found.picks))
    about = (AboutSetView(found, PICKED), with_bounds(AboutSetView(found, DETAILS)))
    parts = [("suggest", _block(found), _shared.variables(view))]
    parts += [("about_set", "body", _shared.variables(each)) for each in about if found.picks]
    said = (Renderer().block(*part, language=language, zone=zone) for part in parts)
    return _shared.plain("\n\n".join(said))


def _canonical(city: str | None) -> str | None:
    """Return a city's canonical name; one that nobody knows is looked for as it is written."""
    from core.nlu.places.cities import resolve_city

    found = resolve_city(city) if city else None
    if city and found is None:
        click.echo(f"Warning: no city is known as {city!r}; looking for it as written.", err=True)
    return found.name if found else city
