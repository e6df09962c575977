"""What messages about campaigns say, in the words that people use."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.campaigns import recognising as said
from core.nlu.campaigns.codes import promo_code, uses_in
from core.nlu.campaigns.money import amounts
from core.nlu.campaigns.notes.corrections import correction_in, is_correction
from core.nlu.campaigns.notes.deliverables import MOST_PIECES, brief_kept_in, link_in, pieces_in
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.campaigns.planning.lifecycle import closes
from core.nlu.campaigns.planning.plan import aim_in, period_in
from core.nlu.campaigns.planning.titles import LONGEST_NAME, campaign_name, clean_name
from core.nlu.campaigns.questions.inquiry import asked_view, asks_when_sent, reminds
from core.nlu.times.rhythm import days_in, only_changes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("buat kampanye Hari Ibu budget 4 juta", "Hari Ibu"),
        ("bikin campaign lebaran dengan @a dan @b budget 2jt", "lebaran"),
        ("create a campaign for Mother's Day budget 4 million", "Mother's Day"),
        ("create a Mother's Day campaign with @x", "Mother's Day"),
        ('buat kampanye "Ramadan Berkah", fee', "Ramadan Berkah"),
        ("kampanye baru: Promo 12.12", "Promo 12.12"),
        ("tolong mulai kampanye gajian dong", "gajian"),
        ('Kampanye frozen food "nugget ayu" 2jt', "frozen food nugget ayu"),
        ("kampanye A budget 1jt @rani.jajan 300rb", "A"),
        ("buat kampanye", ""),
        ("bikin kampanye dengan yang pertama dan kedua", ""),
        ("start a campaign with @x", ""),
        ("buat kampanye baru dong", ""),
    ],
)
def test_names(text: str, name: str) -> None:
    assert campaign_name(text) == name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kode NINA10 kepake 25 kali", "NINA10"),
        ("kode promo: hemat20", "HEMAT20"),
        ("voucher DISKON", "DISKON"),
        ("kodenya apa?", None),
        ("kode promo dipakai 3 kali", None),
    ],
)
def test_codes_have_a_digit_or_are_in_capitals(text: str, code: str | None) -> None:
    assert promo_code(text) == code


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("kode NINA10 kepake 25 kali", 25),
        ("NINA10 dipakai 1,2rb kali", 1200),
        ("code NINA10 used 25 times", 25),
        ("terjual 14", None),
    ],
)
def test_uses_of_a_code(text: str, uses: int | None) -> None:
    assert uses_in(text) == uses


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("@a sudah dihubungi", "contacted"),
        ("@a udah deal fee 500rb tayang 5 desember", "agreed"),
        ("produk udah dikirim ke @a", "shipped"),
        ("@a udah terima paketnya", "shipped"),
        ("@a got the parcel yesterday", "shipped"),
        ("sent @a goods worth 100k", "shipped"),
        ("@a dikasih produk seharga 200rb", "shipped"),
        ("@a belum terima paketnya", None),
        ("mau kirim barang ke @a", None),
        ("@a minta terima barang dulu", None),
        ("draf @a sudah masuk", "draft"),
        ("@a udah posting", "live"),
        ("@a kemarin tayang", "live"),
        ("@a posted", "live"),
        ("@a mundur", "dropped"),
        ("@a ga jadi ikut", "dropped"),
        ("@a oke 450rb", "agreed"),
        ("@a is in for 500k", "agreed"),
        ("@a can't make it", "dropped"),
        ("udah chat @a, dia minta 500rb", "contacted"),
        ("@a belum posting", None),
        ("@a udah posting?", None),
        ("@a like 100", None),
        ("yg ketiga gamau", "dropped"),
        ("the third one is out", "dropped"),
        ("gamau bayar 300rb", None),
        ("the stock is out of date", None),
    ],
)
def test_stages(text: str, stage: str | None) -> None:
    assert stage_in(text) == stage


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("kode NINA10 kepake 25 kali", "campaign_log"),
        ("omzet 1,2 juta dari kode NINA10", "campaign_log"),
        ("omzet biasanya 2 juta", "campaign_log"),
        ("undo", "campaign_log"),
        ("@budi minta bayar 500rb wajar?", None),
        ("cek @dapurnina fee 500rb", None),
        ("buat brief untuk @a tayang 10 desember", None),
        ("catat fee @a 900rb", "campaign_log"),
        ("@a oke ga?", None),
        ("bayar fee @ranirasa 350rb lunas", "campaign_log"),
        ("tambah @budi ke kampanye fee 300rb", "campaign_new"),
        ("siapa yang layak diajak lagi?", "campaign_report"),
        ("who is worth working with again?", "campaign_report"),
        ("berapa fee @a?", None),
        ("halo", None),
    ],
)
def test_only_clear_notes_are_certain(text: str, intent: str | None) -> None:
    assert said.campaign_intent(text) == intent


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bayar fee @ranirasa 350rb lunas", True),
        ("ganti fee @ranirasa jadi 400rb", True),
        ("deadline @a 30 november", True),
        ("sisa fee @a udah dibayar", True),
        ("@a udah dibayar", True),
        ("paid @a", True),
        ("@a sudah dihubungi", True),
        ("@a minta dibayar 500rb wajar?", False),
        ("buat brief untuk @a, draftnya besok", False),
        ("cek @dapurnina", False),
    ],
)
def test_stages_and_payments_are_told_of_work(text: str, told: bool) -> None:
    assert said.tells_of_work(text) == told


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("eh salah, 15", (None, 15)),
        ("oops, 15", (None, 15)),
        ("bukan 1.200 tapi 1.300", (1200, 1300)),
        ("ralat like 1,3rb", (None, 1300)),
        ("it's 15", (None, 15)),
        ("actually 22", (None, 22)),
        ("eh bukan dua ratus, seratus lima puluh", (200, 150)),
        ("eh salah, lima belas", (None, 15)),
        ("sorry, fifteen", (None, 15)),
        ("eh yg tadi dpnya 200rb", (None, 200_000)),
        ("oops the last one was 200k", (None, 200_000)),
    ],
)
def test_corrections(text: str, numbers: tuple[int | None, int]) -> None:
    assert is_correction(text)
    assert correction_in(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "bukan bandung, bogor",
        "kalau 800rb?",
        "15",
        "eh salah",
        "no one",
        "eh satu.rasa",
        "yg tadi dp 200rb",
        "eh dp 200rb lagi",
    ],
)
def test_what_is_no_correction_of_a_number(text: str) -> None:
    assert not is_correction(text)


@pytest.mark.parametrize(
    ("text", "what", "amount"),
    [
        ("omzet 1,2 juta dari @a", amounts.revenue_in, 1_200_000),
        ("barter produk senilai 150rb", amounts.barter_in, 150_000),
        ("barter facial 3x senilai 450rb", amounts.barter_in, 450_000),
        ("laku 9 gelang dari dia, total 315rb", amounts.revenue_in, 315_000),
        ("sold 5 bowls through @nina, 200k in total", amounts.revenue_in, 200_000),
        ("terjual 3 box 90rb semuanya dari @nina", amounts.revenue_in, 90_000),
        ("terjual 40 pcs, bayar dia total 500rb", amounts.revenue_in, None),
        ("laku 9 gelang 35rb", amounts.revenue_in, None),
        ("laku 3 total views 20rb", amounts.revenue_in, None),
        ("omzet biasanya 2 juta", amounts.baseline_in, 2_000_000),
        ("fee 500rb", amounts.revenue_in, None),
        (
            "she wants 2 nights worth Rp 3.500.000, 18k followers",
            amounts.barter_in,
            3_500_000,
        ),
        ("300k worth of goods", amounts.barter_in, 300_000),
        ("barter produk senilai seratus lima puluh ribu", amounts.barter_in, 150_000),
        ("@a omzet sejuta setengah", amounts.revenue_in, 1_500_000),
        ("900k, 20k followers, 600 likes, worth it?", amounts.barter_in, None),
        ("1200 likes worth it?", amounts.barter_in, None),
        ("600 suka senilai apa", amounts.barter_in, None),
        ("omzet dari @a 1,4 juta", amounts.revenue_in, 1_400_000),
        ("revenue from @a 1.4 million", amounts.revenue_in, 1_400_000),
        ("omzet @a.b 900rb", amounts.revenue_in, 900_000),
        ("omzet naik, @a minta 500rb", amounts.revenue_in, None),
        ("@a laku 14, omzet belum tau berapa", amounts.revenue_in, None),
        ("@a komen 40 omzetnya nyusul", amounts.revenue_in, None),
        ("@a sold 14, revenue not known yet", amounts.revenue_in, None),
        ("@a laku 14. omzet 700rb", amounts.revenue_in, 700_000),
        ("@a laku 14, 1,5jt omzet", amounts.revenue_in, 1_500_000),
        ("@a dapat 900rb omzet", amounts.revenue_in, 900_000),
        ("omzet dari @a belum ada, fee 500rb", amounts.revenue_in, None),
    ],
)
def test_money_by_what_it_is(text, what, amount) -> None:  # type: ignore[no-untyped-def]
    assert what(text) == amount


def test_pieces_of_content() -> None:
    assert pieces_in("1 reel, 2 story dan 3 foto") == {"reel": 1, "story": 2, "image": 3}
    assert pieces_in("like 1.200 komen 87") == {}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("tiap pagi", "every"),
        ("tiap hari kerja", "working"),
        ("senin-jumat", "working"),
        ("mingguan", "weekly"),
        ("every monday", "weekly"),
        ("jam 7", None),
    ],
)
def test_days(text: str, days: str | None) -> None:
    assert days_in(text) == days


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("dapurnina udah posting", "dapurnina"),
        ("Rani.Rasa sudah tayang", "rani.rasa"),
        ("dia udah posting", None),
        ("produk udah dikirim", None),
        ("yang pertama udah posting", None),
    ],
)
def test_somebody_without_an_at_sign(text: str, who: str | None) -> None:
    assert said.somebody_in(text) == who


@given(st.text(max_size=300))
def test_any_text_is_read_without_harm(text: str) -> None:
    said.campaign_intent(text)
    assert len(campaign_name(text)) <= LONGEST_NAME
    assert "\n" not in clean_name(text)
    assert all(0 < count <= 6 * MOST_PIECES * 50 for count in pieces_in(text).values())
    is_correction(text)
    only_changes(text)


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("siapa yang belum dibayar?", "unpaid"),
        ("fee yang belum lunas", "unpaid"),
        ("who hasn't been paid?", "unpaid"),
        ("who still needs to be paid?", "unpaid"),
        ("siapa aja yang harus dibayar?", "unpaid"),
        ("when is the next deadline?", "late"),
        ("siapa yang telat?", "late"),
        ("yang belum posting siapa aja?", "unposted"),
        ("siapa yang belum upload?", "unposted"),
        ("who hasn't posted yet?", "unposted"),
        ("siapa yang belum posting padahal udah lewat deadline?", "late"),
        ("who is late?", "late"),
        ("apa yang harus dikerjakan hari ini?", "open"),
        ("sisa budget berapa?", "budget"),
        ("how much budget is left?", "budget"),
        ("status @dapurnina", "one"),
        ("@dapurnina udah sampai mana?", "one"),
        ("riwayat catatan", "notes"),
        ("siapa yang nyatat terjual 14?", "notes"),
        ("sisa budget 2 juta cari influencer", None),
        ("riwayat harga @dapurnina", None),
        ("who wrote laskar pelangi", None),
        ("any food creators not in jakarta that post reels?", None),
    ],
)
def test_questions_about_campaigns_under_way(text: str, view: str | None) -> None:
    assert asked_view(text) == view
    if view:
        assert said.campaign_intent(text) == "campaign_report"


@pytest.mark.parametrize(
    ("text", "start", "end", "goal"),
    [
        ("mulai 1 desember sampai 20 desember tujuannya jualan", "12-01", "12-20", "sales"),
        ("from december 1 to december 24", "12-01", "12-24", None),
        ("kampanye 1-20 desember goal awareness", "12-01", "12-20", "awareness"),
        ("mulai besok selama 2 minggu", "11-25", "12-08", None),
        ("sampai 20 desember", None, "12-20", None),
        ("1/12 - 20/12", "12-01", "12-20", None),
        ("2-3 orang budget 4 juta", None, None, None),
        ("kampanye Promo 12.12 budget 2-3 juta", None, None, None),
    ],
)
def test_plans(text: str, start: str | None, end: str | None, goal: str | None) -> None:
    first, last = period_in(text, date(2026, 11, 24))
    assert [day and day.isoformat()[5:] for day in (first, last)] == [start, end]
    assert aim_in(text) == goal


@pytest.mark.parametrize("today", [date(2026, 11, 24), date(2026, 12, 31), date(2027, 1, 1)])
def test_a_period_over_the_turn_of_the_year_keeps_its_order(today: date) -> None:
    found = period_in("dari 30 desember s/d 5 januari", today)
    assert found == (date(2026, 12, 30), date(2027, 1, 5))


def test_a_leap_day_of_the_year_before_is_the_last_of_its_february() -> None:
    found = period_in("dari 29 februari s/d 3 maret", date(2027, 3, 2))
    assert found == (date(2027, 2, 28), date(2027, 3, 3))


@given(st.text("0123456789 -/sampai mulai desember,minggu", max_size=60))
def test_any_words_give_a_period_in_order_or_none(words: str) -> None:
    first, last = period_in(words, date(2026, 11, 24))
    assert first is None or last is None or first <= last


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("@a kontennya sesuai brief", 100),
        ("@a ga sesuai brief", 0),
        ("@a sesuai brief 80%", 80),
        ("@a didn't follow the brief", 0),
        ("@a sebagian sesuai brief", 50),
        ("bikin brief untuk @a", None),
        ("@a sesuai brief ga?", None),
    ],
)
def test_how_much_of_a_brief_was_kept(text: str, share: int | None) -> None:
    assert brief_kept_in(text) == share


def test_a_code_is_no_amount_and_a_link_is_kept() -> None:
    assert amounts.revenue_in("revenue from code NINA10 is 1.2 million") == 1_200_000
    assert amounts.baseline_in("we usually sell 2 million without the campaign") == 2_000_000
    assert amounts.baseline_in("biasanya jualan 20") is None
    assert link_in("link @a https://toko.example/a") == "https://toko.example/a"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("ubah budget kampanye jadi 5 juta", "campaign_log"),
        ("perpanjang kampanye sampai 31 desember", "campaign_log"),
        ("set up a new instagram campaign beginning 1 December", None),
    ],
)
def test_a_plan_is_changed_only_where_there_is_one(text: str, intent: str | None) -> None:
    assert said.campaign_intent(text) == intent


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("akhiri kampanye Ramadan", True),
        ("hapus kampanye Ramadan", False),
        ("tutup kampanye", True),
        ("close the Ramadan campaign", True),
        ("kampanye Hari Ibu sudah selesai", True),
        ("kampanyenya udah kelar jd laporan hariannya ga perlu lg", False),
        ("stop laporan kampanye", False),
        ("kampanye belum selesai", False),
        ("jangan hapus kampanye", False),
    ],
)
def test_campaigns_that_are_over(text: str, over: bool) -> None:
    assert closes(text) is over


@pytest.mark.parametrize(
    ("text", "reminder", "when"),
    [
        ("ingetin aku kalau ada yang telat atau belum dibayar", True, False),
        ("remind me about late posts and unpaid fees", True, False),
        ("jam berapa laporannya dikirim?", False, True),
        ("when does the summary come?", False, True),
        ("kirim laporan tiap pagi jam 7", False, False),
        ("ingatkan @dapurnina soal deadline", False, False),
    ],
)
def test_reminders_and_when_they_come(text: str, reminder: bool, when: bool) -> None:
    assert (reminds(text), asks_when_sent(text)) == (reminder, when)


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("daftar kampanye", "list"),
        ("kampanye apa aja yang jalan?", "list"),
        ("show all my campaigns", "list"),
        ("berapa roas nya?", "result"),
        ("total penjualan berapa?", "result"),
        ("berapa roas yang bagus?", None),
        ("apa itu roas", None),
        ("what is CPE?", None),
        ("what is our roas", "result"),
    ],
)
def test_questions_about_results(text: str, view: str | None) -> None:
    assert asked_view(text) == view


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("laporannya dong", "result"),
        ("laporan", "result"),
        ("give me the report", "result"),
        ("show me the report please", "result"),
        ("laporan harian", None),
        ("laporan tiap pagi", None),
        ("kirim laporan ke email", None),
        ("laporan keuangan", None),
        ("unduh laporan", None),
        ("report @spammer", None),
        ("laporan excel dong", None),
    ],
)
def test_a_bare_wish_for_the_report_is_told_from_other_reports(text: str, view: str | None) -> None:
    assert asked_view(text) == view


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("buat kampanye Kopi budget 2 juta dengan @a.satu 500rb lunas", True),
        ("create a campaign Glow with @a.satu 500k paid", True),
        ("buat kampanye Kopi, @a.satu deal 500rb", False),
        ("@a.satu buat kampanye Kopi deal 500rb lunas", False),
        ("budget kampanye Kopi, @a.satu udah lunas", False),
    ],
)
def test_a_campaign_with_people_begins_whatever_is_said_of_each(text: str, begins: bool) -> None:
    assert (said.campaign_intent(text) == "campaign_new") is begins
