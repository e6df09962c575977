"""What is said of skin, hair and figure: acne and scars gone, another shape, no irritation."""

from __future__ import annotations

from datetime import date

from core.analytics.content.rule import Rule, Said
from core.analytics.content.rules.common import no_story, story
from core.analytics.content.rules.cosmetics.sources import BPOM_3, ONLY, SINCE_3

RULES = (
    Rule(
        id="C7",
        severity="block",
        products=ONLY,
        source=f"{BPOM_3}, penjelasan BPOM tentang klaim jerawat",
        since=SINCE_3,
        why=Said(
            "Menghilangkan jerawat adalah kerja obat; kosmetik boleh bilang merawat kulit berjerawat.",
            "Removing acne is what medicine does; a cosmetic may care for acne-prone skin.",
        ),
        suggestion=Said(
            "Aku pakai ini untuk merawat kulit berjerawat, pelan-pelan tapi rutin.",
            "I use it to care for my acne-prone skin, slowly but regularly.",
        ),
        finds=(
            (
                "{hilang}|{mengatasi}|{mengobati}|{menyembuhkan}|{mencegah}|ngempesin|mengempeskan|"
                "kempesin|mengeringkan|keringin|ngeringin|meredakan|bersihin|membersihkan|anti|fights|"
                "treats ~2 {jerawat} => merawat kulit berjerawat"
            ),
            (
                "(ampuh|efektif|bisa|dapat|mampu|cepat)? (untuk|buat)? {hilang}|{mengatasi}|{mengobati}|"
                "{mencegah}|anti ~2 {jerawat} dalam? ({sekejap})? => merawat kulit berjerawat"
            ),
            "{jerawat} ~6 {lenyap}",
            "{jerawat} ~~8 {hilang}",
            "{jerawat} ~~3 obatnya",
            "{jerawat} ~3 tinggal kenangan|cerita|masa",
            "{jerawat}|{meradang} ~~18 {tak} ~2 {kambuh} ~1 lagi?",
            "{jerawat}|{meradang} ~~18 {kini} ~2 {usai}",
            "{jerawat} ~~14 {usai}",
            "{meradang} ~~20 {usai} lagi",
            "clears|cleared|clear ~3 skin in|within|overnight",
            "{jerawat} ~4 solusi|solusinya|jawaban|jawabannya|penawar|musuh",
            *story("{jerawat}|{meradang}"),
            "obat|anti|solusi ~1 {jerawat} => perawatan kulit berjerawat",
            "bebas|tanpa ~1 {jerawat}",
            "bakteri|bacteria ~2 jerawat|acne|penyebab",
            "membunuh|kills|bunuh|basmi|membasmi ~2 bakteri|bacteria|kuman",
            "{hilang}|{mengatasi}|{turunkan}|{mengobati}|anti ~3 peradangan|inflamasi|radang",
        ),
        unless=(
            "stop|jangan ~1 mencet|memencet|pencet|mecahin",
            "jerawat* ~3 sembuh|hilang|ilang|kering sendiri",
            "jerawat*|bruntus* ~3 masih|tetap|belum ~16 {usai}|bersih|lagi",
            "merawat kulit berjerawat ~~12 {usai}|lagi",
            *no_story("{jerawat}|{meradang}"),
        ),
        avoid=("menghilangkan jerawat",),
        hits=("Serum ini menghilangkan jerawat", "bye bye jerawat!", "obat jerawat"),
        misses=("merawat kulit berjerawat itu harus sabar", "aku jerawatan dari SMA"),
    ),
    Rule(
        id="C8",
        severity="block",
        products=ONLY,
        source="Daftar klaim kosmetika terlarang BPOM (2018); Peraturan BPOM 3/2022",
        since=date(2018, 1, 1),
        why=Said(
            "Mengubah bentuk tubuh atau menghapus bekas luka di luar kemampuan kosmetik.",
            "Reshaping the body or erasing scars is beyond what a cosmetic does.",
        ),
        suggestion=None,
        finds=(
            "{hilang}|{mengatasi}|{mengobati}|mudarin|memudarkan ~2 {bekas} => melembapkan kulit",
            "{bekas} ~2 {lenyap}|mulus",
            "{bekas}|{jahitan} ~~18 {kini} ~4 {usai}|hilang",
            "{bekas}|{jahitan} ~~18 {tak} ~2 {kambuh}|ketemu|nampak|tampak|ada",
            "{selulit} ~~10 {usai}|{lenyap}",
            "{baju} ~5 muat|longgar|kedodoran|melorot|kebesaran ~1 lagi?",
            "perut|paha|lengan|pinggang|betis|pipi|badan ~2 nyusut|menyusut|susut|berkurang|ciut|ramping|singset",
            "kerutan|keriput|garis|wrinkles|fine ~4 {usai}|kabur",
            "umur|usia ~2 dikira|disangka|dibilang|keliatan|kelihatan ~1",
            "ngehapus|menghapus|hapus ~2 {bekas}",
            "lingkar ~1 pinggang*|perut*|paha*|lengan* ~3 jadi|tinggal|turun",
            "bergelambir|gelambir|kendor ~3 kencang|kenceng|hilang|rata",
            *story("{bekas}|{jahitan}|{selulit}|{baju}|timbangan|keriput|kerutan|gelambir"),
            "lemak|selulit|kerutan|keriput|stretchmark ~2 {lenyap}",
            "perut|pipi|paha|lengan|betis|pinggang|badan|tubuh ~1 rata|tirus|langsing|ramping|mengecil|kecil|kempes|singset",
            "dijamin|auto|bikin|jadi|pasti|langsung ~1 langsing|ramping|tirus|singset",
            "{hilang}|{mengobati}|{mengatasi}|mengurangi|ngurangin ~2 selulit|cellulite",
            "anti selulit|cellulite|jamur|virus",
            "{bakar}|burns|burn|burning ~2 lemak|fat",
            (
                "{kecilkan} ~2 pinggang|perut|paha|lengan|"
                "lingkar|pipi|hidung|betis|badan|tubuh|waist|size"
            ),
            ("{rampingkan}|slimming"),
            "mengurangi|ngurangin|ngempesin bengkak|memar",
            "antijamur|antivirus|germisida",
            "mati rasa",
            "mengembalikan ~2 penuaan|usia|umur|keremajaan|kemudaan",
            "reverse|reverses|stops|menghentikan|membalikkan ~1 aging|penuaan",
            "jadi|kembali|balik ~1 muda lagi|selamanya|20 tahun",
            "meninggikan|memancungkan|mancungin",
        ),
        unless=(
            "hilang ~1 arah",
            *no_story("{bekas}|{jahitan}|{selulit}|{baju}|timbangan|keriput|kerutan|gelambir"),
        ),
        hits=("menghilangkan bekas luka operasi", "krim pelangsing paha", "sabun anti jamur"),
        misses=("menyamarkan tampilan noda", "bekas luka ini cerita waktu kecil"),
    ),
    Rule(
        id="C9",
        severity="block",
        products=ONLY,
        source="Daftar klaim kosmetika terlarang BPOM (2018)",
        since=date(2018, 1, 1),
        why=Said(
            "Klaim ini termasuk yang dilarang BPOM untuk rambut, kuku, gigi, deodoran, dan parfum.",
            "BPOM forbids this claim for hair, nails, teeth, deodorants and perfume.",
        ),
        suggestion=None,
        finds=(
            (
                "{hilang}|{mengatasi}|{mengobati}|{mencegah}|anti ~2 ketombe|dandruff ~3 permanen|"
                "selamanya|tuntas|total|permanently|forever"
            ),
            "ketombe|dandruff ~3 permanen|selamanya|tuntas|total|permanently",
            "permanen|tuntas ~2 {hilang}|{mengatasi} ~2 ketombe",
            "{mencegah}|{hilang}|{mengatasi}|{mengobati}|stop|setop|anti ~2 {rontok} => merawat rambut",
            "{rontok} ~3 {lenyap}|berhenti|stop|lebat|tumbuh",
            "{rontok}|rambutku|rambut ~~16 {tak} ~2 rontok|jatuh|gugur|botak|beruban ~1 lagi?",
            "{rontok}|botak ~~12 {kini} ~3 berhenti|lebat|tumbuh|{usai}",
            "sehelai ~2 {tak} ~4 jatuh|rontok",
            "penumbuh|pelebat|penebal ~2 rambut|alis|kumis|jambang|brewok",
            "ketombe|dandruff|salju ~~12 {tak} ~2 {kambuh} ~1 lagi|seumur",
            "stops|stop|stopped ~2 hair fall|loss|shedding",
            "tebal|lebat|numbuh|tumbuh ~4 dalam {angka} {masa}",
            *story("{rontok}|ketombe|dandruff|helai|botak|pitak"),
            "memperbaiki|benerin|regenerasi|repairs ~2 sel",
            (
                "merangsang|{tumbuhkan}|stimulates|menstimulasi ~2 kuku|rambut|bulu|"
                "alis|kumis|jambang|brewok|growth|pertumbuhan"
            ),
            "{mengobati}|{menyembuhkan}|{hilang}|{mengatasi} ~2 {mulut}",
            (
                "{mencegah}|{hilang}|menghentikan|stop ~2 keringat ~2 total|sepenuhnya|seharian|selamanya|"
                "24"
            ),
            "{mencegah}|menghentikan ~1 keringat",
            "tanpa|bebas|anti keringat ~1 total|seharian|selamanya",
            "afrodisiak|aphrodisiac|pemikat|pelet|penakluk|pheromone|feromon",
        ),
        hits=(
            "menghilangkan ketombe secara permanen",
            "mencegah rambut rontok",
            "parfum afrodisiak",
        ),
        misses=("rambutku rontok karena stres", "deodoran yang wangi seharian"),
    ),
    Rule(
        id="C10",
        severity="block",
        products=ONLY,
        source=f"{BPOM_3}, lampiran klaim yang tidak boleh",
        since=SINCE_3,
        why=Said(
            "Iritasi, biang keringat, dan ruam itu keluhan kesehatan; kosmetik tak boleh menjanjikannya.",
            "Irritation, prickly heat and rash are health complaints; a cosmetic may not promise them away.",
        ),
        suggestion=None,
        finds=(
            "anti|bebas|tanpa ~1 {ruam}|gatal",
            "antiiritasi",
            (
                "{mencegah}|{hilang}|{mengatasi}|{mengobati}|meminimalkan|meminimalisir|mengurangi|"
                "meredakan|redakan|ngurangin ~2 {ruam}"
            ),
            (
                "{mencegah}|{hilang}|{mengatasi}|{mengobati}|mengurangi|meredakan|redakan|ngurangin|"
                "ngilangin ~2 gatal|digigit|gigitan|bentol ~3 nyamuk|serangga"
            ),
            "gatal ~2 gigitan|digigit",
            "{ruam}|lecet ~3 {usai}|{lenyap}",
            "({ruam}|lecet|merah merah) ~~16 {kini} ~2 {usai}",
            "soothes|heals|cures|stops ~2 (diaper rash|nappy rash|heat rash)",
            *story("{ruam}|lecet"),
        ),
        hits=("bedak anti iritasi", "mencegah biang keringat", "mengobati ruam popok"),
        misses=("kalau iritasi, berhenti pakai dulu", "digigit nyamuk semalam, aduh"),
    ),
    Rule(
        id="C10",
        severity="warn",
        products=ONLY,
        source=f"{BPOM_3}: “anti iritasi” tidak boleh; janji yang mirip perlu dicek",
        since=SINCE_3,
        opinion_allowed=True,
        negatable=False,
        why=Said(
            "Mirip janji “anti iritasi”: kulit orang berbeda. Ceritakan kulitmu sendiri saja.",
            "Close to the promise “anti irritation”: skins differ. Speak of your own skin.",
        ),
        suggestion=Said(
            "Di kulitku terasa adem; coba dulu sedikit di lengan.",
            "On my skin it feels cool; try a little on your arm first.",
        ),
        finds=(
            "{tak} ~1 bikin|membuat|buat|menyebabkan|menimbulkan|memicu|mengakibatkan ~1 {ruam}|gatal|perih|bruntusan|kemerahan",
            "(does not|doesn't|won't|never) ~1 irritate|cause ~2 skin|irritation|redness|rash",
        ),
        unless=("{tak} ~1 bikin|membuat|buat ~1 gatal ~2 tangan|mata|kuping|telinga",),
        hits=(
            "cocok untuk kulit sensitif, tidak bikin iritasi",
            "serum ini ga menimbulkan iritasi",
        ),
        misses=(
            "di kulitku ga bikin iritasi",
            "tidak bikin lengket dan cepat meresap",
            "kalau bikin iritasi, berhenti pakai",
        ),
    ),
)
