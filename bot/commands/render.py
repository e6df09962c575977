"""`gandeng render`: a template with given data, as message, HTML or PDF."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import IO, Any

import click

from bot.commands import _shared


@click.command(
    epilog="Example: gandeng render brief --data brief.json --format pdf --out brief.pdf"
)
@click.argument("name")
@click.option("--data", type=click.File("r", encoding="utf-8"), default="-", help="JSON; stdin.")
@click.option(
    "--format", "kind", type=click.Choice(["telegram", "html", "pdf"]), default="telegram"
)
@click.option("--block", default="body", show_default=True, help="Which block of the message.")
@click.option("--language", type=click.Choice(["id", "en"]), help="Default: the setting.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Default: stdout.")
def command(
    name: str, data: IO[str], kind: str, block: str, language: str | None, out: Path | None
) -> None:
    """Render the template NAME (a capability's message, or a report) with the given variables."""
    chosen = _shared.settings()
    content = _render(
        name, _variables(data), kind, block, language or chosen.default_language, chosen.zone
    )
    if out is None:
        sys.stdout.buffer.write(content)
    else:
        _shared.write(out, content)
        click.echo(f"{out}  {len(content):,} bytes", err=True)


def _variables(data: IO[str]) -> dict[str, Any]:
    try:
        variables = json.load(data)
    except ValueError as error:
        raise click.ClickException(f"The data is no JSON: {error}. Nothing was written.") from None
    if not isinstance(variables, dict):
        raise click.ClickException("The data must be one JSON object. Nothing was written.")
    return variables


def _render(
    name: str, variables: dict[str, Any], kind: str, block: str, language: str, zone: Any
) -> bytes:
    from jinja2 import TemplateNotFound, UndefinedError

    from core.rendering import report
    from core.rendering.telegram import Renderer

    try:
        if kind == "telegram":
            text = Renderer().block(name, block, variables, language=language, zone=zone)
            return text.encode() + b"\n"
        html = report.html(name, variables, language=language, zone=zone)
        return html.encode() if kind == "html" else report.pdf(html)
    except TemplateNotFound:
        raise click.UsageError(f"There is no {kind} template named {name}.") from None
    except KeyError as error:
        raise click.UsageError(f"The template {name} has no block {error}.") from None
    except UndefinedError as error:
        raise click.ClickException(f"The data lacks something: {error}.") from None
