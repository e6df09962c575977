"""`gandeng suggest`: the best set of creators of a file within a budget."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path

import click

from bot.commands import _frames, _shared
from bot.commands._busy import busy
from core.analytics.frames.schemas import CATEGORIES, PLATFORMS
from core.analytics.tiers import NAMES

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
    from core.analytics.portfolio.suggestion import suggest
    from core.capabilities.searching.shown_set import AboutSetView, with_bounds
    from core.capabilities.suggest import SuggestView
    from core.nlu.places.regions import cities_of
    from core.nlu.searching.about_set import DETAILS, PICKED
    from core.rendering.notes import speaker
    from core.rendering.telegram import Renderer

    place = _canonical(city)
    chosen = _shared.settings()
    moment = _shared.moment(now, chosen.zone)
    words = language or chosen.default_language
    with busy(file.name):
        frames = _frames.read(file, moment, chosen.zone, words)
        found = suggest(
            frames.creators,
            frames.posts,
            frames.comments,
            budget_idr=budget,
            now=moment.astimezone(UTC),
            category=category,
            city=place,
            cities=cities_of(place) if place else (),
            product=product,
            platform=platform,
            count=count,
            tier=tier,
            tiers=chosen.tiers,
        )
    view = SuggestView(found, any(pick.demo for pick in found.picks))
    block = "body" if found.picks else found.problem or "nobody"
    about = (AboutSetView(found, PICKED), with_bounds(AboutSetView(found, DETAILS)))
    parts = [("suggest", block, _shared.variables(view))]
    # In a terminal there is nothing to tap: what a chat keeps behind buttons is said at once.
    parts += [("about_set", "body", _shared.variables(each)) for each in about if found.picks]
    said = (Renderer().block(*part, language=words, zone=chosen.zone) for part in parts)
    text = _shared.plain("\n\n".join(said))
    if as_json:
        why = {} if found.picks else {"problem": block, "reason": " ".join(text.split())}
        _shared.emit(found.to_json(speaker(words)) | why)
    else:
        click.echo(text)


def _canonical(city: str | None) -> str | None:
    """Return a city's canonical name; one that nobody knows is looked for as it is written."""
    from core.nlu.places.cities import resolve_city

    found = resolve_city(city) if city else None
    if city and found is None:
        click.echo(f"Warning: no city is known as {city!r}; looking for it as written.", err=True)
    return found.name if found else city
