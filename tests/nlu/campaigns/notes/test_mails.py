"""A pasted mail tells what stands in its body, of whom it or its headings name."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.mails import mail_told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "From: Rina (manager of anna)\nTo: Sari\n\nHi Sari,\n\nThanks for your mail. Anna would do it for 950,000.\n\nBest,\nRina",
            "Thanks for your mail. Anna would do it for 950,000.",
        ),
        (
            'Re: Re: collab — "Hi, Bela confirms 800k for 2 TikToks. Best, Mia"',
            "Bela confirms 800k for 2 TikToks.",
        ),
        (
            "Dari: Mia\nPerihal: kolab bela\n\nHalo Kak Sari,\nKami setuju 780rb.\n\nSalam,\nMia\n\nPada 1 Des 2026 Sari menulis:\n> Bela bisa 700rb ga?",
            "@bela.bakes Kami setuju 780rb.",
        ),
        (
            "Subject: Anna and Bela\n\nBoth are fine with 500k.",
            "@anna @bela.bakes Both are fine with 500k.",
        ),
        ("Subject: Bela\n> we could do 700k", None),
        ("anna agreed, thanks", None),
        ("@anna paid 300k\n@bela.bakes posted", None),
        ("recap: anna paid 300k", None),
    ],
)
def test_what_a_mail_tells(text: str, told: str | None) -> None:
    assert mail_told(text, ("anna", "bela.bakes")) == told
