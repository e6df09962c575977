"""What food may not be said to do, and how it may not be shown or spoken of."""

from __future__ import annotations

from core.analytics.content.rule import Rule, Said
from core.analytics.content.rules.common import story
from core.analytics.content.rules.food.sources import ADS, ONLY, SINCE

RULES = (
    Rule(
        id="F6",
        severity="block",
        products=ONLY,
        source=f"{ADS} lampiran butir 22",
        since=SINCE,
        why=Said(
            "Sehat atau cerdas tidak datang dari satu makanan saja.",
            "Health or cleverness does not come from one food alone.",
        ),
        suggestion=None,
        finds=(
            "menyehatkan|nyehatin|sehatkan => mengenyangkan",
            "mencerdaskan|nyerdasin|cerdaskan",
            "meningkatkan|ningkatin|naikin|menaikkan|boost|boosts|tambah|nambah ~1 {daya}",
            "bikin|buat|jadi|agar|biar|makes ~3 pintar|pinter|cerdas|jenius|smart|smarter|ranking",
            "bikin|jadi|auto ~2 {awet}",
            "otak*|otaknya ~2 encer|cair|pintar|pinter|cerdas",
            "{daya} ~2 naik|meningkat|kuat|auto|ngebut|menguat|terjaga",
            "(sejak|semenjak|berkat|gara gara|rutin|rajin|doyan) ~~16 pintar|pinter|cerdas|jago|ranking|rangking|encer",
            "sejak|semenjak|berkat|rutin ~~14 juara|nilainya|rapornya ~1 kelas|naik|bagus",
            "smart|smarter|genius kid|kids|brain|child",
            *story("{pintar}"),
        ),
        unless=("tips|cara|belajar ~3 pintar|cerdas", "makin pintar masak"),
        avoid=("menyehatkan",),
        hits=("Susu ini mencerdaskan anak", "meningkatkan IQ si kecil"),
        misses=("sehat itu dimulai dari piring sendiri", "belum tentu bikin pintar"),
    ),
    Rule(
        id="F7",
        severity="block",
        products=ONLY,
        source=f"{ADS} lampiran butir 23",
        since=SINCE,
        why=Said(
            "Janji tenaga seketika atau sumber energi unggul tidak boleh.",
            "Promising instant strength or superior energy is not allowed.",
        ),
        suggestion=None,
        finds=(
            "energi|tenaga|stamina ~1 unggul|super|dahsyat|instan|seketika|ekstra",
            (
                "langsung|segera|seketika|sekejap|auto|instan ~2 kuat|kekuatan|bertenaga|strong|fit|perkasa|"
                "energi|tenaga|bugar"
            ),
            "energi|tenaga|kekuatan|stamina instan|seketika|super|instant",
            "instant|unlimited|superior energy|strength|power",
            "tenaga|energi|stamina|badan ~2 pulih|balik|kembali|on|full|penuh ~1 seketika|instan|langsung|sekejap",
            "capek|lelah|lemas|loyo ~2 langsung|seketika|auto ~1 {usai}",
        ),
        hits=("Sumber energi unggul", "langsung memberi kekuatan"),
        misses=("enak buat sarapan sebelum olahraga", "ngopi dulu biar melek"),
    ),
    Rule(
        id="F8",
        severity="warn",
        products=ONLY,
        source=f"{ADS} lampiran butir 17",
        since=SINCE,
        why=Said(
            "Membanggakan teknologi perlu data pendukung.",
            "Boasting of technology needs data behind it.",
        ),
        suggestion=None,
        finds=(
            "teknologi nano|tercanggih|canggih|modern|terkini|jepang|jerman|tinggi|mutakhir|terbaru",
            "diproses|diolah|dibuat|menggunakan|dengan ~2 teknologi",
            "mesin tercanggih|canggih|modern",
            "nano|advanced technology",
        ),
        hits=("Diproses dengan teknologi nano", "pakai mesin tercanggih"),
        misses=("dimasak pakai kompor biasa", "tanpa mesin canggih, diulek tangan"),
    ),
    Rule(
        id="F9",
        severity="warn",
        products=ONLY,
        source=f"{ADS} lampiran butir 24",
        since=SINCE,
        why=Said(
            "Membuang makanan atau diet ekstrem memberi contoh yang buruk; perlu dilihat orang.",
            "Wasting food or extreme diets set a bad example; let a person look at it.",
        ),
        suggestion=Said(
            "Aku pesan secukupnya, sisanya dibawa pulang.",
            "I order what I can eat and take the rest home.",
        ),
        finds=(
            "dibuang|buang|buangin aja|saja|deh|ke ~2",
            "makanan ~1 dibuang|terbuang|dibuang buang",
            "buang buang|mubazir|mainin makanan",
            "mukbang|makan|habisin ~3 sampai|sampe muntah|mual|pingsan",
            "diet ekstrem|ketat|keto|mayo",
            "gak|ga|nggak|tidak|jangan|tanpa|no usah|perlu|boleh|makan makan|nasi ~3 seminggu|sehari|hari",
            "cuma|hanya minum|makan ~3 (seminggu|sebulan|7 hari|3 hari)",
            "nasi|sayur|makan|sarapan ~1 skip|diskip",
            "cuma|hanya makan ~5 doang|aja|saja ~4 (pagi siang malam|tiap hari|seharian)",
            "throw|throwing ~2 away",
            "skip|lewati|lewatin|ganti|gantikan|mengganti|replace|replacing ~1 (makan malam|makan siang|makan|sarapan|nasi|dinner|lunch|breakfast|meals|meal) ~12 {kurus}",
        ),
        unless=(
            "buang sampah",
            "gak|jangan|tidak|nggak|sayang|biar|supaya ~2 mubazir|dibuang|kebuang",
        ),
        hits=(
            "makan 20 porsi, sisanya dibuang aja",
            "diet ekstrem cuma minum jus",
            "Skip makan seharian, cukup minum jus ini biar kurus",
            "Replace dinner with this smoothie every day to get slim",
        ),
        misses=(
            "sisanya disimpan di kulkas",
            "jangan buang-buang makanan ya",
            "Ganti nasi putih dengan nasi merah, enak juga",
            "Skip sarapan karena kesiangan, untung ada roti ini",
        ),
    ),
    Rule(
        id="F11",
        severity="warn",
        products=ONLY,
        source=f"{ADS} pasal 4",
        since=SINCE,
        negatable=False,
        english_only=True,
        why=Said(
            "Iklan pangan di Indonesia memakai bahasa Indonesia; bahasa lain boleh bila dimengerti.",
            "Food advertising in Indonesia is in Indonesian; other words are fine if understood.",
        ),
        suggestion=Said(
            "Pesannya lewat chat ya, kami siapkan.", "Pesannya lewat chat ya, kami siapkan."
        ),
        finds=(
            "order now|today|here",
            "buy|grab|order|get|try ~8 now|today|here",
            "available now|today|in",
        ),
        hits=("Order now, our noodles are hot", "Available today at our stall"),
        misses=("pesan sekarang ya", "lagi ready, chat admin"),
    ),
    Rule(
        id="F13",
        severity="block",
        products=ONLY,
        source="UU Perlindungan Konsumen pasal 9(1)j",
        why=Said(
            "“Aman” atau “tanpa efek samping” tanpa penjelasan lengkap dilarang undang-undang.",
            "“Safe” or “no side effects” without full explanation is against the law.",
        ),
        suggestion=Said(
            "Komposisinya ada di kemasan, baca dulu kalau punya alergi.",
            "The ingredients are on the pack; read them if you have allergies.",
        ),
        finds=(
            "{tanpa} ~2 {efek_samping}|risiko|resiko|bahaya|efek",
            (
                "aman|safe ~1 dikonsumsi|diminum|dimakan|untuk|buat|bagi|setiap|tiap|for ~3 {bumil}|"
                "dikonsumsi|lambung|perut|kesehatan|tubuh|harian|hari|maag|diabetes|penderita|semua|everyone|"
                "ginjal|jantung|anak|diet"
            ),
            "aman (dikonsumsi|diminum|dimakan|di lambung|di perut)",
            "dijamin|pasti|100|terbukti|sangat aman|safe",
            "tidak|gak|ga|nggak berbahaya|bahaya",
            "{bumil} ~1 boleh|aman",
            "(diet|hamil|maag|diabetes|asam lambung|{bumil}) ~5 aman ~1 minum|makan|konsumsi|aja|semua",
            "semua|semuanya aman ~1 minum|makan|konsumsi",
        ),
        unless=(
            "packing|paket|paketnya|kemasan|pengiriman|parkir|parkirnya|transaksi|dikirim|tempat ~3 aman",
            "aman di|buat|untuk|bagi kantong|dompet|budget|sampai",
            "aman ~2 yang gak kuat pedas",
        ),
        avoid=("tanpa efek samping",),
        hits=("Aman dikonsumsi setiap hari", "tanpa efek samping"),
        misses=("parkirnya aman", "harganya aman di dompet"),
    ),
)
