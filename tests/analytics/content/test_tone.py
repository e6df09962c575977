"""Hints say where an own detail belongs, invent nothing, and leave honest captions alone."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from core.analytics.content.prose import prose_in
from core.analytics.content.tone import hints

COPY = (
    "Kini hadir serum wajah dengan kualitas premium dan harga terjangkau. "
    "Teksturnya lembut, wangi, bagus dan nyaman dipakai setiap hari."
)


def codes(text: str) -> set[str]:
    return {hint.code for hint in hints(text)}


def test_copy_of_the_brief_is_noticed() -> None:
    assert codes(COPY) == {"no_experience", "too_perfect", "copied"}
    assert hints(COPY)[0].after in COPY


def test_big_words_are_counted() -> None:
    loud = "Aku suka banget, super wangi, pokoknya wajib punya, parah sih ini enak banget!!!"
    assert "too_loud" in codes(loud)


def test_honest_captions_get_no_hint() -> None:
    assert not hints(
        "Aku pakai toner ini sejak Senin, wanginya enak tapi botolnya agak susah dibuka."
    )
    assert not hints("Kopi susu baru, cobain ya")


@given(st.text(max_size=300))
def test_any_text_is_safe(text: str) -> None:
    for hint in hints(text):
        assert len(hint.after) <= 60


def document(*lines: str) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>',
        )
    return file.getvalue()


def test_files_are_read_as_prose() -> None:
    assert prose_in(b"serum ini ampuh") == "serum ini ampuh"
    assert prose_in("serum".encode("utf-16")) == "serum"
    assert prose_in(document("baris satu", "baris dua")) == "baris satu\nbaris dua"
    assert prose_in(b"1\n00:00:01,000 --> 00:00:02,000\nhalo") == "halo"


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_none(content: bytes) -> None:
    text = prose_in(content)
    assert text is None or ("\0" not in text and text == text.strip())
    assert prose_in(b"PK\x03\x04" + content) is None


def test_documents_with_entities_are_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    assert prose_in(file.getvalue()) is None
