"""Reports are whole pages that fetch nothing; without PDF they stay readable as HTML."""

import io
from dataclasses import fields
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader

from core.capabilities.brief import BriefView
from core.rendering import report
from core.rendering.environment import environment

JAKARTA = ZoneInfo("Asia/Jakarta")


def vars_of(view: BriefView) -> dict[str, object]:
    """Return what a report is rendered from: every field of its view by name."""
    return {field.name: getattr(view, field.name) for field in fields(view)}


BRIEF = vars_of(
    BriefView(
        creators=(),
        product="kopi <susu>",
        kind="food",
        fee_idr=500_000,
        made_on=date(2026, 11, 23),
    )
)


def test_a_brief_is_one_page_of_a_phones_width_with_its_title() -> None:
    made = report.document("brief", BRIEF, "brief-kopi", language="id", zone=JAKARTA)
    assert made.name == "brief-kopi.pdf"
    reader = PdfReader(io.BytesIO(made.content))
    (page,) = reader.pages
    assert round(float(page.mediabox.width) / 72 * 25.4) == 99
    assert reader.metadata is not None
    assert reader.metadata.title == "Brief: kopi <susu>"
    assert "kopi <susu>" in reader.pages[0].extract_text()


@pytest.mark.parametrize(("tall", "ends"), [("120mm", 138), ("190mm", 208), ("199mm", 210)])
def test_the_last_page_ends_where_its_text_does(tall: str, ends: int) -> None:
    size = "<style>@page { size: 99mm 210mm; margin: 5mm } p, body { margin: 0 }</style>"
    after = f'<p style="break-before: page; height: {tall}">akhir</p><div id="end"></div>'
    made = report.pdf(f"{size}<p>awal</p>{after}")
    first, last = (page.mediabox for page in PdfReader(io.BytesIO(made)).pages)
    assert round(float(first.height) / 72 * 25.4) == 210
    assert float(last.height) / 72 * 25.4 == pytest.approx(min(ends, 210), abs=6)


def test_the_same_page_gives_the_same_bytes() -> None:
    page = report.html("brief", BRIEF, language="en", zone=JAKARTA)
    assert report.pdf(page) == report.pdf(page)


def test_without_pango_the_page_itself_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "pdf_available", lambda: "cannot load library 'pango'")
    made = report.document("brief", BRIEF, "brief-kopi", language="id", zone=JAKARTA)
    assert made.name == "brief-kopi.html"
    text = made.content.decode()
    assert text.startswith("<!doctype html>")
    assert "kopi &lt;susu&gt;" in text
    assert "Rp500.000" in text


def test_why_there_is_no_pdf_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    import builtins

    real = builtins.__import__

    def failing(name: str, *rest: object, **more: object) -> object:
        if name == "weasyprint":
            raise OSError("cannot load library 'pango':\n  no such file")
        return real(name, *rest, **more)

    report.pdf_available.cache_clear()
    monkeypatch.setattr(builtins, "__import__", failing)
    try:
        assert report.pdf_available() == "cannot load library 'pango': no such file"
    finally:
        report.pdf_available.cache_clear()


def test_pdf_can_be_made_here() -> None:
    assert report.pdf_available() is None


@pytest.mark.parametrize(
    "address", ["https://contoh.example/x.png", "file:///etc/hostname", "data:image/png;base64,AA"]
)
def test_nothing_is_fetched(address: str) -> None:
    from weasyprint.urls import FatalURLFetchingError

    with pytest.raises(FatalURLFetchingError):
        report.pdf(f'<img src="{address}">')


@pytest.mark.parametrize("language", ["id", "en"])
def test_report_pages_name_no_address(language: str) -> None:
    for path in environment().list_templates(extensions=["jinja"]):
        if path.startswith(f"{language}/report/") or path == "page.html.jinja":
            source = environment().loader.get_source(environment(), path)[0]
            assert "http" not in source
            assert "url(" not in source
