"""Reports: the same view as a page to keep or to send on, as PDF where the system can make one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NoReturn
from zoneinfo import ZoneInfo

from core.messages import Document
from core.rendering.environment import template, words

END, BELOW = "end", 30
"""The id of the element behind which the last page is cut off, and the CSS pixels that stay below it."""


def document(
    report: str,
    variables: Mapping[str, object],
    name: str,
    *,
    language: str,
    zone: ZoneInfo,
) -> Document:
    """Return a report as `<name>.pdf`, or as `<name>.html` where `pdf_available` has a reason."""
    page = html(report, variables, language=language, zone=zone)
    if pdf_available() is None:
        return Document(f"{name}.pdf", pdf(page))
    return Document(f"{name}.html", page.encode())


def html(report: str, variables: Mapping[str, object], *, language: str, zone: ZoneInfo) -> str:
    """Return a report as one HTML page that needs no other file.

    Raises:
        jinja2.TemplateNotFound: there is no such report in this language.
        jinja2.UndefinedError: the report names a variable that is not there.
    """
    known = {**variables, "language": language, "zone": zone, "words": words(language)}
    return template(language, "report", report).render(known)


def pdf(page: str) -> bytes:
    """Return an HTML page as PDF; the same page gives the same bytes. Nothing is fetched.

    Raises:
        OSError: the system lacks a library; see `pdf_available`.
    """
    import weasyprint

    laid = weasyprint.HTML(string=page, url_fetcher=_refusing()).render()
    return bytes(laid.write_pdf(finisher=_ended))


@cache
def pdf_available() -> str | None:
    """Return None if PDFs can be made, else what the system said when asked."""
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError) as error:
        return " ".join(str(error).split())
    return None


def _ended(laid: Any, pdf: Any) -> None:
    """End the last page where its text does (the element `end`): a phone shows nothing empty below."""
    last = laid.pages[-1]
    if END not in last.anchors:
        return
    number = pdf.pages["Kids"][-3]  # a reference is a number, a generation and R
    left, _, right, height = pdf.objects[number]["MediaBox"]
    shown = (last.anchors[END][1] + BELOW) / last.height * height
    pdf.objects[number]["MediaBox"][:] = [left, max(height - shown, 0), right, height]


def _refusing() -> Any:
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    class Refusing(URLFetcher):  # type: ignore[misc]
        """A report brings everything it needs; a page that asks for more is a mistake."""

        def fetch(self, url: str, *_: object, **__: object) -> NoReturn:
            raise FatalURLFetchingError(f"reports fetch nothing, not even {url[:80]}")

    return Refusing()
