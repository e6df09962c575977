"""Links to files that lie elsewhere."""

import pytest

from core.nlu.files.cloudlinks import asks_download, cloud_file

SHEET = "https://docs.google.com/spreadsheets/d/1AbC_dE/edit#gid=0"


@pytest.mark.parametrize(
    ("text", "service"),
    [
        (SHEET, "sheets"),
        (f"ini daftar kreator aku tolong baca {SHEET}", "sheets"),
        ("docs.google.com/spreadsheets/u/0/d/1AbC", "sheets"),
        ("https://drive.google.com/file/d/1x/view nih kak", "drive"),
        ("Here is my list: https://1drv.ms/x/s!abc", "excel"),
        ("https://contoso-my.sharepoint.com/:x:/p/list", "excel"),
        ("https://www.dropbox.com/s/1/list.xlsx?dl=0", "dropbox"),
        (f"@dapurnina udah posting, buktinya {SHEET}", None),
        (f"bikin brief pakai {SHEET}", None),
        (f"laporan tiap pagi kirim ke {SHEET}", None),
        ("https://instagram.com/dapurnina", None),
        ("https://notgoogle.com/spreadsheets/d/1", None),
        ("tolong baca daftar ini", None),
    ],
)
def test_a_file_elsewhere_is_known_by_its_link(text: str, service: str | None) -> None:
    assert cloud_file(text) == service


def test_how_a_file_is_got_out_is_asked() -> None:
    assert asks_download("trus cara downloadnya gmn")
    assert asks_download("how do i download it")
    assert asks_download("gimana cara ambil filenya dari google drive?")
    assert asks_download("how do i download it as excel?")
    for other in (
        "gimana cara ambil sim",
        "cara simpan daging di kulkas gimana",
        "cara unduh video tiktok gimana",
        "how do i download a song",
    ):
        assert not asks_download(other), other
    assert not asks_download("download laporan")
    assert not asks_download("gimana hasilnya")
