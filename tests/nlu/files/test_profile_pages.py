"""Profile pages that are copied into the chat: whose they are, what they count, what they are not."""

from __future__ import annotations

import pytest

from core.nlu.files.profile_pages import is_shop, read_pages

INSTAGRAM = (
    "dapurmbaksri\nIkuti\nKirim pesan\n1.234 kiriman\n12,3 rb pengikut\n321 diikuti\nDapur Mbak Sri\n"
    "Kreator digital\n📍 Solo, Jateng\nWA 0812-3456-7890\nDiikuti oleh rina dan 3 lainnya\nPOSTINGAN\nREELS"
)


@pytest.mark.parametrize(
    ("text", "platform", "handle", "name", "followers", "following"),
    [
        (INSTAGRAM, "instagram", "dapurmbaksri", "Dapur Mbak Sri", 12_300, 321),
        (
            "dapur.sri\nVerified\nFollow\nMessage\n431\nposts\n18.4K\nfollowers\n612\nfollowing\nSri",
            "instagram", "dapur.sri", "Sri", 18_400, 612,
        ),
        (
            "dapur.sri 1.234 kiriman 12,3 rb pengikut 321 diikuti",
            "instagram", "dapur.sri", "", 12_300, 321,
        ),
        (
            "rani.jajan\nRani Jajan\nIkuti\nPesan\n123 Mengikuti\n45,6rb Pengikut\n1,2jt Suka\nJajanan",
            "tiktok", "rani.jajan", "Rani Jajan", 45_600, 123,
        ),
        (
            "rani.jajan\nRani Jajan\nFollow\n123Following45.6KFollowers1.2MLikes\nSnacks",
            "tiktok", "rani.jajan", "Rani Jajan", 45_600, 123,
        ),
        (
            "Ngopi Contoh\n@ngopicontoh\n•\n12,3 rb subscriber\n•\n231 video\nReview kopi",
            "youtube", "ngopicontoh", "Ngopi Contoh", 12_300, None,
        ),
        ("@ngopi.id • 1.2M subscribers • 231 videos", "youtube", "ngopi.id", "", 1_200_000, None),
        (
            "Dapur Sri\n1.234 kiriman\n12,3 rb pengikut\n321 diikuti\nResep",
            "instagram", "", "Dapur Sri", 12_300, 321,
        ),
    ],
)  # fmt: skip
def test_a_page_says_whose_it_is_and_what_it_counts(
    text: str, platform: str, handle: str, name: str, followers: int, following: int | None
) -> None:
    (page,) = read_pages(text)
    assert (page.platform, page.handle, page.name) == (platform, handle, name)
    assert (page.followers, page.following) == (followers, following)


def test_a_bio_keeps_what_it_tells_and_not_how_to_reach_somebody() -> None:
    (page,) = read_pages(INSTAGRAM)
    assert page.contacts
    assert page.place == "Solo"
    assert "Kreator digital" in page.bio
    assert not any(part in page.bio for part in ("7890", "0812", "REELS", "rina"))
    (mail,) = read_pages(
        "a.b\n12 posts\n9,000 followers\n3 following\nA\nsri@contoh.id wa.me/62811"
    )
    assert mail.contacts
    assert "sri" not in mail.bio
    assert "62811" not in mail.bio


def test_pages_below_each_other_are_told_apart() -> None:
    one, other = read_pages(
        "simpan ini ya:\na.satu\n431 kiriman\n18,4 rb pengikut\n612 diikuti\nToko A\n\n"
        "b.dua\nIkuti\n1.002 kiriman\n9.400 pengikut\n1.612 diikuti\nToko B"
    )
    assert [(p.handle, p.name, p.followers) for p in (one, other)] == [
        ("a.satu", "Toko A", 18_400),
        ("b.dua", "Toko B", 9_400),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "cek @a.satu followers 12rb 300 diikuti like 800 komen 40",
        "@maya 12rb followers 45 post like 500 komen 20",
        "@maya followernya 12rb, bagus ga?",
        "cari yang 10rb followers dan 20 postingan",
        "mau cari influencer\n10rb pengikut\n20 postingan",
        "is @maya with 12k followers and 300 following worth 500k?",
        "12 rb suka • 13 rb pengikut",
        "target kampanye: 3 video 10rb followers",
    ],
)
def test_figures_in_a_sentence_are_no_page(text: str) -> None:
    assert not read_pages(text)


def test_a_shop_is_told_from_a_card_of_an_account() -> None:
    assert is_shop("Toko Sri\nProduk: 123\nPengikut: 12,3RB\nPenilaian: 4.9 (2,3RB Penilaian)")
    assert is_shop("Products: 88\nFollowers: 2.3k\nRating: 4.9\nJoined: 3 Years Ago")
    assert not is_shop("Nama: Sri\nPengikut: 12rb\nHarga: 350rb")
    assert not is_shop("produk: keripik\nbudget: 2 juta\nkota: solo")
