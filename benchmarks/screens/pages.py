"""Pages as Instagram and TikTok show insights in Indonesian, and rate cards as creators send them.

Made for measuring: their wording and layout follow the apps, every account and number is invented.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

Truth = dict[str, int]


@dataclass(frozen=True, slots=True)
class Page:
    """One screen as HTML, and the number that each slot has on it."""

    name: str
    body: str
    truth: Truth
    handle: str = ""


def rounded(random: Random, low: int, high: int) -> tuple[int, str]:
    """Return a number and how an app in Indonesian prints it: in full, or with `rb` and `jt`."""
    value = random.randrange(low, high)
    if value < 10_000 and random.random() < 0.8:
        return value, f"{value:,}".replace(",", ".")
    if value >= 1_000_000:
        tenths = value // 100_000
        return tenths * 100_000, f"{tenths // 10},{tenths % 10} jt"
    if random.random() < 0.5:
        return value, f"{value:,}".replace(",", ".")
    tenths = value // 100
    return tenths * 100, f"{tenths // 10},{tenths % 10} rb".replace(",0 rb", " rb")


def english(random: Random, low: int, high: int) -> tuple[int, str]:
    """Return a number as an app in English prints it."""
    value = random.randrange(low, high)
    if value >= 10_000 and random.random() < 0.5:
        return value // 100 * 100, f"{value // 100 / 10:.1f}K"
    return value, f"{value:,}"


Numbers = Callable[[Random, int, int], tuple[int, str]]

BAR = '<div class="bar"><span>09.41</span><span>4G &nbsp; 87%</span></div>'


def _rows(rows: list[tuple[str, str]]) -> str:
    return "".join(
        f'<div class="row"><span>{label}</span><span class="n">{number}</span></div>'
        for label, number in rows
    )


def post_insights(random: Random, numbers: Numbers = rounded) -> Page:
    """Insights of an Instagram post: an overview and interactions, label left, number right."""
    views, reach = numbers(random, 4_000, 90_000), numbers(random, 2_000, 60_000)
    likes, comments = numbers(random, 150, 5_000), numbers(random, 5, 400)
    saves, shares = numbers(random, 10, 900), numbers(random, 3, 700)
    total = likes[0] + comments[0] + saves[0] + shares[0]
    body = (
        f'{BAR}<h1>Insight postingan</h1><p class="dim">12 Agu 2026 · 09.30</p>'
        f"<h2>Ikhtisar</h2>{_rows([('Tayangan', views[1]), ('Akun yang dijangkau', reach[1])])}"
        f"<h2>Interaksi</h2>{_rows([('Interaksi postingan', f'{total:,}'.replace(',', '.'))])}"
        + _rows([("Suka", likes[1]), ("Komentar", comments[1]), ("Disimpan", saves[1])])
        + _rows([("Dibagikan", shares[1])])
        + f"<h2>Aktivitas profil</h2>{_rows([('Kunjungan profil', '86'), ('Pengikut baru', '12')])}"
    )
    truth = {"views": views[0], "reach": reach[0], "likes": likes[0], "comments": comments[0]}
    return Page("instagram post", body, truth | {"saves": saves[0], "shares": shares[0]})


def reel_insights(random: Random, numbers: Numbers = rounded) -> Page:
    """Insights of a reel: icons with numbers above, shares of followers below."""
    likes, comments = numbers(random, 150, 5_000), numbers(random, 5, 400)
    shares, saves = numbers(random, 3, 700), numbers(random, 10, 900)
    views, reach = numbers(random, 9_000, 400_000), numbers(random, 6_000, 200_000)
    icons = "".join(
        f'<div class="icon"><div>{sign}</div><div>{number}</div></div>'
        for sign, number in zip("♡○▷▢", (likes[1], comments[1], shares[1], saves[1]), strict=True)
    )
    body = (
        f'{BAR}<h1>Insight reel</h1><div class="icons">{icons}</div>'
        f"<h2>Tayangan</h2>{_rows([('Tayangan', views[1]), ('Pengikut', '38,1%'), ('Bukan pengikut', '61,9%')])}"
        f"{_rows([('Akun yang dijangkau', reach[1])])}"
        f"<h2>Interaksi</h2>{_rows([('Suka', likes[1]), ('Komentar', comments[1]), ('Dibagikan', shares[1]), ('Disimpan', saves[1])])}"
        f"{_rows([('Waktu tonton', '2 h 14 m'), ('Waktu tonton rata-rata', '8 dtk')])}"
    )
    truth = {"views": views[0], "reach": reach[0], "likes": likes[0], "comments": comments[0]}
    return Page("instagram reel", body, truth | {"saves": saves[0], "shares": shares[0]})


def icons_only(random: Random, numbers: Numbers = rounded) -> Page:
    """The top of a post's insights alone: four icons with their numbers."""
    found = [numbers(random, low, 5_000) for low in (200, 20, 5, 8)]
    icons = "".join(
        f'<div class="icon"><div>{sign}</div><div>{n[1]}</div></div>'
        for sign, n in zip("♡○▷▢", found, strict=True)
    )
    body = (
        f'{BAR}<h1>Insight postingan</h1><div class="photo"></div><div class="icons">{icons}</div>'
    )
    fields = ("likes", "comments", "shares", "saves")
    return Page("instagram icons", body, {f: n[0] for f, n in zip(fields, found, strict=True)})


def account_insights(random: Random, numbers: Numbers = rounded) -> Page:
    """Thirty days of an account: large numbers under their labels."""
    views, reach = numbers(random, 40_000, 2_000_000), numbers(random, 20_000, 900_000)
    followers = numbers(random, 2_000, 300_000)
    body = (
        f'{BAR}<h1>Insight</h1><p class="dim">30 hari terakhir · 1 Agu–30 Agu</p>'
        f'<div class="big"><div>Tayangan</div><b>{views[1]}</b><div class="up">+12,4%</div></div>'
        f'<div class="big"><div>Akun yang dijangkau</div><b>{reach[1]}</b><div class="up">-3,1%</div></div>'
        f"{_rows([('Interaksi', '4.210'), ('Total pengikut', followers[1])])}"
    )
    truth = {"views": views[0], "reach": reach[0], "followers": followers[0]}
    return Page("instagram account", body, truth)


def profile(random: Random, numbers: Numbers = rounded) -> Page:
    """A profile of Instagram: numbers above their labels."""
    posts, followers = numbers(random, 60, 2_000), numbers(random, 2_000, 900_000)
    following = numbers(random, 90, 3_000)
    cells = "".join(
        f'<div class="icon"><b>{n[1]}</b><div>{label}</div></div>'
        for n, label in ((posts, "postingan"), (followers, "pengikut"), (following, "mengikuti"))
    )
    body = (
        f'{BAR}<h1>dapur.mbaksri_contoh</h1><div class="icons">{cells}</div>'
        "<p><b>Dapur Mbak Sri</b><br>Resep rumahan Solo<br>WA di bio</p>"
        '<div class="buttons"><span>Ikuti</span><span>Pesan</span></div>'
    )
    return Page(
        "instagram profile",
        body,
        {"followers": followers[0], "following": following[0]},
        "dapur.mbaksri_contoh",
    )


def tiktok_video(random: Random, numbers: Numbers = rounded) -> Page:
    """Analytics of a TikTok video: cards in two columns, the number under its label."""
    names = ("Penayangan video", "Suka", "Komentar", "Dibagikan", "Favorit", "Total penonton")
    lows = ((9_000, 900_000), (300, 40_000), (5, 900), (4, 900), (9, 2_000), (6_000, 500_000))
    found = [numbers(random, low, high) for low, high in lows]
    cards = "".join(
        f'<div class="card"><div>{name}</div><b>{n[1]}</b></div>'
        for name, n in zip(names, found, strict=True)
    )
    body = (
        f'{BAR}<h1>Analisis video</h1><p class="dim">Diposting 12 Agu 2026</p><div class="grid">{cards}'
        '<div class="card"><div>Waktu tonton rata-rata</div><b>7,2 dtk</b></div>'
        '<div class="card"><div>Menonton video lengkap</div><b>12,4%</b></div></div>'
    )
    fields = ("views", "likes", "comments", "shares", "saves", "reach")
    return Page("tiktok video", body, {f: n[0] for f, n in zip(fields, found, strict=True)})


def tiktok_overview(random: Random, numbers: Numbers = rounded) -> Page:
    """Seven days of a TikTok account: numbers with how they changed."""
    names = ("Penayangan postingan", "Tayangan profil", "Suka", "Komentar", "Dibagikan")
    lows = ((9_000, 900_000), (100, 9_000), (300, 40_000), (5, 900), (4, 900))
    found = [numbers(random, low, high) for low, high in lows]
    cards = "".join(
        f'<div class="card"><div>{name}</div><b>{n[1]}</b><div class="up">+{i},3% vs 7 hari sebelumnya</div></div>'
        for i, (name, n) in enumerate(zip(names, found, strict=True), start=2)
    )
    body = (
        f'{BAR}<h1>Ikhtisar</h1><p class="dim">7 hari terakhir</p><div class="grid">{cards}</div>'
    )
    fields = ("views", None, "likes", "comments", "shares")
    truth = {f: n[0] for f, n in zip(fields, found, strict=True) if f}
    return Page("tiktok account", body, truth)


def tiktok_profile(random: Random, numbers: Numbers = rounded) -> Page:
    """A profile of TikTok: the likes of all posts stand beside the followers."""
    following, followers = numbers(random, 20, 3_000), numbers(random, 2_000, 900_000)
    likes = numbers(random, 20_000, 9_000_000)
    cells = "".join(
        f'<div class="icon"><b>{n[1]}</b><div>{label}</div></div>'
        for n, label in ((following, "Mengikuti"), (followers, "Pengikut"), (likes, "Suka"))
    )
    body = (
        f'{BAR}<h1>Rani Jajan</h1><p>@rani.jajan.contoh</p><div class="icons">{cells}</div>'
        '<div class="buttons"><span>Ikuti</span><span>Pesan</span></div><p>Jajanan Malang</p>'
    )
    truth = {"followers": followers[0], "following": following[0]}
    return Page("tiktok profile", body, truth, "rani.jajan.contoh")


def rate_card(random: Random, numbers: Numbers = rounded) -> Page:  # noqa: ARG001
    """A creator's rate card: contents with their prices, one a line."""
    style = random.randrange(3)
    prices = [random.randrange(3, 60) * 50_000 for _ in range(4)]
    names = ["1x Reels", "1x Feed Post", "3x Story", "Paket Reels + Story"]

    def printed(price: int) -> str:
        if style == 0:
            return "Rp" + f"{price:,}".replace(",", ".")
        if style == 1:
            return "Rp " + f"{price:,}".replace(",", ".") + ",-"
        return (
            f"{price // 1_000}rb" if price < 1_000_000 else f"{price / 1e6:g} jt".replace(".", ",")
        )

    rows = _rows([(n, printed(p)) for n, p in zip(names, prices, strict=True)])
    body = f'{BAR}<h1>RATE CARD 2026</h1><p class="dim">@rani.jajan.contoh</p>{rows}<p>Belum termasuk produk</p>'
    return Page("rate card", body, {"budget_idr": prices[0]}, "rani.jajan.contoh")


PAGES = (
    *(post_insights, reel_insights, icons_only, account_insights, profile),
    *(tiktok_video, tiktok_overview, tiktok_profile, rate_card),
)

STYLE = """
* { box-sizing: border-box } body { margin: 0; padding: 0 16px 24px; font: 15px Roboto, 'DejaVu Sans', sans-serif;
background: #fff; color: #111 } body.dark { background: #0c0f14; color: #f4f4f4 }
.bar { display: flex; justify-content: space-between; font-size: 12px; padding: 6px 0 10px }
h1 { font-size: 19px; margin: 8px 0 } h2 { font-size: 16px; margin: 22px 0 4px } .dim, .up { opacity: .65; font-size: 13px }
.row { display: flex; justify-content: space-between; padding: 11px 0 } .n { font-weight: 600 }
.icons { display: flex; justify-content: space-around; margin: 14px 0; text-align: center }
.big { padding: 14px 0 } .big b { font-size: 28px; display: block; margin-top: 4px }
.grid { display: grid; grid-template-columns: 1fr 1fr; gap: 10px } .card { border: 1px solid #8884; border-radius: 10px;
padding: 12px } .card b { font-size: 20px; display: block; margin-top: 6px } .photo { height: 260px; background:
linear-gradient(120deg, #d9a066, #7a4, #269); border-radius: 6px } .buttons span { display: inline-block; padding: 8px 40px;
background: #8883; border-radius: 8px; margin-right: 8px }
"""


def document(page: Page, *, dark: bool) -> str:
    """Return the whole page."""
    theme = "dark" if dark else ""
    return f'<meta charset="utf-8"><style>{STYLE}</style><body class="{theme}">{page.body}'
