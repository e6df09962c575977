"""Savings, investments and loans, and what only pretends to be one.

The shared collection of rules has no chapter on money; these rest on POJK 22/2023 (information
must be clear, accurate, honest, not misleading) and OJK's guideline for advertising of 2019
(a projection may not promise success); article numbers have not been checked.
"""

from __future__ import annotations

from datetime import date

from core.analytics.content.morphology import verbs
from core.analytics.content.rule import Rule, Said
from core.analytics.gambling import GAMBLING

ONLY = ("finance",)
SOURCE = "POJK 22/2023: informasi jelas, akurat, jujur, tidak menyesatkan; Pedoman Iklan OJK 2019"
SINCE = date(2019, 4, 16)

EARNED = (
    r"\bearn\w*\W+(?:\w+\W+){0,2}?(?:rp\W?|\$ ?)?\d[\d.,]{0,12} ?(?:k|rb|ribu|jt|juta|m|million|thousand|dollars?)?"
    r"\W+(?:\w+\W+){0,2}?(?:every|per|a|each)\W+(?:single\W+)?(?:day|week|month)(?!\w)"
)
"""A sum of money every day, week or month."""

SIGNS = (
    (
        "investasi|investasikan|berinvestasi|invest|saham|reksa|reksadana|kripto|crypto|forex|trading|profit|deposito|pinjol|pinjaman|"
        "kredit|asuransi|cuan|modal|robot|dividen|obligasi|paylater|bitcoin|investment|investor|ojk|lender|lenders|"
        "loan|loans|lending|gadai|pegadaian"
    ),
    "(bi checking|dana tunai|dana talangan|passive income)",
    "{gandakan}|double|doubles|triple|triples|grow|grows|multiply|lipat ~3 {simpanan}",
    r"re:\b(?:untung|keuntungan|imbal hasil|bagi hasil|return|profit)\W+(?:\w+\W+){0,2}?\d[\d.,]{0,12} ?(?:%|persen|percent)",
    "{simpanan} ~4 {gandakan}|berlipat|lipat|grow|grows|doubled|doubles|double|triples|balik",
    "guaranteed|fixed|daily|weekly|monthly|steady returns|income|earnings",
    f"re:{EARNED}",
    r"re:\bturn\W+(?:rp\W?)?\d[^.!?\n]{0,20}\binto\W+(?:rp\W?)?\d",
    "pinjem|pinjam|pinjamin|pinjemin ~3 juta|jt|uang|duit|kami",
    "titip|tanam|setor ~1 modal|dana|uang|duit|{uang_sekian}",
)

TERMS = {
    "sinyal": "sinyal|sinyalku|signal|signals|calls|trading calls|copy trade|copy trading|copytrade|grup trading|trading group|grup vip",
    "pengikutnya": "member|memberku|members|anggota|anggotaku|semua orang|everyone|everybody|murid|muridku|students|followers|followersku|subscriber",
    "makmur": "beli mobil|beli rumah|punya mobil|punya rumah|kebeli mobil|kebeli rumah|kaya|kaya raya|jutawan|miliarder|sultan|resign|pensiun dini|got rich|rich|"
    "millionaires|millionaire|bought a car|bought a house|bought cars|bought houses|quit their jobs|new car|new house",
    "simpanan": "uang|uangmu|duit|duitmu|dana|danamu|modal|modalmu|tabungan|tabunganmu|saldo|money|savings|capital|deposit|funds|cash",
    "uang_sekian": "1 juta|2 juta|3 juta|5 juta|10 juta|100 ribu|500 ribu|1jt|2jt|5jt|10jt|100rb|500rb",
    "untung": "untung|cuan|profit|balik modal|modal balik|menguntungkan|return|keuntungan|imbal hasil|"
    "kaya|jutaan|sukses|bunga|returns|gain|gains|income|penghasilan|hasil|passive income|jp|wd",
    "gandakan": verbs("ganda lipatganda"),
    "mutlak": "pasti|dijamin|auto|jaminan|garansi|guaranteed|selalu|100|tetap|fixed|otomatis|fix|"
    "sudah pasti|terjamin|stabil",
    "rugi": "rugi|loss|boncos|kalah|risiko|resiko|berisiko|merugi|kerugian|risk|zonk|gagal",
    "judi": "slot|slots|gacor|maxwin|judol|togel|casino|kasino|scatter|zeus|mahjong ways|rtp|jackpot|"
    "toto|situs judi|judi online|taruhan|bandar|pragmatic",
}

RULES = (
    Rule(
        id="K1",
        severity="block",
        products=ONLY,
        source=SOURCE,
        since=SINCE,
        why=Said(
            "Tidak ada untung yang pasti; menjanjikannya menyesatkan.",
            "No gain is certain; promising one misleads.",
        ),
        suggestion=Said(
            "Nilainya bisa naik dan turun, jadi aku pelajari dulu risikonya.",
            "Its value can rise and fall, so I studied the risk first.",
        ),
        finds=(
            "{mutlak} ~2 {untung}",
            "{untung} ~1 {mutlak}",
            "{tanpa}|anti|minim|bebas|mustahil ~1 {rugi}",
            "gak|ga|nggak|tidak|ngga|tak|gk ~1 mungkin|akan|bakal|pernah|bisa ~1 {rugi}",
            "risk free|zero risk",
            "modal|duit|uang ~2 balik|kembali ~3 sebulan|seminggu|sehari|hari|bulan|cepat|utuh",
            "cepat|cepet|auto|langsung|mendadak kaya",
            "get rich|financial freedom ~1 quick|fast|quickly",
            "tinggal duduk|tidur|rebahan ~3 cuan|untung|profit|uang|duit|dibayar",
            "{tak}|belum ~1 pernah ~1 {rugi}|minus",
            "{rugi}|minus ~2 {tak}|belum ~1 pernah",
            "saldo|uang|duit|cuan|profit|rekening ~2 nambah|masuk|ngalir|mengalir|tumbuh|bertambah|gendut ~1 sendiri|otomatis|sendirinya",
            "tidur ~~8 saldo|cuan|duit ~2 nambah|masuk",
            "can't|cannot|won't|never|impossible ~1 to? lose|fail",
            "titip ~1 modal|dana|uang|duit ~2 ke|sama|di",
            "nabung|setor ~3 berlipat|dobel|double",
            "{simpanan} ~2 doubled|tripled|grow|grows|grew ~3 while|asleep|sleep|overnight",
            "tanpa kerja|usaha|keringat|ribet ~6 {untung}|rekening|saldo|nambah|uang|gaji",
            "gaji|penghasilan|uang|{untung} ~2 tanpa kerja|usaha|keringat",
            "rekening|saldo bertambah|nambah|gendut",
            "tiap|setiap pagi|hari|malam ~2 rekening|saldo|cuan|profit ~1 nambah|bertambah|masuk",
            "{sinyal} ~~6 {pengikutnya} ~3 {makmur}",
            "{pengikutnya} ~4 {makmur} ~~6 {sinyal}",
            "{pengikutnya} ~2 {sinyal} ~5 {makmur}",
        ),
        unless=(
            "bunga tetap ~6 dibaca|tahun",
            "pasti ~2 {rugi}",
            "pasti bisa nabung",
            "gagal ~1 bayar",
            "bunga tetap",
        ),
        avoid=("pasti untung",),
        hits=(
            "Investasi pasti untung",
            "dijamin profit tanpa risiko",
            "guaranteed profit",
            "Ikut sinyalku, member pada beli rumah",
            "Follow my trading calls, everyone got rich",
            "Member grup sinyal saya banyak yang resign",
        ),
        misses=(
            "Gak ada investasi yang pasti untung",
            "belum tentu untung ya",
            "There is no such thing as guaranteed profit, read the prospectus",
            "Guaranteed profit does not exist",
            "No investment has guaranteed returns",
            "Profit pasti itu tidak ada",
            "Sinyal trading bukan jaminan, banyak member yang rugi",
        ),
    ),
    Rule(
        id="K2",
        severity="block",
        products=ONLY,
        source=SOURCE,
        since=SINCE,
        why=Said(
            "Menjanjikan hasil sekian persen per hari atau bulan adalah ciri investasi bodong.",
            "Promising a percentage per day or month is the mark of a fraud.",
        ),
        suggestion=Said(
            "Hasil yang lalu tidak menjamin hasil nanti.",
            "Past results do not guarantee future ones.",
        ),
        finds=(
            (
                r"re:\d[\d.,]{0,12} ?(?:%|persen|percent)\W*(?:flat |tetap |fix )?(?:(?:per|tiap|setiap|/|a|each|"
                r"every) ?(?:hari|minggu|bulan|jam|day|week|month)|sehari|seminggu|sebulan|daily|weekly|"
                r"monthly|harian|mingguan|bulanan)"
            ),
            (
                r"re:(?:depo|deposit|modal|setor|titip|invest|investasi)\w*\W+(?:\w+\W+){0,2}?\d[^.!?\n]{0,25}"
                r"(?:jadi|balik|dapat|dapet|terima|menjadi|langsung|wd)\W+(?:\w+\W+){0,2}?\d"
            ),
            "{untung} ~1 tetap|fixed|harian|mingguan",
            "{gandakan}|lipat|double|triple|multiply ~2 {simpanan}|ganda",
            "{simpanan} ~4 ({gandakan}|berlipat|kali lipat|dua kali|doubled|doubles|tripled|triples)",
            r"re:\bturn\W+(?:rp\W?)?\d[^.!?\n]{0,20}\binto\W+(?:rp\W?)?\d",
            f"re:{EARNED}",
            r"re:(?:titip|tanam|setor|invest)\w*\W+(?:\w+\W+){0,3}?\d[^.!?\n]{0,40}(?:tiap|setiap|per|every|each) (?:hari|minggu|bulan|day|week|month)",
            r"re:modal\W+\d[^.!?\n]{0,40}(?:bawa pulang|jadi|balik|dapat|cair|terima)\W+(?:\w+\W+){0,2}?\d",
        ),
        unless=(
            "cicilan|angsuran|inflasi|diskon|potongan|rugi|turun ~4 bulan|sebulan|bulanan",
            "bunga|jasa pinjaman|kredit|kpr|kur ~6 bulan|sebulan|bulanan|tahun",
            r"re:(?:[pm]inj[ae]m\w*|talangan|kredit|kta|kur|kpr|gadai\w*|pegadaian|cicil\w*|loans?|lend\w*|borrow\w*|ojk)(?!\w)[^!?\n]{0,60}(?:bunga|interest|jasa|margin)\W+(?:\w+\W+){0,3}?\d[\d.,]{0,12} ?(?:%|persen|percent)[^.!?\n]{0,15}",
            "denda ~6 hari|bulan|minggu",
            r"re:\d+ ?% ?(?:dari )?gaji",
        ),
        avoid=("modal berlipat",),
        hits=("Profit tetap 10% per bulan", "deposit 1 juta jadi 5 juta"),
        misses=("Waspada janji profit 10% per bulan", "cicilan rumahku 30% dari gaji"),
    ),
    Rule(
        id="K3",
        severity="warn",
        products=ONLY,
        source=SOURCE,
        since=SINCE,
        why=Said(
            "Sebut nama perusahaan dan nomor izinnya supaya bisa dicek di ojk.go.id.",
            "Name the company and its licence so that people can check at ojk.go.id.",
        ),
        suggestion=Said(
            "Cek dulu izinnya di situs OJK sebelum mulai.",
            "Check its licence on OJK's site before you start.",
        ),
        finds=(
            "sudah|udah|terdaftar|resmi|legal|diawasi|berizin|izin ~3 ojk|bappebti|bi",
            "ojk approved|resmi",
        ),
        unless=(
            "cek|periksa|lihat ~4 ojk",
            "berizin dan diawasi ~4 nomor|no",
            r"re:\b(?:bank|bpr|bprs|pt|koperasi|pegadaian|adira|multifinance|sekuritas|asuransi)\W+\w+[^!?\n]{0,80}\bojk",
            r"re:ojk[^.\n]{0,30}\d{2,}",
        ),
        hits=("sudah terdaftar OJK kok", "legal dan diawasi OJK"),
        misses=("cek izinnya di situs OJK", "belum terdaftar OJK, hati-hati"),
    ),
    Rule(
        id="K4",
        severity="block",
        products=("cosmetics", "food", "health", "finance", "general"),
        source="UU ITE pasal 27(2) (UU 1/2024): muatan perjudian",
        since=date(2008, 4, 21),
        why=Said(
            "Mempromosikan judi melanggar hukum, sekecil apa pun bayarannya.",
            "Promoting gambling is against the law, however small the pay.",
        ),
        suggestion=Said(
            "Aku tidak ikut promosi yang seperti ini.",
            "I do not take part in promotions of this kind.",
        ),
        finds=(
            "gacor|maxwin|judol|togel|slot* ~1 gacor|online|maxwin|resmi|terpercaya|dana|88|77|depo|bonus",
            "gacor|maxwin|judol|togel",
            "bonus|member|modal|menang|jackpot|rtp|cuan ~4 slot|kasino|casino",
            "slot ~3 bonus|member|100|menang|jackpot|rtp|hoki|jp",
            "main|situs|link|agen|bandar|daftar|depo|deposit ~2 slot|judi|casino|kasino|togel|taruhan",
            "judi ~1 online|bola|slot",
            "scatter|rtp|jp|jackpot ~2 hitam|slot|paus|gacor|turun|live",
            "tebak ~2 skor|angka ~6 situs|masukin|pasang|modal|depo|deposit|menang",
            "(parlay|mix parlay|pasang bola|bandar bola)",
            f"re:{GAMBLING}",
            "kode|link ~1 daftar ~3 situs|bola|slot|chat|member",
            "situs ini ~8 menang|traktir|cair|wd|depo",
            r"re:\b(?:pecah|tembus|kena|dapat|dapet|scatter)\W+(?:\w+\W+)?x ?\d{2,}",
            "modal receh|goceng|ceban|10rb|5rb|20rb|50rb ~4 menang|jp|wd|pecah|traktir|jutaan",
        ),
        unless=(
            "slot car|mobil|waktu|jadwal|kosong|parkir|booking|memori|ram|endorse|iklan|antrean|antrian",
            "main slot car|mobil",
            "judi ~3 rugi|bikin|dosa|haram|dilarang|hancur|berhenti|stop|bahaya",
            "berhenti|stop|tobat|lepas|bahaya|korban|kecanduan|lawan|berantas ~2 judi*|slot|judol|togel",
        ),
        hits=(
            "s l o t gacor malam ini",
            "main slot di sini",
            "judol gampang maxwin",
            "Deposit 10rb bonus 100% slot88",
            "main di BETWIN77 depo pulsa tanpa potongan",
        ),
        misses=("Judi online bikin rugi", "slot parkir masih kosong", "Pakai laptop Win11 Pro"),
    ),
    Rule(
        id="K6",
        severity="warn",
        products=("cosmetics", "food", "health", "finance", "general"),
        source="UU Perdagangan 7/2014 pasal 9: larangan skema piramida",
        since=date(2014, 3, 11),
        why=Said(
            "Bonus dari mengajak orang adalah ciri skema piramida.",
            "A bonus for recruiting people is the mark of a pyramid scheme.",
        ),
        suggestion=Said(
            "Penghasilan datang dari jualan barangnya, bukan dari mengajak orang.",
            "Income comes from selling the goods, not from recruiting.",
        ),
        finds=(
            (
                "rekrut|merekrut|ajak|cari|undang ~2 orang|teman|member|downline|anggota ~5 dapat|dapet|"
                "bonus|komisi|dibayar|cuan"
            ),
            "(downline|upline|money game|skema ponzi|skema piramida)",
            "tiap|setiap|per member|orang|downline baru? ~2 dapat|dapet|bonus",
        ),
        unless=("tag|ajak ~2 teman|temen ~5 giveaway|hadiah|makan",),
        hits=("rekrut 3 teman, dapat bonus", "tiap member baru dapat bonus"),
        misses=("ajak teman makan di sini", "bukan money game, jangan salah"),
    ),
)
