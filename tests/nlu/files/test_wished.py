"""What is on the screen as a file is another wish than all data, and than bringing a file."""

from __future__ import annotations

import pytest

from core.nlu.files.wished import file_wished
from core.nlu.scan import plain


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("bisa dijadiin pdf ga buat bos saya", "pdf"),
        ("laporan pdf", "pdf"),
        ("export ke excel daftar itu", "xlsx"),
        ("export ke excel", "xlsx"),
        ("ekspor jadi pdf", "pdf"),
        ("kirim versi excelnya", "xlsx"),
        ("can I get this as a PDF for my boss", "pdf"),
        ("i need this as a pdf for the finance team", "pdf"),
        ("could you turn the list into a spreadsheet", "xlsx"),
        ("put these creators in a google sheet please", "xlsx"),
        ("save as excel please", "xlsx"),
        ("print this list", "pdf"),
        ("cetak daftarnya", "pdf"),
        ("bisa diprint ga", "pdf"),
        ("download daftarnya dong", "pdf"),
        ("biar gampang dibaca bos, bisa pdf?", "pdf"),
        ("butuh pdf-nya buat rapat besok sama direktur keuangan", "pdf"),
        ("data mereka dijadiin excel dong", "xlsx"),
        ("saya butuh pdf untuk dikirim ke klien", "pdf"),
        ("jadiin word dong", "docx"),
        ("minta versi csv", "csv"),
        ("pdf", "pdf"),
    ],
)
def test_it_is_wished_as_a_file(text: str, kind: str) -> None:
    assert file_wished(plain(text)) == kind


@pytest.mark.parametrize(
    "text",
    [
        "export",
        "ekspor semua data",
        "export everything to excel",
        "ekspor semua ke excel",
        "minta datanya dalam excel",
        "make an excel of my creators",
        "kirim daftar kreator saya pakai excel",
        "saya punya excel daftar influencer",
        "aku mau kirim excel daftar kreatorku",
        "boleh kirim pdf?",
        "kirim excel ke kamu bisa?",
        "i'll send you the excel",
        "here is the excel",
        "ini pdfnya",
        "bisa baca pdf?",
        "bisa terima file excel ga",
        "how do I upload an excel file",
        "format excel kolomnya apa aja",
        "apa itu pdf",
        "kenapa ga bisa pdf",
        "jangan pdf",
        "ga usah pdf",
        "pdf laporan kampanye serum",
        "kirim pdf brief nya",
        "cek @dapur pdf",
        "cari influencer bandung budget 2 juta excel",
        "pdf buat kreator kuliner jakarta",
        "jasa print kaos budget 1 juta",
        "jual printer dan tinta",
        "excel saya error",
        "susunannya dong",
        "buat bos saya",
    ],
)
def test_it_is_no_such_wish(text: str) -> None:
    assert file_wished(plain(text)) == ""
